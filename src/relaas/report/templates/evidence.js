// The evidence: the passages of one fact and of those it is compared with, side by side.

// The words of a row, which lead to where they stand.
const lead = ":scope > p:first-child > a, :scope > a";

// What `knows` does not know had not appeared on the day that the page goes back to.
function evidence({ account, reports, facts, called, reason, knows }) {
  const dialog = make("dialog", { class: "evidence", "aria-labelledby": "evidence-title" });
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  const beside = (fact) => {
    const like = (key) => [...facts.values()].filter((other) => other.kind === fact.kind && other.of[key] === fact.of[key]);
    if (fact.kind === "figures") return like("series");
    if (fact.kind === "statements") return like("cluster");
    return [fact];
  };

  const paragraph = (id, anchor) => {
    const report = reports.get(id);
    // Its paragraph, cut between words where that is long.
    const room = 240;
    let before = cut(report, Math.max(0, anchor.start - room), anchor.start);
    let after = cut(report, anchor.end, anchor.end + room);
    if (anchor.start > room) before = before.replace(/^\S*\s/, "…");
    if (anchor.end + room < letters.get(id).length) after = after.replace(/\s\S*$/, "…");
    before = before.split(/\n\s*\n/).pop();
    after = after.split(/\n\s*\n/)[0];
    return make("blockquote", { lang: report.language, dir: "auto" }, before, make("mark", { class: "hit" }, anchor.text), after);
  };

  const line = (label, ...told) => (told.some(Boolean) ? make("p", { class: "reason" }, make("b", {}, `${label} `), ...told) : null);

  // How one figure stands to the one that was asked for.
  const stands = (fact, asked) => {
    const told = account.figure_relations.find((held) => (held.a === fact.id && held.b === asked.id) || (held.a === asked.id && held.b === fact.id));
    if (!told || fact === asked) return null;
    const key = `relation_${told.relation}`;
    return make("p", {}, make("b", {}, (told.a === fact.id && words[`${key}_by`]) || words[key]), ` “${asked.of.anchor.text}”`);
  };

  // When it held or was said and from what that was taken, as its row has it.
  const moment = (fact) => {
    const held = fact.of.as_of || fact.of.when;
    if (!held || !fact.row) return held ? line(say(fact.of.as_of ? "js_as_of" : "js_when"), `${held.value || held.candidates.join(", ")} · `, ...reason(held.why)) : null;
    const [, second, third] = all("p", fact.row);
    if (fact.of.as_of) return make("p", { class: "reason" }, third.textContent);
    return line(say("js_when"), `${second.lastChild.textContent.replace(/^ · /, "")} · `, ...reason(held.why));
  };

  // Its reasons, without the meaning of a time, which has a line of its own.
  const grounds = ({ of }, why) => (why || of.why || "").replace(of.symbolic ? `${of.symbolic}; ` : "", "");

  const passage = (fact, [id, anchor, why], asked) => {
    const report = reports.get(id);
    const of = fact.of;
    const through = (of.chain || []).map(called).join(", ");
    const inPlace = fact.row && fact.kind !== "names" && fact.places.length === 1 && one(lead, fact.row);
    return make("article", {},
      make("h3", {}, make("span", { class: "number" }, String(report.number)), " ", make("bdi", {}, report.called), make("small", {}, ` ${inWords(published(report))}`)),
      stands(fact, asked), paragraph(id, anchor),
      line(say("js_who"), fact.who), line(say("js_through"), through),
      moment(fact),
      line(say("js_stands"), of.status && of.status !== "asserted" ? words[`status_${of.status}`] : of.stance && of.stance !== "asserted" ? words[`stance_${of.stance}`] : ""),
      of.symbolic ? line(say("js_means"), `${of.value || (of.candidates || []).join(", ")} · ${of.symbolic}`) : null,
      line(say("js_why"), ...reason(grounds(fact, why))),
      inPlace ? make("p", { class: "copies" }, make("a", { href: inPlace.getAttribute("href"), onclick: () => dialog.close() }, say("js_in_place"))) : null,
      copier(id, anchor));
  };

  const related = (fact) => {
    const known = (id) => !facts.has(id) || knows(facts.get(id).of.document);
    const mine = account.figure_relations.filter((relation) => [relation.a, relation.b].includes(fact.id) && known(relation.a) && known(relation.b));
    if (!mine.length) return null;
    const told = (id) => (facts.get(id) ? `“${facts.get(id).of.anchor.text}” (${reports.get(facts.get(id).documents[0]).number})` : id);
    return make("details", {}, make("summary", {}, say("js_relations", { n: mine.length })),
      make("ul", {}, ...mine.map((relation) => make("li", { class: "reason" }, `${told(relation.b)} ${words["relation_" + relation.relation]} ${told(relation.a)}: `, ...reason(relation.why)))));
  };

  // Why the count that this figure belongs to comes to what it does.
  const totalled = (fact) => {
    const total = fact.kind === "figures" && account.documents.every((report) => knows(report.id)) && account.series.find((row) => row.id === fact.of.series);
    return total ? line(say("js_total"), ...reason(total.why)) : null;
  };

  function show(fact) {
    const rows = [fact, ...beside(fact).filter((other) => other !== fact)];
    const cards = rows.flatMap((row) => row.places.filter(([id]) => knows(id)).map((place) => passage(row, place, fact)));
    const head = fact.row && fact.kind !== "names" && one(lead, fact.row);
    const title = fact.of.headline || fact.of.name || (head ? head.textContent.trim() : fact.places[0][1].text);
    dialog.replaceChildren(
      make("form", { method: "dialog" }, make("button", { class: "close", "aria-label": say("js_close") }, "×")),
      make("h2", { id: "evidence-title" }, make("bdi", {}, title)),
      make("p", { class: "facts" }, say("js_passages", { n: cards.length }), " ",
        make("a", { href: `#fact-${fact.id}`, onclick: () => dialog.close() }, say("js_permalink"))),
      totalled(fact) || "", make("div", { class: "side" }, ...cards), related(fact) || "");
    dialog.showModal();
  }

  const copier = (id, anchor) => {
    const ways = cited(reports.get(id), anchor);
    return make("p", { class: "copies" }, `${say("js_cite")} `, ...Object.keys(ways).flatMap((way) => [
      make("button", { type: "button", onclick: (event) => copy(ways[way], event.target) }, way === "plain" ? say("js_plain") : way), " "]));
  };

  return show;
}
