// Reads the words of a search: as references, dates and numbers, and as words that are spelt wrong. Only search.js uses it.
const query = (() => {
  const SMALL = new Set( // words that nobody looks for
    ("a an the and or not of for in on to with by at as from about is are was were be been it its this that has have do does did can could may should " +
      "will would if how what when where which who why i me my we our you your").split(" "),
  );
  const BESIDE = new Set("report reports paragraph para clause section number no".split(" ")); // around a reference, no part of it
  const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g; // soft hyphens and spaces without width
  const MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  const ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
  const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(" ");
  const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const SHORT = { s: "section", ss: "sections", sch: "schedule", art: "article", reg: "regulation" };

  // As words of the index: a PDF may have ligatures, and hyphens that are not shown.
  const normal = (text) => text.normalize("NFKC").replace(UNSEEN, "").replace(/[“”„«»]/g, '"').trim().replace(/\s+/g, " ");
  const pieces = (text) => text.toLowerCase().replace(/['’]s\b/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // The words that matter: organisation, not organisation's.
  function mattering(words) {
    const all = words.toLowerCase().replaceAll('"', " ").replace(/(?<=\p{L}{2})['’](?:s\b)?(?!\p{L})/gu, "").split(/\s+/);
    return [...new Set(all)].filter((word) => pieces(word).length && !SMALL.has(pieces(word).join(" ")));
  }

  // One word for a reference: as emit/search_record.py has it.
  function key(text) {
    const bare = text.toLowerCase().replace(/\b(?:paragraph|para|clause|section|number|no)\b|\bp(?=[0-9])/g, "");
    return `"00${bare.replace(/[^a-z0-9.]+|\.(?![0-9])|(?<![0-9])\./g, "").replaceAll(".", "x")}z"`; // in quotation marks: this very word
  }

  const two = (number) => String(number).padStart(2, "0");
  const monthOf = (name) => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  const yearOf = (year) => (year.length === 2 ? `20${year}` : year);
  const FORMS = [
    [/\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/g, (_, year, month, day) => `${year}-${two(month)}-${two(day)}`],
    [/\b(\d{1,2})([-/.\u2010-\u2015])(\d{1,2})\2(\d{4}|\d{2})\b/g, (_, day, sign, month, year) => `${yearOf(year)}-${two(month)}-${two(day)}`],
    [/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? (?=\d)/gi, () => ""],
    [
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[- ](${MONTH})\\b\\.?,?[- ](\\d{4}|\\d{2})\\b`, "gi"),
      (_, day, month, year) => `${yearOf(year)}-${monthOf(month)}-${two(day)}`,
    ],
    [new RegExp(`\\b(${MONTH})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "gi"), (_, month, day, year) => `${year}-${monthOf(month)}-${two(day)}`],
    [new RegExp(`\\b(${MONTH})\\b\\.?(?: of)?,? (\\d{4})\\b`, "gi"), (_, month, year) => `${year}-${monthOf(month)}`],
    [/(?<![\d/])(\d{1,2})\/(\d{4})\b/g, (_, month, year) => `${year}-${two(month)}`],
    [/\b(spring|summer|autumn|winter)(?: of)?,? (\d{4})\b/gi, (_, season, year) => `${year}-${season}`],
  ];

  // Dates as in the index: 2022-02-25, 2022-02, 2015-summer.
  const dated = (words) => FORMS.reduce((text, [form, written]) => text.replace(form, written), words);

  // Three as 3, twenty-one as 21, the third clause as 3.
  function numbered(words) {
    const ordinal = new RegExp(`\\b(${ORDINALS.join("|")}) (?=(?:clause|para|paragraph)\\b)`, "gi");
    const form = new RegExp(`\\b(?:(${TENS.join("|")})(?:[ -](${ONES.slice(1, 10).join("|")}))?|(${ONES.join("|")}))\\b`, "gi");
    const value = (list, word) => Math.max(0, list.indexOf((word ?? "").toLowerCase()));
    const plain = words.replace(ordinal, (_, word) => `${value(ORDINALS, word)} `);
    return plain.replace(form, (_, tens, one, alone) => (tens ? 20 + 10 * value(TENS, tens) + value(ONES, one) : value(ONES, alone)));
  }

  // A reference however it is built, numbers last: “paragraph 2.1 of the Exampleshire report” as “exampleshire 2.1”.
  function ordered(words) {
    const all = mattering(words.replace(/,/g, " ")).filter((word) => !BESIDE.has(pieces(word).join(" ")));
    const isNumber = (word) => /^p?\d/.test(word);
    return [...all.filter((word) => !isNumber(word)), ...all.filter(isNumber)].join(" ");
  }

  // What the words may be a reference to, the most literal reading first.
  function readings(words) {
    const plain = numbered(dated(words));
    const found = [words, mattering(words).join(" "), plain, ordered(plain)];
    return found.filter((one, place) => found.findIndex((other) => key(other) === key(one)) === place);
  }

  // Abbreviations before a number in full: s.100D as section 100D.
  const inFull = (words) => words.replace(/\b(ss?|sch|art|reg)\b\.? ?(?=\d)|\b(s)(?=\d+[a-z]?\b)/gi, (_, short, s) => `${SHORT[(short ?? s).toLowerCase()]} `);

  // How many letters have to be changed, added, left out or swapped with the next to make one word of another.
  function distance(one, other) {
    let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next.push(Math.min(row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  const most = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2); // letters that may be wrong
  const letters = (word) => [...word].sort().join("");

  // The name of the list with a letter: as emit/search_words.py has it.
  function listOf(letter) {
    const plain = letter.normalize("NFD")[0];
    return /[a-z]/.test(plain) ? plain : "other";
  }

  // The lists with words that may be meant: a word is in those of its first and of its last letter, and few words have both wrong.
  const lists = (word) => (most(word) && /^\p{L}+$/u.test(word) ? [...new Set([listOf(word[0]), listOf(word.at(-1))])] : []);

  // The known word that is meant: the nearest; of those the one with the same first letter, then the longest, because letters are left out more
  // often than added, then the most frequent, which comes first. Any four letters are near to too many words: there a letter is left out or two
  // are swapped.
  function nearest(word, known) {
    let [best, away] = [word, Infinity];
    for (const other of known) {
      if (Math.abs(other.length - word.length) > most(word)) continue;
      if (word.length === 4 && other.length === 4 && letters(word) !== letters(other)) continue;
      const far = distance(word, other);
      const value = far + (other[0] === word[0] ? 0 : 0.5) - other.length / 1000;
      if (far <= most(word) && value < away) [best, away] = [other, value];
    }
    return best;
  }

  // Whether words are nearly those of a title, each nearly or in another form.
  function isNearly(words, title) {
    const [some, others] = [words, title].map((text) => [...new Set(mattering(text).flatMap(pieces))].filter((word) => !BESIDE.has(word)));
    const isSame = (one, other) => one === other || (Math.min(one.length, other.length) > 4 && distance(one, other) <= 1);
    const same = some.filter((one) => others.some((other) => isSame(one, other))).length;
    return same > 1 && (2 * same) / (some.length + others.length) >= 0.85;
  }

  return { SMALL, normal, pieces, mattering, key, readings, inFull, lists, nearest, isNearly };
})();
