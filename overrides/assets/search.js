// The search page. The index comes in small pieces from this site, and only once the reader searches; what they type stays with them.
(() => {
  const PAGE = 10; // results at a time
  const LONG = 60; // words; of a longer text the piece around the first word that was found is shown
  const BEFORE = 12; // words of it before that
  const PAUSE = 250; // ms without a key before it searches
  const NEAR = 5; // councils and reports whose names are compared with the words
  const { normal, pieces, mattering, key } = query;

  const box = document.querySelector(".search");
  const root = new URL(box.dataset.root, location.href);
  // In another language: where its pages are, and addresses of those that are in English alone. What is found is in English.
  const { pages = "", english = "" } = box.dataset;
  const page = (url) => new URL(english.split(" ").includes(url.split("#", 1)[0]) ? url : pages + url, root);
  const form = box.querySelector("form");
  const [told, again, advice, found, more] = [".told", ".again", ".advice", ".found", ".more"].map((part) => box.querySelector(part));
  const heading = box.querySelector("h2");
  const { title } = document;
  const sentences = JSON.parse(box.dataset.said);
  const LOOKED_IN = Object.fromEntries([...form.elements.in].map(({ value, dataset }) => [value, dataset.scopes.split(" ")]));
  const SCOPES = LOOKED_IN.all; // in the order in which results are shown
  const NAMED = ["names", "bodies"]; // of principles, subjects, councils and reports
  const OURS = ["history", "pages"];
  const NOTHING = { words: "", ...Object.fromEntries(SCOPES.map((scope) => [scope, [[], [], []]])) };
  const chosen = (name) => form.elements[name].value;
  const choices = [...form.querySelectorAll("select")].map((select) => select.name);

  let index; // a promise, once the reader searches
  let isLost = false; // whether a file of the index did not come
  const spellings = {}; // lists of words by letter, each a promise, once a search finds nothing
  let latest = 0; // number of the newest search: what an older one finds comes too late
  let answered = {}; // what it found
  let rest = []; // what is found and not shown yet
  let place = ""; // where the reader chose to look; empty while they did not

  // A sentence of the page, with its values put in; of one with a number the plural form of this language.
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (name, values = {}) => sentences[name].replace(/\{(\w+)\}/g, (_, hole) => values[hole]);
  const counted = (name, number, values) => say(`${name}-${plural.select(number)}`, { ...values, shown: number.toLocaleString(document.documentElement.lang) });

  // The page's policy allows a module that a script of the site adds as an element, and no import that would fetch one.
  function added(url) {
    return new Promise((resolve, reject) => {
      const module = document.createElement("script");
      Object.assign(module, { type: "module", src: url, onload: resolve, onerror: reject });
      document.head.append(module);
    });
  }

  // A file of the index is compressed or JSON. A network that asks for a password first answers with a page of its own.
  function isOfIndex(body) {
    const [first, second] = new Uint8Array(body.slice(0, 2));
    return (first === 0x1f && second === 0x8b) || "{p".includes(String.fromCharCode(first)); // p of pagefind_dcd, where a host decompressed it
  }

  // Pagefind tells nobody but the console of a file of the index that does not come, and never asks for it again.
  const { fetch } = window;
  window.fetch = async (...asked) => {
    const ofIndex = String(asked[0]).includes("/pagefind/");
    try {
      const answer = await fetch(...asked);
      const body = await answer.arrayBuffer();
      if (!answer.ok || (ofIndex && !isOfIndex(body))) throw new Error(`${answer.status}`);
      return new Response(body);
    } catch (error) {
      isLost ||= ofIndex;
      throw error;
    }
  };
  addEventListener("unhandledrejection", (event) => isLost && event.preventDefault()); // what its start throws; the page says so itself

  function opened() {
    const url = new URL("pagefind/pagefind.js", root);
    if (!index) isLost = false;
    index ??= added(url).then(() => import(url)).then((pagefind) => pagefind.createInstance({ noWorker: true }));
    return index;
  }

  const isPhrase = (words) => /^".*"$/.test(words);

  // What has a word in any of its forms; if nothing has, what has a word that begins so. Pagefind goes on to ever shorter beginnings, until
  // "zebra" finds a "Z": four letters have to be the same at least, and more of a long word.
  async function having(word) {
    const { search } = await opened();
    const exact = (await search(`"${word}"`)).results;
    const { results } = exact.length ? { results: exact } : await search(word);
    if (exact.length || !results.length) return results;
    const { content, meta } = await results[0].data(); // all were found by the same beginning
    const text = content.split(/\s+/);
    const there = [...results[0].words.map((place) => text[place] ?? ""), ...Object.values(meta)].flatMap(pieces); // no places are told of these
    const alike = (piece) => there.some((one) => one.startsWith(piece.slice(0, Math.max(4, Math.ceil(piece.length * 0.6)))));
    return pieces(word).every(alike) ? results : [];
  }

  function spelling(letter) {
    spellings[letter] ??= fetch(new URL(`search/words/${letter}.json`, root)).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
    return spellings[letter].catch(() => (delete spellings[letter], []));
  }

  // A word that nothing has, as the Code or a title has it; the word itself where none is spelt nearly so, or the lists do not come.
  async function spelt(word) {
    const known = await Promise.all(query.lists(word).map(spelling));
    return query.nearest(word, known.flat());
  }

  // The reading of the words that names something, if any does: "what is a gift" names what "gift" does.
  async function namedBy(words) {
    const { search } = await opened();
    for (const reading of query.readings(words)) if ((await search(key(reading))).results.length) return reading;
    return "";
  }

  // Councils and reports whose names are nearly the words.
  async function nearly(words, narrowed) {
    const { search } = await opened();
    const near = (await search(words, { filters: { ...narrowed, called: "yes" } })).results.slice(0, NEAR);
    const all = await Promise.all(near.map(async (result) => ({ ...result, known: await result.data() })));
    return all.filter(({ known }) => [known.meta.title, `${known.meta.title} ${known.filters.from?.[0].split(",")[0]}`].some((name) => query.isNearly(words, name)));
  }

  // Of each scope: what is called so, then what has the very phrase, then what has all the words; each once, with the places of the words.
  // Where nothing has all of them, the same for words as subjects spell them, or for those that name a subject, a principle, a council or a
  // report: "sexual harassment" finds harassment. "Social media" finds nothing: "social services" is not an answer.
  async function ask(words) {
    const { search } = await opened();
    const narrowed = Object.fromEntries(choices.map((name) => [name, chosen(name)]).filter(([, value]) => value));
    const mattered = isPhrase(words) ? [] : mattering(words);
    const places = new Map(); // of each record that has some of the words: word to places
    const rare = {};
    for (const word of mattered) {
      const results = await having(word);
      rare[word] = /\p{L}/u.test(word) ? 1 / results.length : 0; // infinitely where nothing has it; a number alone names nothing
      for (const { id, words: there } of results) places.set(id, { ...places.get(id), [word]: there });
    }
    const marks = (id) => Object.values(places.get(id) ?? {}).flat();
    const hasAll = ({ id }) => Object.keys(places.get(id) ?? {}).length === mattered.length;
    const reading = isPhrase(words) ? "" : await namedBy(words);
    const near = reading || mattered.length < 2 ? [] : await nearly(mattered.join(" "), narrowed);
    const asked = [reading && key(reading), isPhrase(words) ? words : words.includes(" ") ? `"${words.replaceAll('"', "")}"` : ""];
    asked.push(isPhrase(words) || !pieces(words).length ? "" : mattered.join(" ") || words); // a small word alone may become a longer one
    const answers = { words, looked: words, reading: reading || mattered.join(" ") };
    for (const scope of SCOPES) {
      const filters = { ...narrowed, scope };
      const seen = new Set();
      answers[scope] = [];
      for (const [tier, term] of asked.entries()) {
        const results = term ? (await search(term, { filters })).results.filter((one) => tier < 2 || hasAll(one)) : [];
        if (!tier) results.push(...near.filter(({ known }) => known.filters.scope[0] === scope));
        const isNew = ({ id }) => !seen.has(id) && seen.add(id);
        const isMarked = mattered.length && tier !== 1;
        answers[scope].push(results.filter(isNew).map((one) => ({ places: isMarked ? marks(one.id) : one.words, data: one.data })));
      }
    }
    if (!mattered.length || count(answers, SCOPES) || [...places.keys()].some((id) => hasAll({ id }))) return answers;
    const full = query.inFull(words);
    if (full !== words) {
      const found = await ask(full);
      return { ...found, [found.instead ? "instead" : "words"]: words };
    }
    const other = await Promise.all(mattered.map((word) => (rare[word] === Infinity ? spelt(word) : word)));
    if (mattered.some((word, number) => word !== other[number])) return { ...(await ask(other.join(" "))), instead: words };
    const naming = await search(null, { filters: { ...narrowed, scope: { any: NAMED } } });
    let [best, fewer] = [0, ""];
    for (const { id } of naming.results) {
      const had = places.get(id) ?? {};
      const value = Object.keys(had).reduce((sum, word) => sum + rare[word], 0);
      if (value > best) [best, fewer] = [value, mattered.filter((word) => word in had).join(" ")];
    }
    return fewer ? { ...(await ask(fewer)), instead: words } : answers;
  }

  const count = (answers, scopes) => scopes.flatMap((scope) => answers[scope].flat()).length;

  // What is called so comes first, then the documents and what names something, then our own pages: a page that has the very words of a
  // reference comes after the report.
  function ordered(answers, scopes) {
    const [ours, others] = [true, false].map((isOurs) => scopes.filter((scope) => OURS.includes(scope) === isOurs));
    const parts = [[scopes, [0]], [others, [1, 2]], [ours, [1, 2]]];
    return parts.flatMap(([some, tiers]) => tiers.flatMap((tier) => some.flatMap((scope) => answers[scope][tier])));
  }

  const quoted = (words) => (isPhrase(words) ? words : say("quoted", { words }));

  // How many results there are where the reader looks, and elsewhere.
  function said(answers, scopes) {
    const [here, all] = [count(answers, scopes), count(answers, SCOPES)];
    const [words, instead] = [quoted(answers.words), answers.instead && quoted(answers.instead)];
    const told = [];
    if (instead) told.push(say("none", { words: instead }));
    if (here) told.push(counted(instead ? "showing" : "found", here, { words }));
    else if (all || !instead) told.push(say(all ? "none-here" : "none", { words }));
    if (all > here) told.push(counted("elsewhere", all - here));
    return told.join(" ");
  }

  function element(tag, text, name) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  // Words in a line, those that were found marked, without the signs around them.
  function lined(line, words, isFound) {
    words.forEach((word, place) => {
      const [, before, inner, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
      line.append(place ? " " : "", before, inner && isFound(inner, place) ? element("mark", inner) : inner, after);
    });
    return line;
  }

  // A title tells no places: there the words count that begin as one of those asked for, or are one of few letters.
  function titled(link, title, { looked, reading }) {
    const words = mattering(`${looked} ${reading}`);
    const asked = (words.length ? words : [looked.toLowerCase()]).flatMap((word) => word.match(/[\p{L}\p{N}.]+/gu) ?? []);
    const isFound = (word, one) => (one.length > 2 ? word.startsWith(one) : word === one);
    return lined(link, title.split(" "), (word) => asked.some((one) => isFound(word.toLowerCase(), one)));
  }

  function marked(text, places) {
    const line = element("p", "");
    const words = text.split(/\s+/);
    const start = places.length ? Math.max(0, Math.min(Math.min(...places) - BEFORE, words.length - LONG)) : 0;
    if (start) line.append("… ");
    lined(line, words.slice(start, start + LONG), (_, offset) => places.includes(start + offset));
    if (start + LONG < words.length) line.append(" …");
    return line;
  }

  // The version that the reader asked for, by a reference with a version or by the choice of one: its reference there, and its name.
  function versionOf(filters, { looked, reading }) {
    const keys = [key(looked), key(reading)];
    const all = (filters.exact ?? []).map((one) => [one.split(" ", 1)[0], one.slice(one.indexOf(" ") + 1)]);
    const named = all.find(([reference]) => keys.includes(key(reference)));
    return named ?? all.find(([reference]) => reference.startsWith(`${chosen("edition")}/`));
  }

  async function item(result, answers) {
    const { raw_url: url, content, meta, filters } = await result.data();
    const made = document.createElement("li");
    if (pages) made.lang = "en";
    const title = element("h3", "");
    const [reference, name] = versionOf(filters, answers) ?? [];
    const link = titled(element("a", ""), name ?? meta.title, answers);
    link.href = page(reference ? `code/${reference}/` : url);
    title.append(link);
    const words = marked(content, result.places);
    if (filters.words) words.className = filters.words[0];
    made.append(title, words);
    if (meta.before) made.append(element("p", say("before", { words: meta.before }), "from"));
    if (reference) made.append(element("p", say("permanent", { address: link.href }), "from"));
    if (filters.from) made.append(element("p", filters.from[0], "from"));
    return made;
  }

  const next = (answers, results) => Promise.all(results.slice(0, PAGE).map((result) => item(result, answers)));

  function add(items) {
    found.append(...items);
    rest = rest.slice(PAGE);
    more.hidden = !rest.length;
  }

  // What is shown belongs to the words in the box: what was found for others is told no longer.
  function wait() {
    told.textContent = normal(chosen("q")) ? "\u00a0" : "";
    again.hidden = advice.hidden = true;
    found.setAttribute("aria-busy", "true");
    for (const number of form.querySelectorAll(".count")) number.textContent = "";
  }

  // Whether all files of the index came; else it is forgotten, and the next search asks for all of them anew.
  function isWhole(isFault = false) {
    if (isLost || isFault) index = undefined;
    return !isLost && !isFault;
  }

  // Results with their first items; none where the index did not come. An index that was open may be of a site that was published anew since.
  async function answersFor(words, number) {
    const wasOpen = index;
    try {
      const answers = words ? await ask(words) : { ...NOTHING };
      const scopes = LOOKED_IN[place || "all"];
      const results = ordered(answers, scopes);
      const items = await next(answers, results);
      if (isWhole()) return { answers, scopes, results, items };
    } catch {
      isWhole(true);
    }
    return wasOpen && number === latest ? answersFor(words, number) : null;
  }

  async function run() {
    const number = ++latest;
    const words = normal(chosen("q"));
    document.title = words ? `${words} - ${title}` : title;
    wait();
    const got = await answersFor(words, number);
    if (number !== latest) return;
    const { answers, scopes, results, items } = got ?? { answers: NOTHING, scopes: SCOPES, results: [], items: [] };
    [answered, rest] = [answers, results];
    found.replaceChildren();
    found.removeAttribute("aria-busy");
    add(items);
    heading.hidden = !items.length;
    const message = got ? "" : say(location.protocol === "file:" ? "on-disk" : "failed");
    told.textContent = words ? message || said(answers, scopes) : "";
    again.hidden = !message || location.protocol === "file:";
    advice.hidden = !words || message || (!answers.instead && count(answers, SCOPES));
    for (const radio of form.elements.in) {
      const results = count(answers, LOOKED_IN[radio.value]);
      radio.parentElement.querySelector(".count").textContent = words && !message ? `(${results})` : "";
    }
  }

  // The focus goes to the first of the further results. Where one does not come all are looked for anew, up to as many as were shown.
  async function showMore() {
    const [number, shown] = [latest, found.children.length];
    const items = await next(answered, rest).catch(() => null);
    if (number !== latest) return;
    if (items && isWhole()) add(items);
    else {
      isWhole(true);
      await run();
      while (rest.length && found.children.length <= shown) add(await next(answered, rest));
    }
    found.children[shown]?.querySelector("a").focus();
  }

  function address() {
    const kept = [...new FormData(form)].filter(([name, value]) => (name === "in" ? place : value.trim()));
    const query = new URLSearchParams(kept).toString();
    return query ? `?${query}` : location.pathname;
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["q", ...choices]) form.elements[name].value = asked.get(name) ?? "";
    const places = [...form.elements.in];
    const chosenPlace = places.find(({ value }) => value === asked.get("in"));
    place = chosenPlace?.value ?? "";
    (chosenPlace ?? places[0]).checked = true;
    for (const name of choices) if (chosen(name)) form.querySelector("details").open = true;
    if (chosen("q") || latest) run();
  }

  let waiting;
  form.addEventListener("input", ({ target }) => {
    if (target.name === "in") place = target.value;
    latest++; // what is under way is for other words
    wait();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, "", address());
      run();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (address() !== location.search) history.pushState(null, "", address());
    run();
  });
  more.addEventListener("click", showMore);
  again.addEventListener("click", async () => {
    await run();
    (again.hidden ? (found.querySelector("a") ?? form.elements.q) : again).focus();
  });
  addEventListener("popstate", restore);
  const brought = new URLSearchParams(location.hash.slice(1)).get("q"); // from the box on another page
  if (brought) history.replaceState(null, "", `?${new URLSearchParams({ q: brought })}`);
  restore();
})();
