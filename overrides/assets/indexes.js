// The indexes of the search: one of the Code and of all that is ours, and those of reports by years. Each comes in small pieces from this site, and
// only once the reader searches. Only search.js uses it.
const indexes = (() => {
  const BREAK = "\ue000"; // a word between the places of a report: as emit/search_record.py has it
  const SIGNATURE = "pagefind_dcd"; // of a file that is not compressed
  const CODE = "";
  const box = document.querySelector(".search");
  const root = new URL(box.dataset.root, location.href);
  const parts = box.dataset.parts.split(" ").filter(Boolean); // the latest first

  let opened = {}; // each index by its name, a promise, once the reader searches
  let isLost = false; // whether a file of an index did not come since they were opened
  let wasLost = false; // or ever
  let known = new Map(); // what was found for the words in the box: a search asks for much of it twice

  // The page's policy allows a module that a script of the site adds as an element, and no import that would fetch one.
  function added(url) {
    return new Promise((resolve, reject) => {
      const module = document.createElement("script");
      Object.assign(module, { type: "module", src: url, onload: resolve, onerror: reject });
      document.head.append(module);
    });
  }

  // A file of an index is compressed or JSON. A network that asks for a password first answers with a page of its own.
  function isOfIndex(body) {
    const [first, second] = new Uint8Array(body.slice(0, 2));
    return (first === 0x1f && second === 0x8b) || "{p".includes(String.fromCharCode(first)); // p of the signature, where a host decompressed it
  }

  // Pagefind tells nobody but the console of a file of an index that does not come, and never asks for it again. Its program, which each index
  // asks for, runs already when one of reports is opened.
  const { fetch } = window;
  window.fetch = async (...asked) => {
    const url = String(asked[0]);
    const ofIndex = url.includes("/pagefind/");
    if (parts.some((part) => url.includes(`/pagefind/${part}/wasm.`))) return new Response(SIGNATURE);
    try {
      const answer = await fetch(...asked);
      const body = await answer.arrayBuffer();
      if (!answer.ok || (ofIndex && !isOfIndex(body))) throw new Error(`${answer.status}`);
      return new Response(body);
    } catch (error) {
      isLost ||= ofIndex;
      wasLost ||= ofIndex;
      throw error;
    }
  };
  addEventListener("unhandledrejection", (event) => wasLost && event.preventDefault()); // what its start throws; the page says so itself

  async function start(name) {
    const url = new URL("pagefind/pagefind.js", root);
    if (name) await open(CODE);
    else await added(url);
    const { createInstance } = await import(url);
    const index = createInstance({ noWorker: true, basePath: new URL(`pagefind/${name && `${name}/`}`, root).href });
    await index.search(""); // once it can answer
    return index;
  }

  function open(name = CODE) {
    if (!Object.keys(opened).length) isLost = false;
    opened[name] ??= start(name);
    return opened[name];
  }

  async function found(name, term, filters) {
    const { results } = await (await open(name)).search(term, { filters });
    return results.map(({ id, score, words, data, matchedMetaFields: fields = [] }) => ({ id: `${name} ${id}`, index: name, score, words, data, fields }));
  }

  // What some indexes find, the best first.
  async function search(names, term, filters = {}) {
    const all = await Promise.all(
      names.map((name) => {
        const asked = JSON.stringify([name, term, filters]);
        if (!known.has(asked)) known.set(asked, found(name, term, filters));
        return known.get(asked);
      }),
    );
    return all.length === 1 ? all[0] : all.flat().sort((one, other) => other.score - one.score);
  }

  // Forgets all indexes where a file did not come: the next search asks for all of them anew.
  function isWhole(isFault = false) {
    if (isLost || isFault) [opened, known] = [{}, new Map()];
    return !isLost && !isFault;
  }

  // A report's own text and its places, each with its words and the number of its first word in the content.
  function placesOf({ content, filters }) {
    const found = [{ id: "", words: [], start: 0 }];
    for (const [number, word] of content.split(/\s+/).entries()) {
      if (word === BREAK) found.push({ words: [], start: number + 1 });
      else found.at(-1).words.push(word);
    }
    for (const [number, line] of filters.places?.entries() ?? []) {
      const [told, ...before] = line.split("\n");
      const [, id, keys, name] = told.match(/^(\S+) (\S+) (.*)$/);
      Object.assign(found[number + 1], { id, keys: keys.split(","), name, before: before.join(" … ") });
    }
    return found;
  }

  const isOpen = () => CODE in opened;
  const forget = () => known.clear();

  return { CODE, parts, root, open, isOpen, isWhole, forget, search, placesOf };
})();
