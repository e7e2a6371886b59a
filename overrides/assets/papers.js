// Reads the text of a file that the reader chose, in the browser: plain text, or a Word document. Only the page that checks quotations uses it.
const papers = (() => {
  const LARGEST = 20000000; // bytes
  const END = 0x06054b50; // signature of the end of a ZIP archive
  const ENTRY = 0x02014b50; // and of an entry of its list
  const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
  const BREAKS = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

  // The list of a ZIP archive is at its end, before a remark of up to 65,535 bytes.
  function entries(bytes) {
    const view = new DataView(bytes.buffer);
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 65558 && view.getUint32(end, true) !== END) end--;
    if (end < 0 || view.getUint32(end, true) !== END) throw new TypeError();
    const found = new Map();
    let place = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left && view.getUint32(place, true) === ENTRY; left--) {
      const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
      const [packed, size, start] = [20, 24, 42].map((offset) => view.getUint32(place + offset, true));
      const key = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + name));
      found.set(key, { method: view.getUint16(place + 10, true), packed, size, start });
      place += 46 + name + extra + remark;
    }
    return found;
  }

  // Whatever cannot be read throws; the page says so.
  async function unpacked(bytes, { method, packed, size, start }) {
    const view = new DataView(bytes.buffer);
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const data = bytes.subarray(from, from + packed);
    if (size > LARGEST) throw new TypeError();
    if (method === 0) return new TextDecoder().decode(data);
    if (method !== 8) throw new TypeError();
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const pieces = [];
    for (let length = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > LARGEST) throw new TypeError(); // whatever the list says of its size
      pieces.push(value);
    }
    return new Blob(pieces).text();
  }

  // The paragraphs of a part: deleted words of tracked changes are in other elements.
  function paragraphs(xml) {
    const tree = new DOMParser().parseFromString(xml, "application/xml");
    if (tree.querySelector("parsererror")) throw new TypeError();
    return [...tree.getElementsByTagNameNS(WORDS, "p")].map((paragraph) => {
      const all = [...paragraph.getElementsByTagNameNS(WORDS, "*")];
      return all.map(({ localName, textContent }) => (localName === "t" ? textContent : (BREAKS[localName] ?? ""))).join("");
    });
  }

  async function textOf(file) {
    if (file.size > LARGEST) throw new TypeError();
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const found = entries(bytes);
    if (!found.has(PARTS[0])) throw new TypeError();
    const texts = await Promise.all(PARTS.filter((part) => found.has(part)).map((part) => unpacked(bytes, found.get(part))));
    return texts.flatMap(paragraphs).join("\n");
  }

  return { textOf };
})();
