// A passage as a citation, in four forms, and the tables of an account.
const published = (report) => {
  const days = report.published.candidates;
  return report.published.best || (days.length ? `${days[0]}/${days.at(-1)}` : report.published.shown) || "";
};

// What a wiki or Markdown would read as markup stays a sign.
const inWiki = (text) => text.replace(/[[\]{}|<>=]/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\s+/g, " ").trim();
const inMarkdown = (text) => text.replace(/([\\`*_[\]<>#|!])/g, "\\$1").replace(/\s+/g, " ");
const address = (url) => (/^https?:/i.test(url || "") ? url.replace(/[\s<>[\]{}|"\\^`]/g, (sign) => encodeURIComponent(sign)) : "");

// An outlet that nobody named is no name to cite.
const outletOf = (report) => (report.outlet === "unknown" ? "" : report.outlet);

const cited = (report, anchor) => {
  const title = report.title || cut(report, 0, 90).trim().split("\n")[0];
  const fields = { title: inWiki(title), work: inWiki(outletOf(report)), date: inWiki(published(report)), url: address(report.url), quote: inWiki(anchor.text) };
  const filled = (keys) => Object.entries(keys).filter(([, key]) => fields[key]).map(([name, key]) => ` |${name}=${fields[key]}`).join("");
  const linked = fields.url ? `[${inMarkdown(title)}](<${fields.url}>)` : `*${inMarkdown(title)}*`;
  const template = fields.url ? "Citeer web" : "Citeer nieuws";
  return {
    plain: `“${anchor.text.replace(/\s+/g, " ")}” — ${[outletOf(report), title, published(report), fields.url].filter(Boolean).join(", ")}`,
    Markdown: `> ${inMarkdown(anchor.text)}\n>\n> ${[inMarkdown(outletOf(report)), linked, published(report)].filter(Boolean).join(", ")}`,
    "Wikipedia (en)": `{{cite news${filled({ title: "title", work: "work", date: "date", url: "url", quote: "quote" })} |language=${report.language}}}`,
    "Wikipedia (nl)": `{{${template}${filled({ titel: "title", werk: "work", datum: "date", url: "url", citaat: "quote" })} |taal=${report.language}}}`,
  };
};

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = make("textarea", { class: "off" });
    box.value = text;
    button.after(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
  button.textContent = say("js_copied");
}

// A text that a spreadsheet would take for a formula gets an apostrophe before it.
const cell = (value) => {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value !== "number" && /^ *[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

const sheets = (reports, called) => {
  const of = (fact) => [fact.id, reports.get(fact.document).path, reports.get(fact.document).outlet];
  const chain = (fact) => fact.chain.map(called).join(" > ");
  const moment = (when) => when.value || when.candidates.join(" | ");
  return {
    figures: [["id", "path", "outlet", "words", "number", "hedge", "low", "high", "category", "counted", "source", "chain", "as_of", "status", "series"],
      (f) => [...of(f), f.anchor.text, f.number, f.hedge, f.low, f.high, f.category, f.counted && f.counted.text, called(f.source), chain(f), moment(f.as_of), f.status, f.series]],
    statements: [["id", "path", "outlet", "speaker", "act", "mode", "stance", "words", "chain", "when", "cluster"],
      (s) => [...of(s), called(s.source), s.act, s.mode, s.stance, s.content.map((part) => part.text).join(" … "), chain(s), moment(s.when), s.cluster]],
    timeline: [["date", "headline", "status", "documents", "origins"],
      (t) => [t.date, t.headline, t.status, t.documents.map((id) => reports.get(id).path).join(" | "), t.origins]],
  };
};
