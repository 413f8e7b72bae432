// Everything here adds to a page that can be read without it.
function start([account, days, reasonings]) {
  const reports = new Map(account.documents.map((report, at) => [report.id, { ...report, number: at + 1, called: report.outlet === "unknown" ? report.path.split("/").pop() : report.outlet }]));
  const names = new Map(account.entities.map((entity) => [entity.id, entity.name]));
  const called = (link) => (link ? names.get(link.entity) || link.text || (link.anchor && link.anchor.text) || "" : "");
  const daysIn = (value, candidates = []) => [value || candidates.join("/")].flatMap((told) => told.match(/\d{4}-\d\d-\d\d/g) || []).sort();
  const within = (value, candidates) => ({ day: daysIn(value, candidates)[0] || "", last: daysIn(value, candidates).at(-1) || "" });

  const facts = new Map();
  for (const figure of account.figures) {
    facts.set(figure.id, {
      kind: "figures", of: figure, documents: [figure.document], who: called(figure.source), category: figure.category,
      ...within(figure.as_of.value, figure.as_of.candidates), places: [[figure.document, figure.anchor]],
    });
  }
  for (const said of account.statements) {
    facts.set(said.id, {
      kind: "statements", of: said, documents: [said.document], who: called(said.source), category: "",
      ...within(said.when.value, said.when.candidates), places: said.content.map((part) => [said.document, part]),
    });
  }
  for (const time of account.timexes) {
    facts.set(time.id, {
      kind: "texts", of: time, documents: [time.document], who: "", category: "",
      day: "", places: [[time.document, time.anchor]],
    });
  }
  for (const entity of account.entities) {
    facts.set(entity.id, {
      kind: "names", of: entity, documents: entity.mentions.map((mention) => mention.document), who: "", category: "",
      day: "", places: entity.mentions.map((mention) => [mention.document, mention.anchor, mention.why]),
    });
  }
  account.timeline.forEach((entry, at) => {
    facts.set(`line-${at}`, {
      kind: "timeline", of: entry, documents: entry.documents, who: "", category: "", ...within(entry.date),
      places: entry.anchors.map((place) => [place.document, place.anchor]),
    });
  });

  const items = [];
  for (const [id, fact] of facts) {
    const row = document.getElementById(`fact-${id}`);
    if (row) items.push(Object.assign(fact, { id, row, text: row.textContent.toLowerCase() }));
  }
  const inOrder = () => items.sort((a, b) => (a.row.compareDocumentPosition(b.row) & 4 ? -1 : 1));
  inOrder();
  // What a drawing shows leads to its row, and tells what stands there to the pointer that rests on it.
  for (const drawn of all(".chart a")) {
    const row = document.getElementById(drawn.getAttribute("href").slice(1)).closest('[id^="fact-"]');
    if (!row) continue;
    drawn.dataset.of = row.id.slice(5);
    const told = all(":scope > p", row).slice(0, 3).map((part) => part.textContent.trim());
    one("title", drawn).textContent = row.localName === "li" && one("dfn", row) ? told.join(" · ") : `${one("title", drawn).textContent}: ${one(lead, row).textContent}`;
  }

  // What a mark comes to, for the pointer that rests on it.
  for (const link of all(".text mark + a")) {
    const told = document.getElementById(link.hash.slice(1));
    link.previousElementSibling.title = (told.localName === "dfn" ? told.parentElement : told).textContent.trim();
  }

  const show = evidence({ account, reports, facts, called, reason: reasonings ? reasons(reasonings) : (why) => [why], knows: (id) => !heard[until.value] || heard[until.value].has(id) });

  // ---- filters
  const chosen = (name) => one(`[name=${name}]`, bar).value;
  const option = (value, text) => make("option", { value }, text);
  const select = (name, label, options) => make("label", {}, `${say(label)} `, make("select", { name, onchange: apply }, option("", say("js_all")), ...options));
  const spoken = [...new Set(items.map((item) => item.who).filter(Boolean))].sort((a, b) => a.localeCompare(b));
  const told = items.map((item) => item.day).filter(Boolean).sort();
  const outlets = [...new Set(account.documents.map((report) => report.outlet))].sort();
  const categories = [...new Set(account.figures.map((figure) => figure.category))];
  const status = make("output", { role: "status" });
  const until = make("input", { type: "range", name: "until", min: 0, max: days.length, value: days.length, oninput: apply });
  const shown = make("span", {});
  const period = (name, label) => make("label", {}, `${say(label)} `, make("input", { type: "date", name, min: told[0], max: told.at(-1), onchange: apply }));
  const note = make("p", { class: "reading", role: "status" });
  const bar = make("form", { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
    make("label", { class: "always" }, `${say("js_search")} `, make("input", { type: "search", name: "words", oninput: apply })),
    make("button", { class: "always unfold", type: "button", "aria-expanded": "false", onclick: unfold }, say("js_filters")),
    select("kind", "js_kind", ["figures", "statements", "timeline", "texts", "names"].map((kind) => option(kind, words[kind]))),
    select("outlet", "js_outlet", outlets.map((outlet) => option(outlet, outlet === "unknown" ? words.outlet_unknown : outlet))),
    select("category", "js_category", categories.map((category) => option(category, words["category_" + category]))),
    select("who", "js_speaker", spoken.map((name) => option(name, name))),
    make("span", { class: "period" }, period("from", "js_from"), period("to", "js_to")),
    days.length ? make("label", { class: "until" }, shown, until) : null,
    make("button", { type: "button", onclick: reset }, say("js_reset")), status,
    make("span", { class: "gets" }, make("button", { type: "button", onclick: () => save("json") }, "JSON"), " ",
      ...["figures", "statements", "timeline"].flatMap((kind) => [make("button", { type: "button", onclick: () => save(kind) }, `${words[kind]} CSV`), " "]),
      make("button", { type: "button", onclick: () => help.showModal() }, "?")));
  one(".contents").after(bar);
  bar.append(note);

  // On a small screen the rest of the bar opens when asked for.
  function unfold(event) {
    event.target.setAttribute("aria-expanded", String(bar.classList.toggle("unfolded")));
  }

  function reset() {
    bar.reset();
    until.value = until.max;
    apply();
  }

  // As of an earlier day there is what the reports that had appeared by then tell, with its own totals.
  const heard = days.map((stand) => new Set(stand.heard.map((at) => account.documents[at].id)));
  const goBack = wayBack(days);

  const holds = (item, wanted, known) =>
    (!wanted.kind || item.kind === wanted.kind) && (!wanted.who || item.who === wanted.who) &&
    (!wanted.category || item.category === wanted.category) &&
    (!wanted.outlet || item.documents.some((id) => reports.get(id).outlet === wanted.outlet)) &&
    (!known || item.documents.some((id) => known.has(id))) &&
    (!wanted.from || !item.day || item.last >= wanted.from) && (!wanted.to || !item.day || item.day <= wanted.to) && wanted.words.every((word) => item.text.includes(word));

  // A section with nothing left in it goes, and so does a report that holds none of the words.
  const whole = all("#texts article").map((article, at) => [article, account.documents[at].outlet, article.textContent.toLowerCase(), account.documents[at].id]);
  function away(wanted, known) {
    const filtered = known || Object.values(wanted).some((value) => value.length);
    for (const section of all("main > section:not(#reports, #texts)")) {
      section.hidden = filtered && !one('[id^="fact-"]:not([hidden])', section);
    }
    for (const [article, outlet, text, id] of whole) {
      article.hidden = Boolean(wanted.outlet && outlet !== wanted.outlet) || Boolean(known && !known.has(id)) || !wanted.words.every((word) => text.includes(word));
    }
  }

  function apply() {
    const wanted = { from: chosen("from"), to: chosen("to"), kind: chosen("kind"), outlet: chosen("outlet"), category: chosen("category"), who: chosen("who"), words: chosen("words").toLowerCase().split(/\s+/).filter(Boolean) };
    const stand = days[until.value];
    const known = heard[until.value];
    goBack(stand);
    let left = 0;
    for (const item of items) {
      const kept = holds(item, wanted, known);
      item.row.hidden = !kept;
      if (kept) left += 1;
      const drawn = item.kind === "figures" ? one(`.chart a[data-of="${item.id}"]`) : item.kind === "timeline" && one(`.strip a[href="#fact-${item.id}"]`);
      if (drawn) drawn.classList.toggle("gone", !kept);
    }
    // What has nothing left in it goes as well, from the inside out.
    for (const long of wanted.words.length ? all(".group .long") : []) long.open = true;
    zoom(wanted.from || wanted.to);
    for (const css of [".lines", ".series", ".category", ".teller", ".group .long", ".rows", ".day"]) {
      for (const group of all(css)) group.hidden = !one('[id^="fact-"]:not([hidden])', group);
    }
    away(wanted, known);
    shown.textContent = stand ? `${say("js_until")} ${inWords(stand.day)}` : say("js_now");
    until.setAttribute("aria-valuetext", shown.textContent);
    document.body.classList.toggle("as-of-day", Boolean(stand));
    status.textContent = say("js_left", { n: left, all: items.length });
    if (current && current.row.hidden) current = null;
    note.textContent = stand ? say("js_as_of_note", { day: inWords(stand.day), edtf: stand.day, n: known.size, all: account.documents.length }) : "";
  }

  // ---- downloads
  const tables = sheets(reports, called);
  function save(kind) {
    const [head, row] = tables[kind] || [];
    const text = kind === "json" ? JSON.stringify(account, null, 1) : [head, ...account[kind].map(row)].map((cells) => cells.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: kind === "json" ? "application/json" : "text/csv" })), download: kind === "json" ? "account.json" : `${kind}.csv` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  // ---- keys
  const help = make("dialog", { class: "evidence", "aria-labelledby": "help-title" },
    make("form", { method: "dialog" }, make("button", { class: "close", "aria-label": say("js_close") }, "×")),
    make("h2", { id: "help-title" }, say("js_keys")),
    make("dl", { class: "keys" }, ...[["j", "js_next"], ["k", "js_before"], ["Enter", "js_open"], ["/", "js_search"], ["?", "js_keys"], ["Esc", "js_close"]].flatMap(([key, told]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(told))])));
  document.body.append(help);

  let current = null;
  function step(by) {
    const left = items.filter((item) => !item.row.hidden);
    if (!left.length) return;
    const at = current ? left.indexOf(current) + by : by > 0 ? 0 : left.length - 1;
    current = left[Math.min(Math.max(at, 0), left.length - 1)];
    current.row.tabIndex = -1;
    reveal(current.row);
    current.row.focus();
    current.row.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = { j: () => step(1), k: () => step(-1), "/": () => one("[name=words]", bar).focus(), "?": () => help.showModal(), Enter: () => show(current) }[event.key];
    // Enter on a link or a button is theirs; where it opens the evidence it must not close it again.
    if (!act || (event.key === "Enter" && !(current && event.target === current.row))) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('[id^="fact-"] > p:first-child > a, .rows > li > a, .chart a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const fact = facts.get(link.dataset.of || (link.closest('[id^="fact-"]') || { id: "" }).id.slice(5));
    if (!fact || !fact.row) return;
    event.preventDefault();
    current = fact;
    show(fact);
  });
  // The line of a name opens and closes it, or has nothing to open, so that its evidence needs a button.
  for (const item of items.filter((other) => other.kind === "names")) {
    const opens = make("button", { class: "opens", type: "button", onclick: () => { current = item; show(item); } }, say("js_evidence"));
    const list = one(":scope > ul", item.row);
    if (list) list.before(opens);
    else item.row.append(" ", opens);
  }
  orders(items, (item) => [...item.of.chain.map(called), reports.get(item.of.document).called].join(" → "), () => { inOrder(); apply(); });
  pairs(reports);
  apply();
  arrived();
}

if ("DecompressionStream" in window) unpacked().then(start, (error) => console.warn(String(error)));
