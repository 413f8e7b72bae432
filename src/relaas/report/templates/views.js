// Other ways to look at what the page shows: another order of the statements, two reports beside each other.
const inWords = (day) => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day || "") || [];
  return year ? say("plain_day", { year, month: words.months[month - 1], day: Number(date) }) : day || "";
};

// What a link leads to may lie in something closed or put away.
function reveal(place) {
  for (let at = place; at && at !== document.body; at = at.parentElement) {
    at.hidden = false;
    if (at !== place && at.localName === "details") at.open = true;
  }
}
function arrived() {
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  reveal(place);
  place.scrollIntoView();
}

const chooser = (label, options, onchange) =>
  make("label", {}, `${say(label)} `, make("select", { onchange }, ...options.map(([value, text]) => make("option", { value }, text))));

// The order of the statements: as they are, under their speakers; by day; by the way they came.
function orders(items, way, changed) {
  const section = one("#statements");
  const rows = items.filter((item) => item.kind === "statements");
  if (rows.length < 2) return;
  const lists = [...new Set(rows.map((item) => item.row.parentElement))].map((list) => [list, [...list.children]]);
  for (const item of rows) item.teller = one("h3, h4", item.row.closest(".teller")).firstChild.textContent;
  const sorted = make("div", {});
  section.append(sorted);
  const keys = { day: (item) => [item.day || "9999", inWords(item.day) || say("js_no_day")], chain: (item) => [way(item), way(item)] };

  function order(by) {
    for (const added of all(".by", section)) added.remove();
    for (const [list, own] of lists) list.append(...own);
    sorted.replaceChildren();
    section.classList.toggle("resorted", by in keys);
    if (by in keys) {
      const groups = new Map();
      const placed = rows.map((item) => [...keys[by](item), item]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
      for (const [, title, item] of placed) groups.set(title, [...(groups.get(title) || []), item]);
      for (const [title, held] of groups) {
        for (const item of held) one("p > b", item.row).before(make("bdi", { class: "by" }, `${item.teller} `));
        sorted.append(make("div", { class: "teller" }, make("h3", {}, make("bdi", {}, title)), make("ol", {}, ...held.map((item) => item.row))));
      }
    }
    changed();
  }
  const ways = [["", say("js_by_speaker")], ["day", say("js_by_day")], ["chain", say("js_by_chain")]];
  one(".lead", section).after(make("p", { class: "order" }, chooser("js_sort", ways, (event) => order(event.target.value))));
}

// Two reports beside each other.
function pairs(reports) {
  const section = one("#texts");
  const articles = all("article", section);
  if (articles.length < 2) return;
  const options = [["", say("js_none")], ...[...reports.values()].map((report, at) => [String(at), `${report.number} ${report.called}`])];
  const left = chooser("js_compare", options, pair);
  const right = chooser("js_with", options, pair);
  const picked = (label) => articles[one("select", label).value || -1];
  function pair() {
    const both = picked(left) && picked(right) && picked(left) !== picked(right);
    section.classList.toggle("compared", Boolean(both));
    for (const article of articles) {
      article.classList.toggle("chosen", article === picked(left) || article === picked(right));
      article.classList.toggle("left", article === picked(left));
      article.classList.toggle("right", article === picked(right));
    }
  }
  one(".lead", section).after(make("p", { class: "order" }, left, " ", right));
  // A link into a report that is put away brings all of them back.
  window.addEventListener("hashchange", () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const article = place && place.closest("#texts article");
    if (article && section.classList.contains("compared") && (!article.classList.contains("chosen") || place.closest("aside"))) {
      one("select", left).value = "";
      pair();
    }
    arrived();
  });
}

// The first screen and the totals as they stood on a day before, as the package made them, and back as they stand now.
function wayBack(days) {
  const first = one("#glances");
  const now = first && first.innerHTML;
  const totals = new Map(days.length ? all(".tally").map((tally) => [tally, [...tally.childNodes].slice(1)]) : []);
  let at;
  return (stand) => {
    if (at === stand) return;
    at = stand;
    if (first) first.innerHTML = stand ? stand.glances : now;
    for (const [tally, rest] of totals) {
      tally.replaceChildren(tally.firstChild, ...rest);
      const other = stand && stand.totals[tally.parentElement.id];
      if (!other) continue;
      tally.replaceChildren(tally.firstChild);
      tally.insertAdjacentHTML("beforeend", other);
    }
  };
}

// The line of time drawn as large as what is left on it allows.
function zoom(wanted) {
  for (const drawing of all(".strip svg")) {
    const bars = wanted ? all(".stay:not(.gone) path", drawing).map((bar) => bar.getBBox()) : [];
    const ends = bars.flatMap((bar) => [bar.x, bar.x + bar.width]);
    const [first, last] = [Math.min(...ends) - 60, Math.max(...ends) + 60];
    const wide = Math.max(last - first, 560);
    drawing.classList.toggle("zoomed", bars.length > 0);
    drawing.setAttribute("viewBox", bars.length ? `${(first + last - wide) / 2} 0 ${wide} 132` : "0 0 920 132");
  }
}
