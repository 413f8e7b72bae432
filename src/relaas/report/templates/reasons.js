// Reasons in the language of the page, as rendering.py renders them: a clause as a whole, or as it stands.
const clausesOf = (why) => why.split(/(“[^”]*”|; |\n)/).reduce((found, part) => (/^(; |\n)$/.test(part) ? [...found, ""] : [...found.slice(0, -1), found.at(-1) + part]), [""]).filter(Boolean);

function reasons(table) {
  const figure = "“[^”]*”[^“”(]*\\([^“”]*?as of [^“”()]*\\)";
  const kinds = { q: "“[^”]*”", d: "[0-9T:./X~?%+-]+", n: "\\d[\\d.,]*", x: ".+?", c: "[A-Z]{2}", s: "[a-z ]+(?:, [a-z ]+)*", w: ".+", f: figure, l: `${figure}(?:, ${figure})*` };
  const pattern = (told) => new RegExp(`^${told.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{([a-z])\d?\}/g, (_, kind) => `(${kinds[kind]})`)}$`);
  const lines = (pairs) => pairs.map(([told, shown]) => [pattern(told), told.match(/\{[a-z]\d?\}/g) || [], shown]);
  const words = new Map(table.words);
  const clauses = lines(table.reasons);
  const figures = lines(table.figure);
  const whole = (parts) => (parts.every(Boolean) ? parts.join(", ") : "");
  const value = (kind, held) => {
    if (kind === "w") return first(clauses, held);
    if (kind === "f") return first(figures, held);
    if (kind === "l") return whole(held.match(new RegExp(figure, "g")).map((one) => first(figures, one)));
    return kind === "s" ? whole(held.split(", ").map((word) => words.get(word))) : held;
  };
  const first = (tried, text) => {
    for (const [told, slots, shown] of tried) {
      const values = (told.exec(text) || []).slice(1).map((held, at) => value(slots[at][1], held));
      if (told.test(text) && values.every(Boolean)) return shown.replace(/\{[a-z]\d?\}/g, (slot) => values[slots.indexOf(slot)]);
    }
    return "";
  };
  return (why) => clausesOf(why).flatMap((clause, at) => {
    const shown = clause.length > 2000 ? "" : first(clauses, clause);
    return [at ? "; " : "", shown || make("span", { lang: "en" }, clause)];
  });
}
