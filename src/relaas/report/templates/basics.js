// What the parts of the script share. Words of reports are only ever set as text.
const one = (css, from = document) => from.querySelector(css);
const all = (css, from = document) => [...from.querySelectorAll(css)];
const words = JSON.parse(one("#words").textContent);
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

async function unpacked() {
  // Base 85: five signs are four bytes; a last group with fewer is filled up, and gives as many bytes less.
  const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;.=>?@^_`{|}~";
  const value = Object.fromEntries([...signs].map((sign, at) => [sign, at]));
  const text = one("#bundle").textContent;
  const lacking = (5 - (text.length % 5)) % 5;
  const bytes = new Uint8Array(((text.length + lacking) / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    let group = 0;
    for (let of = at; of < at + 5; of += 1) group = group * 85 + (of < text.length ? value[text[of]] : 84);
    new DataView(bytes.buffer).setUint32((at / 5) * 4, group);
  }
  const stream = new Blob([bytes.subarray(0, bytes.length - lacking)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

// Offsets of the bundle count code points; those of a string here count UTF-16 units.
const letters = new Map();
const cut = (report, start, end) => {
  if (!letters.has(report.id)) letters.set(report.id, Array.from(report.text));
  return letters.get(report.id).slice(start, end).join("");
};
