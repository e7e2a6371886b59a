// The search of reports: files of words, of phrases and of texts, as emit/search_files.py has them. Each comes once it is needed. search.js, check.js and addresses.js use it.
const reports = (() => {
  const [REPORT, PLACE, NARROW] = ["@", "#", ":"]; // what terms begin with that are no words: as emit/search_terms.py has it
  const SLOTS = 2 ** 18;
  const REPORTS = 2 ** 20;
  const FEW = 10; // reports whose texts are read, since a page shows them
  const PAIRS = 5; // phrases of two words by which a quotation is looked for
  const ALIKE = 3; // files of words that begin alike
  const { SMALL, normal, pieces } = query;
  const box = document.querySelector(".search, .check");
  const root = new URL(box.dataset.root, location.href);
  const isThere = box.hasAttribute("data-reports");

  let files = new Map(); // each file by its path, a promise

  async function read(path) {
    const body = await (await fetch(new URL(path, root), { cache: path.endsWith(".json") ? "no-cache" : "default" })).arrayBuffer();
    const isPacked = new Uint8Array(body)[0] === 0x1f; // a host may have decompressed it
    const stream = new Blob([body]).stream();
    return new Response(isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream).json();
  }

  function file(path) {
    if (!files.has(path)) files.set(path, read(path));
    return files.get(path);
  }

  const index = () => file("search/reports.json");
  const open = async () => isThere && index();
  const forget = () => (files = new Map());

  async function inFolder(path, number) {
    return file(`search/reports/${(await index()).folder}/${path}/${number}.gz`);
  }

  // The number of the file of words that has a word, if any has it.
  async function placeOf(word) {
    const { words } = await index();
    return Math.max(0, words.findLastIndex((first) => first <= word));
  }

  // A file of words with the stem of each word.
  async function wordsAt(number) {
    const found = await inFolder("words", number);
    found.known ??= new Map([
      ...Object.keys(found.stems).map((stem) => [stem, stem]),
      ...Object.entries(found.stems).flatMap(([stem, [, , forms]]) => forms.map((form) => [form, stem])),
      ...Object.entries(found.forms),
    ]);
    return found;
  }

  // Numbers of reports from the first one and steps to the next.
  function numbers(steps) {
    let last = 0;
    return steps.map((step) => (last += step));
  }

  async function ofStem(stem) {
    const { stems } = await wordsAt(await placeOf(stem));
    const [having, titled, forms] = Object.hasOwn(stems, stem) ? stems[stem] : [[], [], []];
    return { numbers: numbers(having), titled: [new Set(numbers(titled))], forms: [new Set([stem, ...forms])] };
  }

  async function ofPiece(piece) {
    const { known } = await wordsAt(await placeOf(piece));
    return ofStem(known.get(piece) ?? piece);
  }

  function both(some, others) {
    const there = new Set(others);
    return some.filter((number) => there.has(number));
  }

  // What has each of some words: the numbers of reports, and of each word those with it in their title, and its forms.
  function joined(found) {
    const [titled, forms] = ["titled", "forms"].map((name) => found.flatMap((one) => one[name]));
    return { numbers: found.length ? found.map((one) => one.numbers).reduce(both) : [], titled, forms };
  }

  // The reports that have a word in any of its forms. Pieces of one, as in s.100D, have to be next to each other.
  async function having(word) {
    const found = joined(await Promise.all(pieces(word).map(ofPiece)));
    return found.forms.length > 1 ? { ...found, numbers: await phrase(word, found.numbers) } : found;
  }

  // The reports that have a word that begins so, or that begins alike: at least four letters have to be the same, and more of a long word.
  const beginning = (word) => (pieces(word).length === 1 ? alike(...pieces(word)) : joined([]));

  async function alike(piece) {
    const least = Math.min(piece.length, Math.max(4, Math.ceil(piece.length * 0.6)));
    for (let length = piece.length; length >= least; length--) {
      const start = piece.slice(0, length);
      const [first, last] = [await placeOf(start), await placeOf(`${start}\uffff`)];
      const places = Array.from({ length: Math.min(last - first + 1, ALIKE) }, (_, place) => first + place);
      const known = (await Promise.all(places.map(wordsAt))).flatMap((some) => [...some.known]);
      const stems = new Set(known.filter(([form]) => form.startsWith(start)).map(([, stem]) => stem));
      if (stems.size) return united(await Promise.all([...stems].map(ofStem)));
    }
    return joined([]);
  }

  // What has any of some stems.
  function united(found) {
    const all = new Set(found.flatMap((one) => one.numbers));
    const [titled, forms] = ["titled", "forms"].map((name) => [new Set(found.flatMap((one) => one[name]).flatMap((some) => [...some]))]);
    return { numbers: [...all].sort((one, other) => one - other), titled, forms };
  }

  // The reports that a choice leaves, and the choice of a council that the words name.
  async function narrowed(some, filters) {
    const keys = Object.entries(filters).flatMap(([name, values]) => [values].flat().map((value) => `${NARROW}${name}:${value}`));
    const found = await Promise.all(keys.map(ofStem));
    return found.reduce((left, one) => both(left, one.numbers), some);
  }

  // CRC-32 of UTF-8.
  function checksum(text) {
    let sum = ~0;
    for (const byte of new TextEncoder().encode(text)) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  }

  // A phrase as phrases of two words, with the small ones between: as emit/search_terms.py has it.
  function pairs(words) {
    const places = words.flatMap((word, place) => (SMALL.has(word) ? [] : [place]));
    return places.slice(1).map((place, number) => words.slice(places[number], place + 1).join(" "));
  }

  async function ofPair(pair) {
    const width = SLOTS / (await index()).phrases;
    const slot = checksum(pair) % SLOTS;
    const number = Math.floor(slot / width);
    const found = [];
    let sum = number * width * REPORTS;
    for (const step of await inFolder("phrases", number)) {
      sum += step;
      if (Math.floor(sum / REPORTS) === slot) found.push(sum % REPORTS);
    }
    return found;
  }

  // The reports that may have the very words of some phrases: they have a few pairs of these, the longest, but for one of several.
  async function holding(phrases) {
    const asked = [...new Set(phrases.flatMap((words) => pairs(pieces(normal(words)))))].sort((one, other) => other.length - one.length).slice(0, PAIRS);
    if (!asked.length || !(await index()).phrases) return [];
    const votes = new Map();
    for (const some of await Promise.all(asked.map(ofPair))) for (const number of new Set(some)) votes.set(number, (votes.get(number) ?? 0) + 1);
    const least = Math.max(1, asked.length - (asked.length > 2 ? 1 : 0));
    return [...votes.keys()].filter((number) => votes.get(number) >= least).sort((one, other) => votes.get(other) - votes.get(one) || one - other);
  }

  // The reports among some that have the very phrase. Of few the texts are read.
  async function phrase(words, some) {
    const asked = pieces(words);
    if (some.length > FEW) return (await Promise.all(pairs(asked).map(ofPair))).reduce(both, some);
    const texts = await Promise.all(some.map(text));
    const isSo = (words) => ` ${pieces(normal(words)).join(" ")} `.includes(` ${asked.join(" ")} `);
    return some.filter((_, place) => wordsOf(texts[place]).some(isSo));
  }

  const wordsOf = ({ title, text, before, places }) => [title, text, ...before, ...places.flatMap(([, , , words, was]) => [words, ...was])];

  // Reports that a reference names, and then those with a place that it names.
  async function named(reference, filters = {}) {
    const bare = reference.slice(3, -2); // without what query.js has around it
    const [own, ofPlaces] = await Promise.all([REPORT, PLACE].map(async (sign) => narrowed((await ofStem(sign + bare)).numbers, filters)));
    return [...own.map((number) => ({ number, fields: [] })), ...ofPlaces.map((number) => ({ number, fields: ["places"] }))];
  }

  async function text(number) {
    const { texts } = await index();
    let first = 0;
    const place = texts.findIndex((some) => number < (first += some));
    return (await inFolder("texts", place))[number - first + texts[place]];
  }

  // What is shown of a report: its own text and its places, each with its words.
  async function shown(number) {
    const { url, title, text: own, from, before, place, places } = await text(number);
    const whole = { id: "", words: own.split(/\s+/), before: before.join(" … ") };
    const all = places.map(([id, keys, name, words, was]) => ({ id, keys, name, words: words.split(/\s+/), before: was.join(" … ") }));
    return { url, meta: { title }, filters: { from }, place, whole, places: all };
  }

  const result = (number) => ({ id: `report ${number}`, number, fields: [], data: () => shown(number) });

  return { isThere, open, file, checksum, forget, having, holding, shown, beginning, narrowed, phrase, named, joined, result };
})();
