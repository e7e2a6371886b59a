// What Zotero makes of files of references and of pages, by its own translators: `node read.js FOLDER`, with lines "path", or "path" and
// "address" of a page, on standard input. Prints a line of JSON for each: the items, or what went wrong.
"use strict";
const fs = require("fs");
const path = require("path");

const print = console.log;
console.log = console.error = () => {}; // translators tell each step
const modules = path.join(process.argv[2], "node_modules");
const { referenceImport } = require(path.join(modules, "zotero-translators"));
const { JSDOM } = require(path.join(modules, "jsdom"));

async function ofPage(file, url) {
  const { window } = new JSDOM(fs.readFileSync(file, "utf8"), { url });
  // Attributes have no order in this version of jsdom; that of their elements is theirs.
  window.Attr.prototype.compareDocumentPosition = function (other) {
    return this.ownerElement.compareDocumentPosition(other.ownerElement || other);
  };
  const translate = new Zotero.Translate.Web();
  translate.setDocument(window.document);
  const [found] = await translate.getTranslators();
  translate.setTranslator(found);
  const items = await translate.translate({ libraryID: false, saveAttachments: false });
  return items.map(({ attachments, ...item }) => ({ translator: found.label, ...item }));
}

(async () => {
  for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const [file, url] = line.split("\t");
    const read = url ? ofPage(file, url) : referenceImport(fs.readFileSync(file, "utf8"));
    print(JSON.stringify(await read.catch((error) => String(error))));
  }
})();
