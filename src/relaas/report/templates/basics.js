// What the parts of the script share. Words of reports are set as text, but in what the package drew of days before.
const one = (css, from = document) => from.querySelector(css);
const all = (css, from = document) => [...from.querySelectorAll(css)];
// The words of the interface; they come with the bundle.
const words = {};
const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

const make = (tag, given = {}, ...inside) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...inside.filter((part) => part !== null && part !== undefined));
  return made;
};

// Offsets of the bundle count code points; those of a string here count UTF-16 units.
const letters = new Map();
const cut = (report, start, end) => {
  if (!letters.has(report.id)) letters.set(report.id, Array.from(report.text));
  return letters.get(report.id).slice(start, end).join("");
};
