// The index of the Code and of all that is ours, but for reports. It comes in small pieces from this site, and only once the reader searches. Only
// search.js uses it.
const indexes = (() => {
  const box = document.querySelector(".search");
  const root = new URL(box.dataset.root, location.href);

  let opened = null; // the index, a promise, once the reader searches
  let isLost = false; // whether a file did not come since it was opened
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
    return (first === 0x1f && second === 0x8b) || "{[p".includes(String.fromCharCode(first)); // p of Pagefind's signature, where a host decompressed it
  }

  // Pagefind tells nobody but the console of a file of an index that does not come, and never asks for it again.
  const { fetch } = window;
  window.fetch = async (...asked) => {
    const ofIndex = ["/pagefind/", "/search/reports"].some((folder) => String(asked[0]).includes(folder));
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

  async function start() {
    const url = new URL("pagefind/pagefind.js", root);
    await added(url);
    const { createInstance } = await import(url);
    const index = createInstance({ noWorker: true, basePath: new URL("pagefind/", root).href });
    await index.search(""); // once it can answer
    return index;
  }

  function open() {
    if (!opened) isLost = false;
    opened ??= start();
    return opened;
  }

  async function found(term, filters) {
    const { results } = await (await open()).search(term, { filters });
    return results.map(({ id, score, words, data, matchedMetaFields: fields = [] }) => ({ id, score, words, data, fields }));
  }

  // What the index finds, the best first.
  function search(term, filters = {}) {
    const asked = JSON.stringify([term, filters]);
    if (!known.has(asked)) known.set(asked, found(term, filters));
    return known.get(asked);
  }

  // Forgets all where a file did not come: the next search asks for all of it anew.
  function isWhole(isFault = false) {
    const isSo = !isLost && !isFault;
    if (!isSo) [opened, known] = [null, new Map()];
    return isSo;
  }

  const isOpen = () => Boolean(opened);
  const forget = () => known.clear();

  return { root, open, isOpen, isWhole, forget, search };
})();
