// What a search finds, of the Code's index and of reports. Only search.js uses it.
const answers = (() => {
  const NEAR = 5; // councils and reports whose names are compared with the words
  const NAMED = ["names", "bodies"]; // of principles, subjects, councils and reports
  const OF_REPORTS = ["council", "year", "decision"]; // what narrows them
  const { pieces, mattering, key } = query;
  const { root, search } = indexes;
  const { joined } = reports;
  const { REPORTS, form, chosen } = results;
  const SCOPES = [...form.elements.in][0].dataset.scopes.split(" "); // in the order in which results are shown
  const NOTHING = { words: "", ...Object.fromEntries(SCOPES.map((scope) => [scope, [[], [], []]])) };
  const NO_REPORTS = joined([]);
  const choices = [...form.querySelectorAll("select")].map((select) => select.name);

  const spellings = {}; // lists of words by letter, each a promise, once a search finds nothing

  const isPhrase = (words) => /^".*"$/.test(words);

  // What has a word in any of its forms, of the Code's index and of reports; if nothing has, what has a word that begins so. Pagefind goes on to ever
  // shorter beginnings, until "zebra" finds a "Z": four letters have to be the same at least, and more of a long word.
  async function having(word, isOfReports) {
    const exact = await Promise.all([search(`"${word}"`), isOfReports ? reports.having(word) : NO_REPORTS, `"${word}"`]);
    if (exact[0].length || exact[1].numbers.length) return exact;
    return Promise.all([beginning(word), isOfReports ? reports.beginning(word) : NO_REPORTS, word]);
  }

  async function beginning(word) {
    const results = await search(word);
    if (!results.length) return results;
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

  // What the words name, if they name anything: "what is a gift" names what "gift" does. Of reports a name may be after that of the council.
  async function namedBy(words, isOfReports) {
    for (const reading of query.readings(words)) {
      const [report, place] = reading.split("#");
      if ((await search(key(report))).length || (isOfReports && /\d/.test(report) && (await reports.named(key(report))).length)) {
        return { reading, term: key(report), place, asked: reading };
      }
      const ofCouncil = isOfReports && (await namedOfCouncil(reading));
      if (ofCouncil) return { reading, ...ofCouncil };
    }
    return { reading: "", term: "" };
  }

  async function namedOfCouncil(reading) {
    const all = reading.split(/[\s,]+/);
    for (let number = all.length - 1; number; number--) {
      const [council] = await search(key(all.slice(0, number).join(" ")), { called: "yes" });
      if (!council) continue;
      const rest = all.slice(number).join(" ");
      const filters = { council: (await council.data()).filters.council[0] };
      if ((await reports.named(key(rest), filters)).length) return { term: key(rest), filters, asked: rest };
    }
    return null;
  }

  // Of what was found councils and reports whose names are nearly the words, or are the words.
  async function nearly(words, results) {
    const near = await Promise.all(results.slice(0, NEAR).map(async (result) => ({ ...result, fields: [], known: await result.data() })));
    const isSo = (name) => key(name) === key(words) || query.isNearly(words, name);
    const those = near.filter(({ known }) => [known.meta.title, `${known.meta.title} ${known.filters.from?.[0].split(",")[0]}`].some(isSo));
    const isVery = ({ known }) => (key(known.meta.title) === key(words) ? 1 : 0);
    return those.toSorted((one, other) => isVery(other) - isVery(one));
  }

  // What narrows a search: of reports nothing is found by what only the Code has.
  function narrowing() {
    const narrowed = Object.fromEntries(choices.map((name) => [name, chosen(name)]).filter(([, value]) => value));
    const ofReports = Object.entries(narrowed).filter(([name, value]) => name !== "kind" || !REPORTS.includes(value));
    return { narrowed, ofReports: ofReports.every(([name]) => OF_REPORTS.includes(name)) && Object.fromEntries(ofReports) };
  }

  // Asks for what is needed soon: files of the index come together, and not each once the one before is there.
  function ahead(...some) {
    for (const [term, filters] of some) if (term) search(term, filters).catch(() => {}); // who needs it is told
  }

  // Of each scope: what is called so, then what has the very phrase, then what has all the words; each once, with the places of the words.
  // Where nothing has all of them, the same for words as subjects spell them, or for those that name a subject, a principle or a council:
  // "sexual harassment" finds harassment. "Social media" finds nothing: "social services" is not an answer.
  // Nothing is decided by the Code's index alone: without reports it answers null where that does not have each of the words.
  async function ask(words, everywhere) {
    const { narrowed, ofReports } = narrowing();
    const isOfReports = everywhere && reports.isThere;
    const mattered = isPhrase(words) ? [] : mattering(words);
    const places = new Map(); // of each record that has some of the words: word to places
    const inReports = []; // what reports have of each word
    const rare = {};
    const terms = {}; // what finds a word in the Code's index
    const loose = isPhrase(words) || !pieces(words).length ? "" : mattered.join(" ") || words; // a small word alone may become a longer one
    if (!isPhrase(words)) ahead([key(query.readings(words)[0].split("#")[0])], [loose, { ...narrowed, scope: SCOPES[0] }]);
    const had = await Promise.all(mattered.map((word) => having(word, isOfReports)));
    for (const [place, word] of mattered.entries()) {
      const [results, some, term] = had[place];
      const number = results.length + some.numbers.length;
      if (!number && !everywhere) return null;
      rare[word] = /\p{L}/u.test(word) ? 1 / number : 0; // infinitely where nothing has it; a number alone names nothing
      inReports.push(some);
      if (results.length) terms[word] = term;
      for (const { id, words: there } of results) places.set(id, { ...places.get(id), [word]: there });
    }
    const groups = (id) => Object.values(places.get(id) ?? {});
    const hasAll = ({ id }) => Object.keys(places.get(id) ?? {}).length === mattered.length;
    const name = isPhrase(words) ? { reading: "", term: "" } : await namedBy(words, isOfReports);
    const phrase = isPhrase(words) ? words : words.includes(" ") ? `"${words.replaceAll('"', "")}"` : "";
    const asked = [name.term, phrase, loose];
    const answers = { words, looked: words, reading: name.reading || mattered.join(" "), named: name.asked, place: name.place };
    for (const scope of SCOPES.filter((scope) => scope !== "reports")) {
      const filters = { ...narrowed, scope };
      const isNew = once();
      answers[scope] = [];
      for (const [tier, term] of asked.entries()) {
        let results = term && (tier || !name.filters) ? [...(await search(term, filters))] : [];
        const isCalled = !tier && loose && scope === "bodies" && !name.reading && mattered.length > 1;
        if (isCalled) results.push(...(await nearly(words, await search(loose, { ...filters, called: "yes" }))));
        if (tier === 2) results = results.filter(hasAll);
        const isMarked = mattered.length && tier !== 1;
        answers[scope].push(results.filter(isNew).map((one) => ({ ...one, groups: isMarked ? groups(one.id) : [one.words], isNamed: !tier })));
      }
    }
    answers.reports = isOfReports && ofReports ? await askReports(words, asked, name, inReports, ofReports) : [[], [], []];
    const isSomewhere = [...places.keys()].some((id) => hasAll({ id })) || joined(inReports).numbers.length;
    if (!everywhere || !mattered.length || count(answers, SCOPES) || isSomewhere) return answers;
    const full = query.inFull(words);
    if (full !== words) {
      const found = await ask(full, everywhere);
      return { ...found, [found.instead ? "instead" : "words"]: words };
    }
    const other = await Promise.all(mattered.map((word) => (rare[word] === Infinity ? spelt(word) : word)));
    if (mattered.some((word, number) => word !== other[number])) return { ...(await ask(other.join(" "), everywhere)), instead: words };
    const naming = {}; // of each record that names something: which of the words it has
    for (const [word, term] of Object.entries(terms)) {
      for (const { id } of await search(term, { ...narrowed, scope: { any: NAMED } })) (naming[id] ??= new Set()).add(word);
    }
    let [best, fewer] = [0, ""];
    const place = (id) => Number(id.split("/").at(-1)); // in the order of records
    for (const [, some] of Object.entries(naming).sort(([one], [other]) => place(one) - place(other))) {
      const value = [...some].reduce((sum, word) => sum + rare[word], 0);
      if (value > best) [best, fewer] = [value, mattered.filter((word) => some.has(word)).join(" ")];
    }
    return fewer ? { ...(await ask(fewer, everywhere)), instead: words } : answers;
  }

  // The same of reports: first those that have more of the words in their titles, then the latest.
  async function askReports(words, [term, phrase, loose], name, inReports, filters) {
    const plain = phrase.replaceAll('"', "");
    const found = joined(inReports.length ? inReports : await Promise.all(pieces(plain || loose).map(reports.having)));
    const numbers = await reports.narrowed(found.numbers, filters);
    const all = numbers.map((number) => ({ number, titles: found.titled.filter((some) => some.has(number)).length }));
    const ranked = all.sort((one, other) => other.titles - one.titles || one.number - other.number).map(({ number }) => number);
    const both = name.filters ? { ...filters, council: [name.filters.council, filters.council].filter(Boolean) } : filters;
    const called = term ? await reports.named(term, both) : [];
    const isNumbered = called.length && /\d/.test(name.reading); // a date or the number of a place is no name and no phrase
    const near = loose && !isNumbered ? await nearly(words, ranked.slice(0, NEAR).map(reports.result)) : [];
    const tiers = [[...called, ...near], phrase && !isNumbered ? await reports.phrase(plain, ranked) : [], loose ? ranked : []];
    const isNew = once();
    return tiers.map((tier, place) =>
      tier
        .map((one) => (place ? reports.result(one) : { ...reports.result(one.number), ...one }))
        .filter(isNew)
        .map((one) => ({ ...one, forms: found.forms, phrase: inReports.length ? "" : plain, isNamed: !place })),
    );
  }

  // A filter of results: each once.
  function once() {
    const seen = new Set();
    return ({ id }) => !seen.has(id) && seen.add(id);
  }

  const count = (answers, scopes) => scopes.flatMap((scope) => answers[scope].flat()).length;

  return { SCOPES, NOTHING, choices, isPhrase, ask, count };
})();
