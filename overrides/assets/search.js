// The search page. The index comes in small pieces from this site, and only once the reader searches; what they type stays with them.
(() => {
  const PAGE = 10; // results at a time
  const SMALL = new Set( // words that nobody looks for
    ("a an the and or not of for in on to with by at as from about is are was were be been it its this that has have do does did can could may should " +
      "will would if how what when where which who why i me my we our you your").split(" "),
  );
  const LONG = 60; // words; of a longer text the piece around the first word that was found is shown
  const BEFORE = 12; // words of it before that
  const SCOPES = ["newest", "site", "reports", "other"]; // in the order in which results are shown
  const LOOKED_IN = { newest: ["newest", "site"], reports: ["reports"], other: ["other"], all: SCOPES };
  const PAUSE = 250; // ms without a key before it searches

  const box = document.querySelector(".search");
  const root = new URL(box.dataset.root, location.href);
  const form = box.querySelector("form");
  const [told, advice, found, more] = [".told", ".advice", ".found", ".more"].map((part) => box.querySelector(part));
  const heading = box.querySelector("h2");
  const { title } = document;
  const chosen = (name) => form.elements[name].value;
  const choices = [...form.querySelectorAll("select")].map((select) => select.name);

  let index; // a promise, once the reader searches
  let subjects; // the same, once a search finds nothing
  let latest = 0; // number of the newest search: what an older one finds comes too late
  let looked = ""; // the words that were looked for in the end
  let rest = []; // what is found and not shown yet
  let place = ""; // where the reader chose to look; empty while they did not

  // The page's policy allows a module that a script of the site adds as an element, and no import that would fetch one.
  function added(url) {
    return new Promise((resolve, reject) => {
      const module = document.createElement("script");
      Object.assign(module, { type: "module", src: url, onload: resolve, onerror: reject });
      document.head.append(module);
    });
  }

  function opened() {
    const url = new URL("pagefind/pagefind.js", root);
    index ??= added(url).then(() => import(url)).then((pagefind) => pagefind.createInstance({ noWorker: true }));
    return index;
  }

  // One word for a reference, however it is written: as emit/search_record.py has it.
  function key(text) {
    const bare = text.toLowerCase().replace(/\b(?:paragraph|para|clause|section|number|no)\b|\bp(?=[0-9])/g, "");
    return `"00${bare.replace(/[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\./g, "").replaceAll(".", "x")}z"`; // in quotation marks: this very word
  }

  const pieces = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const normal = (text) => text.replace(/[“”„«»]/g, '"').trim().replace(/\s+/g, " ");
  const isPhrase = (words) => /^".*"$/.test(words);

  // The words of a search that matter.
  function mattering(words) {
    const all = words.toLowerCase().replaceAll('"', " ").split(/\s+/);
    return [...new Set(all)].filter((word) => pieces(word).length && !SMALL.has(pieces(word).join(" ")));
  }

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

  // The words of the names of subjects; asked for where a search would be a dead end.
  async function subjectWords() {
    subjects ??= fetch(new URL("data/subjects.json", root)).then((answer) => answer.json());
    return mattering((await subjects).subjects.map(({ name }) => pieces(name).join(" ")).join(" "));
  }

  // How much of two words is the same, from 0 to 1: pairs of letters that stand in both (Dice).
  function likeness(one, other) {
    const [some, others] = [one, other].map((word) => new Set([...word].slice(1).map((sign, place) => word[place] + sign)));
    return (2 * [...some].filter((pair) => others.has(pair)).length) / (some.size + others.size);
  }

  // A word that nothing has, as a subject has it that is spelt nearly so; the word itself where none is, or they cannot be asked for.
  async function spelt(word) {
    const known = word.length < 5 ? [] : await subjectWords().catch(() => (subjects = undefined) ?? []);
    const [nearest] = known.sort((one, other) => likeness(word, other) - likeness(word, one));
    return nearest && likeness(word, nearest) >= 2 / 3 ? nearest : word;
  }

  // Of each scope: what is called so, then what has the very phrase, then what has all the words; each once, with the places of the words.
  // Where nothing has all of them, the same for words as subjects spell them, or for those that stand together somewhere: the rarest, where the
  // reader looks before elsewhere.
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
    const isName = (await search(key(words))).results.length; // "what is a gift" names what "gift" does
    const asked = [key(isName ? words : mattered.join(" ")), isPhrase(words) ? words : words.includes(" ") ? `"${words.replaceAll('"', "")}"` : ""];
    asked.push(isPhrase(words) || !pieces(words).length ? "" : mattered.join(" ") || words); // a small word alone may become a longer one
    const answers = { words };
    for (const scope of SCOPES) {
      const filters = { ...narrowed, scope };
      const seen = new Set();
      answers[scope] = [];
      for (const [tier, term] of asked.entries()) {
        const results = term ? (await search(term, { filters })).results.filter((one) => tier < 2 || hasAll(one)) : [];
        const isNew = ({ id }) => !seen.has(id) && seen.add(id);
        const isMarked = mattered.length && tier !== 1;
        answers[scope].push(results.filter(isNew).map((one) => ({ places: isMarked ? marks(one.id) : one.words, data: one.data })));
      }
    }
    if (!mattered.length || count(answers, SCOPES) || [...places.keys()].some((id) => hasAll({ id }))) return answers;
    const other = await Promise.all(mattered.map((word) => (rare[word] === Infinity ? spelt(word) : word)));
    const wrong = mattered.filter((word, number) => word !== other[number]).map((word) => `“${word}”`);
    if (wrong.length) return { lead: `Nothing has ${wrong.join(" or ")}. `, ...(await ask(other.join(" "))) };
    const here = await search(null, { filters: { ...narrowed, scope: { any: LOOKED_IN[place || "newest"] } } });
    const near = new Set(here.results.map(({ id }) => id));
    let [best, fewer] = [0, ""];
    for (const [id, had] of places) {
      const value = Object.keys(had).reduce((sum, word) => sum + rare[word], 0) * (near.has(id) ? 1000 : 1);
      if (value > best) [best, fewer] = [value, mattered.filter((word) => word in had).join(" ")];
    }
    return fewer ? { ...(await ask(fewer)), lead: "Nothing has all of these words. " } : answers;
  }

  const count = (answers, scopes) => scopes.flatMap((scope) => answers[scope].flat()).length;
  const named = (answers, scopes) => scopes.some((scope) => answers[scope][0].length);
  const ordered = (answers, scopes) => [0, 1, 2].flatMap((tier) => scopes.flatMap((scope) => answers[scope][tier]));

  // Where the reader wants to look; everywhere if they did not say and what they may mean is elsewhere only.
  function where(answers) {
    if (place) return LOOKED_IN[place];
    const scopes = LOOKED_IN.newest;
    if (!chosen("q").trim()) return scopes;
    const isElsewhere = !count(answers, scopes) || (named(answers, SCOPES) && !named(answers, scopes));
    return isElsewhere ? SCOPES : scopes;
  }

  function said(answers, scopes) {
    const { words, lead = "" } = answers;
    const [here, all] = [count(answers, scopes), count(answers, SCOPES)];
    const number = `${here || "No"} result${here === 1 ? "" : "s"} for ${isPhrase(words) ? words : `“${words}”`}`;
    const place = scopes === SCOPES ? (here ? "everywhere" : "anywhere") : form.querySelector("[name=in]:checked").dataset.said;
    return `${lead}${number} ${place}.${all > here ? ` ${all - here} more elsewhere.` : ""}`;
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

  // A title tells no places: there the words count that begin as one of those asked for.
  function titled(link, title) {
    const words = mattering(looked);
    const asked = (words.length ? words : [looked.toLowerCase()]).flatMap((word) => word.match(/[\p{L}\p{N}.]+/gu) ?? []);
    return lined(link, title.split(" "), (word) => asked.some((one) => word.toLowerCase().startsWith(one)));
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
  function asked(filters) {
    const keys = [key(looked), key(mattering(looked).join(" "))];
    const all = (filters.exact ?? []).map((one) => [one.split(" ", 1)[0], one.slice(one.indexOf(" ") + 1)]);
    const named = all.find(([reference]) => keys.includes(key(reference)));
    return named ?? all.find(([reference]) => reference.startsWith(`${chosen("edition")}/`));
  }

  async function item(result) {
    const { raw_url: url, content, meta, filters } = await result.data();
    const made = document.createElement("li");
    const title = element("h3", "");
    const [reference, name] = asked(filters) ?? [];
    const link = titled(element("a", ""), name ?? meta.title);
    link.href = new URL(reference ? `code/${reference}/` : url, root);
    title.append(link);
    const words = marked(content, result.places);
    if (filters.words) words.className = filters.words[0];
    made.append(title, words);
    if (meta.before) made.append(element("p", `Before a correction: “${meta.before}”`, "from"));
    if (reference) made.append(element("p", `Permanent link: ${link.href}`, "from"));
    if (filters.from) made.append(element("p", filters.from[0], "from"));
    return made;
  }

  async function show(number) {
    const items = await Promise.all(rest.slice(0, PAGE).map(item));
    if (number !== latest) return;
    rest = rest.slice(PAGE);
    found.append(...items);
    more.hidden = !rest.length;
    return items[0];
  }

  async function run() {
    const number = ++latest;
    const words = normal(chosen("q"));
    document.title = words ? `${words} - ${title}` : title;
    let answers = Object.fromEntries(SCOPES.map((scope) => [scope, [[], [], []]]));
    let message = "";
    try {
      if (words) answers = await ask(words);
    } catch {
      index = undefined; // the next search tries again
      message =
        location.protocol === "file:"
          ? "The search does not work in a copy opened from disk. Use the lists below, or the published site."
          : "The search could not be loaded. Try again, or use the lists below.";
    }
    if (number !== latest) return;
    const scopes = where(answers);
    for (const radio of form.elements.in) radio.checked = LOOKED_IN[radio.value] === scopes; // what is shown, whoever chose it
    rest = ordered(answers, scopes);
    looked = answers.words ?? "";
    found.replaceChildren();
    await show(number);
    if (number !== latest) return;
    heading.hidden = !found.children.length;
    told.textContent = words ? message || said(answers, scopes) : "";
    advice.hidden = !words || message || (!answers.lead && count(answers, SCOPES));
    for (const radio of form.elements.in) {
      const results = count(answers, LOOKED_IN[radio.value]);
      radio.parentElement.querySelector(".count").textContent = words && !message ? `(${results})` : "";
    }
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
  more.addEventListener("click", async () => (await show(latest))?.querySelector("a").focus());
  addEventListener("popstate", restore);
  restore();
})();
