// The bundle that the page carries: unpacked, and told in full again (see packing.py).
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
  const read = JSON.parse(await new Response(stream).text());
  Object.assign(words, read.words);
  return [inFull(read), read.days, read.reasonings];
}

function inFull({ strings, account, reasons }) {
  const marked = (text) => (text[0] === "~" ? text.slice(1) : text);
  const told = (text) => (text === "~" ? undefined : /^~[^~]/.test(text) ? strings[parseInt(text.slice(1), 36)] : marked(text));
  const row = (fields) => ("~" in fields ? { start: fields.start, end: fields.start + fields["~"], text: undefined } : Object.fromEntries(Object.entries(fields).map(([key, value]) => [marked(key), value])));
  const full = (node) => {
    if (typeof node === "string") return told(node);
    if (!node || typeof node !== "object") return node;
    if (Array.isArray(node)) return node.map(full);
    if (!Array.isArray(node["~"])) return row(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, full(value)])));
    if (node.in) {
      const inner = full(node.in);
      return node["~"].map((length) => (length < 0 ? null : inner.splice(0, length)));
    }
    const values = node.of.map((list) => full(typeof list === "number" ? reasons[list] : list));
    const rows = values[0].map((_, at) => row(Object.fromEntries(node["~"].map((key, of) => [key, values[of][at]]))));
    for (const gap of node.no || []) rows.splice(gap, 0, null);
    return rows;
  };
  const made = full(account);
  const reports = new Map(made.documents.map((report) => [report.id, report]));
  // The words of an anchor are those of its report, and a text that was left out those of the anchor beside it.
  const worded = (node, report) => {
    if (!node || typeof node !== "object") return;
    const own = typeof node.document === "string" ? reports.get(node.document) : report;
    for (const inner of Object.values(node)) worded(inner, own);
    if ("text" in node && node.text === undefined) node.text = node.anchor ? node.anchor.text : cut(own, node.start, node.end);
  };
  worded(made);
  return made;
}
