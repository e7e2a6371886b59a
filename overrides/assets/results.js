// The results of the search: each as an item of the list, in sentences of the page. Only search.js uses it.
const results = (() => {
  const LONG = 60; // words; of a longer text the piece around the first word that was found is shown
  const BEFORE = 12; // words of it before that
  const ALSO = 5; // further places of a report
  const REPORTS = ["report", "report paragraph"]; // kinds
  const { normal, pieces, mattering, key } = query;
  const { root } = indexes;

  const box = document.querySelector(".search");
  const form = box.querySelector("form");
  const sentences = JSON.parse(box.dataset.said);
  const chosen = (name) => form.elements[name].value;
  // In another language: where its pages are, and addresses of those that are in English alone. What is found is in English.
  const { pages = "", english = "" } = box.dataset;
  const page = (url) => new URL(english.split(" ").includes(url.split("#", 1)[0]) ? url : pages + url, root);

  // A sentence of the page, with its values put in; of one with a number the plural form of this language.
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (name, values = {}) => sentences[name].replace(/\{(\w+)\}/g, (_, hole) => values[hole]);
  const counted = (name, number, values) => say(`${name}-${plural.select(number)}`, { ...values, shown: number.toLocaleString(document.documentElement.lang) });

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
    const known = await result.data();
    const made = document.createElement("li");
    if (pages) made.lang = "en";
    return result.number === undefined ? ofCode(made, result, known, answers) : ofReport(made, result, known, answers);
  }

  function ofCode(made, result, { raw_url: url, content, meta, filters }, answers) {
    const title = element("h3", "");
    const [reference, name] = versionOf(filters, answers) ?? [];
    const link = titled(element("a", ""), name ?? meta.title, answers);
    link.href = page(reference ? `code/${reference}/` : url);
    title.append(link);
    const words = marked(content, result.groups.flat());
    if (filters.words) words.className = filters.words[0];
    made.append(title, words);
    if (meta.before) made.append(element("p", say("before", { words: meta.before }), "from"));
    if (reference) made.append(element("p", say("permanent", { address: link.href }), "from"));
    if (filters.from) made.append(element("p", filters.from[0], "from"));
    return made;
  }

  // A report leads to the place that was named or has the most of the words, or to its beginning, if that has all of them.
  function ofReport(made, result, { url, meta, filters, place: called, ...known }, answers) {
    const [whole, ...all] = [known.whole, ...known.places].map((one) => ({ ...one, groups: within(one.words, result) }));
    const place = chosen("kind") === REPORTS[0] ? null : placeOf(result, whole, all, meta.title, answers);
    const { words, groups, before } = place ?? whole;
    const name = place ? called.replace("{place}", () => place.name) : meta.title;
    const to = ({ id }) => page(`${url}${id && `#${id}`}`);
    const link = titled(element("a", ""), name, answers);
    link.href = to(place ?? whole);
    const title = element("h3", "");
    title.append(link);
    const text = marked(words.join(" "), groups.flat());
    if (place) text.className = "verbatim";
    made.append(title, text);
    if (before) made.append(element("p", say("before", { words: before }), "from"));
    made.append(element("p", filters.from[place ? 1 : 0], "from"));
    const most = Math.max(1, ...all.map((one) => weight(one)));
    const also = all.filter((one) => one !== place && weight(one) === most).slice(0, ALSO);
    if (also.length) made.append(linked("places", also.map((one) => [to(one), one.name])));
    return made;
  }

  // Where a phrase, or each of the words, is within a part of a report.
  function within(words, { forms, phrase }) {
    const all = words.map((word) => pieces(normal(word)));
    const places = (isFound) => words.flatMap((_, place) => (isFound(place) ? [place] : []));
    if (!phrase) return forms.map((some) => places((place) => all[place].some((piece) => some.has(piece))));
    const asked = pieces(phrase).join(" ");
    const number = phrase.split(" ").length;
    const starts = places((place) => all.slice(place, place + number).flat().join(" ").startsWith(asked));
    return [starts.flatMap((start) => Array.from({ length: number }, (_, offset) => start + offset))];
  }

  const weight = ({ groups }) => groups.filter((group) => group.length).length; // how many of the words it has

  function placeOf(result, whole, all, title, answers) {
    if (result.isNamed) return named(result, all, answers);
    const begins = (word, asked) => pieces(word).some((piece) => pieces(asked).some((one) => piece.startsWith(one)));
    const inTitle = (asked) => title.split(" ").some((word) => begins(word, asked));
    const words = mattering(answers.looked);
    const has = words.map((word, number) => inTitle(word) || whole.groups[number]?.length);
    if (words.length && has.every(Boolean) && chosen("kind") !== REPORTS[1]) return null;
    const asked = pieces(answers.looked).join(" ");
    const isVery = (one) => (pieces(one.words.join(" ")).join(" ").includes(asked) ? 0.5 : 0); // the very words, next to each other
    const [best] = all.toSorted((one, other) => weight(other) + isVery(other) - weight(one) - isVery(one)); // the first of those with as many
    if (best && weight(best)) return best;
    return all.find(({ before = "" }) => words.length && words.every((asked) => before.split(" ").some((word) => begins(word, asked))));
  }

  // The place that a reference names: the one with the longest number or name at the end of it.
  function named({ fields }, all, { named, place }) {
    if (place === undefined && !fields.includes("places")) return null;
    const asked = key(place ?? named).slice(3, -2);
    return all.find((one) => one.keys.includes(asked)) ?? null;
  }

  // A sentence with links in it.
  function linked(name, links) {
    const [before, after] = say(name, { places: "\n" }).split("\n");
    const line = element("p", before, "also");
    for (const [number, [href, text]] of links.entries()) {
      const link = element("a", text);
      link.href = href;
      line.append(number ? ", " : "", link);
    }
    line.append(after);
    return line;
  }

  return { REPORTS, box, form, chosen, say, counted, item };
})();
