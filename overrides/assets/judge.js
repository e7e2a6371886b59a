// Judges the quotations in a text: what hooks/codebook/quoting/findings.py, combined_clauses.py and text_checker.py say. Findings have the names of
// Python's fields, but for `alike` (similarity) and `pieces` (diff).
// Only the page that checks quotations uses it.
const judge = (() => {
  const LEAST_ALIKE = 70; // per cent
  const [WHOLE, LEAST_OF_WHOLE] = [5, 50]; // a quotation that has all of a clause of so many words is near if it is so much alike, per cent
  const FEW = 3; // words at an end of a quotation that may be instead of words of the clause
  const MOST_ALIKE = 99;
  const MOST_ALSO = 5;
  const LONGEST = 1000; // words of a quotation
  const LONGEST_TEXT = 200000; // characters
  const FEWEST_LETTERS = 12;
  const FEWEST_WORDS = 3;
  const FEWEST_LEFT = 10; // words beside a citation that may be a quotation
  const FEWEST_OF_PIECE = 4; // words of a clause that is run together with another
  const BETWEEN = new Set(["and", "or", "but", "then", "also"]);
  const BEFORE = /[ \t\n\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000,;:.()\]<>‘’“”„«»"'-]/; // around what is left of a text beside its citations
  const AFTER = /[ \t\n\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000,;:([<>‘’“”„«»"'-]/;
  const FAR = 500; // characters between a quotation and a citation that is not of it
  const BESIDE = 100; // characters between a clause and the version that it is cited of
  const STOP = /[.!?;](?=\s)|\n[ \t]*\n/;
  const OF_ONE = ["exact", "older", "corrected", "signs"];
  const CERTAIN = [...OF_ONE, "joined"];
  const { RUN, plain, seen, folded, textOf, quotationOf } = quotation;

  const NOTHING = {
    ...{ wording: -1, is_whole: false, was_whole: -1, has_gaps: false, versions: [], places: [], wholes: [], also: [], correction: -1, alike: 0 },
    ...{ pieces: [], next: -1, next_alike: 0, parts: [], follows: false, miscited: "", cited: ["", ""], path: "", nearest: [], asked: "", page: null },
  };
  const finding = (kind, text, more = {}) => ({ kind, text, ...NOTHING, ...more });
  const sameRange = ([start, end], other) => start === 0 && end === other;

  // What is known of the Code, from the file that the site publishes.
  function known(data) {
    const { wordings, corrections, versions, titles } = data;
    const parts = new Map(data.parts.map(({ id, title }) => [id, title]));
    const texts = wordings.map(({ text }) => textOf(text));
    const clauses = new Map();
    texts.forEach(({ keys }, place) => {
      for (const key of keys) clauses.set(key, (clauses.get(key) ?? new Set()).add(wordings[place].label));
    });
    const number = new Set(wordings.map(({ label }) => label)).size;
    const hyphened = texts.flatMap((text) => text.words.filter((word) => quotation.isHyphened(text.seen.slice(word.start, word.end))));
    const latest = versions.find((version) => version.latest)?.id ?? "";
    return {
      ...{ wordings, corrections, versions, titles, parts, texts, latest },
      oldTexts: corrections.map(({ text }) => textOf(text)),
      runs: quotation.runs(texts),
      titleLines: new Set(titles.map((title) => textOf(title).line)),
      byId: new Map(versions.map((version) => [version.id, version])),
      compounds: new Set(hyphened.map(({ key }) => key)),
      vocabulary: clauses,
      weigh: (key) => quotation.bitLength(Math.floor(number / (clauses.get(key)?.size ?? 1))),
      isIn: (place, version) => wordings[place].versions.includes(version),
      label: (place) => wordings[place].label,
    };
  }

  const isTooShort = (words, shown) => words.filter(({ key }) => key).length < FEWEST_WORDS || [...shown].length < FEWEST_LETTERS;

  function judged(written, all) {
    const [shown, own] = [folded(written), seen(plain(written))];
    const words = quotation.quotedWords(own).slice(0, LONGEST);
    if (isTooShort(words, shown)) return finding("short", shown);
    const quoted = quotationOf(quotation.respelt(words, own, all.vocabulary, all.compounds));
    const has_gaps = quoted.pieces.length > 1 || words.some(({ isFree }) => isFree);
    return { ...answered(quoted, shown, own, all), has_gaps };
  }

  const exact = (quoted, texts) => texts.map((text, place) => [place, quotation.rangesIn(quoted, text)]).filter(([, ranges]) => ranges);

  function answered(quoted, shown, own, all) {
    const alike = exact(quoted, all.texts);
    const same = alike.filter(([place, ranges]) => quotation.hasSameSigns(quoted, all.texts[place], ranges));
    if (same.length) {
      const whole = same.filter(([place, ranges]) => ranges.length === 1 && sameRange(ranges[0], all.texts[place].words.length));
      return at(same.map(([place]) => place), whole.map(([place]) => place), shown, all);
    }
    const old = exact(quoted, all.oldTexts).find(([place, ranges]) => quotation.hasSameSigns(quoted, all.oldTexts[place], ranges));
    if (old) {
      const { wording, version } = all.corrections[old[0]];
      return finding("corrected", shown, { wording, versions: [version], correction: old[0] });
    }
    if (alike.length) {
      const [wording, ranges] = alike[0];
      const pieces = quotation.printedPieces(quoted, own, all.texts[wording], ranges);
      return finding("signs", shown, { wording, versions: all.wordings[wording].versions, pieces });
    }
    const run = joined(quoted.keys, all);
    if (run) return finding("joined", shown, { wording: run.parts[0], versions: [run.version], parts: run.parts, follows: run.follows });
    return near(quoted, shown, own, all);
  }

  // Which of the wordings with the same words to name: of a clause that is cited; else of the latest version, without further words, by credit.
  function at(places, wholes, shown, all, label = "") {
    const ofCited = places.filter((place) => all.label(place) === label);
    const key = (place) => (all.isIn(place, all.latest) ? 0 : 2) + (wholes.includes(place) ? 0 : 1);
    const [wording] = [...(ofCited.length ? ofCited : places)].sort((one, other) => key(one) - key(other) || one - other);
    const isNow = all.isIn(wording, all.latest);
    const own = all.label(wording);
    const ofLabel = places.filter((place) => all.label(place) === own);
    const others = new Map([...places].reverse().filter((place) => all.isIn(place, all.latest) === isNow).map((place) => [all.label(place), place]));
    const also = [...others].filter(([name]) => name !== own).map(([, place]) => place).sort((one, other) => one - other);
    const isWhole = wholes.includes(wording);
    return finding(isNow ? "exact" : "older", shown, {
      ...{ wording, is_whole: isWhole, places, wholes, also: also.slice(0, MOST_ALSO) },
      was_whole: (isWhole ? undefined : ofLabel.find((place) => wholes.includes(place))) ?? -1,
      versions: [...new Set(ofLabel.flatMap((place) => all.wordings[place].versions))],
    });
  }

  // The wording that is most like a quotation, if any is near, and the next best of another clause.
  function near(quoted, shown, own, all) {
    const fits = all.runs(quoted.keys).map((place) => [place, quotation.aligned(quoted.keys, all.texts[place].keys, all.weigh)]);
    const isInside = (place, { run }) => run >= WHOLE && run === all.texts[place].keys.length;
    const those = fits.filter(([place, fit]) => fit.alike >= (isInside(place, fit) ? LEAST_OF_WHOLE : LEAST_ALIKE) && fit.run >= RUN);
    those.sort(([one, fit], [other, less]) => less.alike - fit.alike || one - other);
    if (!those.length) return finding("none", shown);
    const [[wording, fit], ...others] = those;
    const [next, beside] = others.find(([place]) => all.label(place) !== all.label(wording)) ?? [-1, { alike: 0 }];
    return finding("near", shown, {
      ...{ wording, versions: all.wordings[wording].versions, alike: Math.min(fit.alike, MOST_ALIKE) },
      pieces: quotation.piecesOf(quoted, own, all.texts[wording], widened(fit.steps, quoted.keys.length, all.texts[wording].keys.length)),
      ...{ next, next_alike: Math.min(beside.alike, MOST_ALIKE) },
    });
  }

  // Steps of an alignment with the text's words beside them, as many as the quotation has others there, if these are few.
  function widened(steps, quoted, own) {
    const [[i, j], [k, m]] = [steps[0], steps.at(-1)];
    const others = quoted - 1 - k;
    const before = i <= FEW ? Math.min(i, j) : 0;
    const after = others <= FEW ? Math.min(others, own - 1 - m) : 0;
    const alone = (from, number) => Array.from({ length: number }, (_, place) => [-1, from + place]);
    return [...alone(j - before, before), ...steps, ...alone(m + 1, after)];
  }

  // Clauses of one version that a quotation runs together.
  function joined(keys, all) {
    for (const version of all.versions) {
      const pieces = dividing(keys, all, version)(0, null, false);
      if (!pieces || new Set(pieces.map(({ wording }) => wording)).size < 2) continue;
      const pairs = pieces.slice(1).map((piece, number) => [pieces[number], piece]);
      const follows = pairs.every(([one, other]) => one.isLast && other.isFirst && other.start === one.end && isNext(version, one, other));
      return { version: version.id, parts: pieces.map(({ wording }) => wording), follows };
    }
    return null;
  }

  const isNext = ({ order }, one, other) => order.indexOf(other.wording) - order.indexOf(one.wording) === 1;

  // The place of the first thing in an ordered list for which something holds, as it then does for all after it.
  function placeWhere(list, holds) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(list[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  // Divides the words of a quotation among the wordings of a version.
  function dividing(keys, all, version) {
    const failed = new Set();
    return function rest(place, last, isApart) {
      if (place === keys.length) return last && !isApart ? [] : null;
      const isFree = !last || last.isLast || !keys[place - 1];
      const heading = last && all.wordings[last.wording].kind === "heading" ? last.wording : -1;
      const state = `${place} ${isFree} ${heading}`;
      if (failed.has(state)) return null;
      for (const piece of piecesAt(place, keys, all, version)) {
        if ((isFree || piece.isFirst) && (heading < 0 || (isNext(version, last, piece) && !isApart))) {
          const more = rest(piece.end, piece, false);
          if (more) return [piece, ...more];
        }
      }
      if (last && !isApart && (!keys[place] || BETWEEN.has(keys[place]))) {
        const more = rest(place + 1, last, true);
        if (more) return more;
      }
      failed.add(state);
      return null;
    };
  }

  // The longest run of words from a place on in each wording, if it is long enough: the longest first.
  function piecesAt(place, keys, all, { order }) {
    const found = [];
    for (const wording of order) {
      const text = all.texts[wording];
      let [length, start] = [0, -1];
      while (place + length < keys.length && keys[place + length]) {
        const there = text.line.indexOf(` ${keys.slice(place, place + length + 1).join(" ")} `);
        if (there < 0) break;
        [length, start] = [length + 1, there];
      }
      if (start < 0) continue;
      const first = text.starts.get(start);
      const [isFirst, isLast] = [first === 0, first + length === text.keys.length];
      if (length >= FEWEST_OF_PIECE || (isFirst && isLast)) found.push({ wording, start: place, end: place + length, isFirst, isLast });
    }
    return found.sort((one, other) => other.end - one.end);
  }

  // A whole text: its quotations, and its addresses and citations beside them or alone.
  function checking(data) {
    const all = known(data);
    const citing = passages.citing(all);

    function findings(given) {
      const text = plain([...given].length > LONGEST_TEXT ? [...given].slice(0, LONGEST_TEXT).join("") : given);
      const cited = citing.found(text);
      const bare = without(text, cited);
      const placed = passagesOf(text, bare, cited.length > 0);
      const beside = placed.map((_, number) => cited.filter((one) => isBeside(one, number, placed, bare)));
      const versionsOnly = cited.filter(({ version, label }) => version && !label);
      const named = placed.map(([passage, one], number) => [passage, ofCited(one, beside[number])]);
      const right = new Set(named.flatMap(([, one], number) => beside[number].filter((other) => isRight(other, one))));
      const answeredBy = new Set(named.flatMap(([, one], number) => (one.wording >= 0 ? beside[number] : [])));
      const found = named.map(([passage, one], number) => [passage.start, withCitation(one, beside[number], right)]);
      found.push(...alone(cited, answeredBy, !placed.length).map((one) => [one.start, ofCitation(inVersion(one, versionsOnly, bare), text)]));
      return found.sort(([one], [other]) => one - other).map(([, one]) => one);
    }

    // The quotations in a text: all of it, if that is one; what is in quotation marks; or its sentences.
    function passagesOf(text, bare, hasCitations) {
      const whole = judged(inner(bare), all);
      const whole_text = [{ start: bare.length - bare.trimStart().length, end: bare.length }, whole];
      const isTitle = (words) => all.titleLines.has(textOf(words).line);
      const quoted = passages.quotations(text).filter(({ start, end }) => !isTitle(text.slice(start, end)));
      const marked = quoted.map((passage) => [passage, judged(text.slice(passage.start, passage.end), all)]);
      if (isOne(whole, marked)) return [whole_text];
      if (marked.some(([, { kind }]) => kind !== "short") || (marked.length && ["none", "short"].includes(whole.kind))) return marked;
      if (whole.kind !== "short") {
        const isRest = hasCitations && whole.kind === "none" && textOf(whole.text).words.length < FEWEST_LEFT;
        return isRest ? [] : bySentences(bare, whole_text);
      }
      return whole.text && !hasCitations ? [whole_text] : [];
    }

    function isOne(whole, marked) {
      if (OF_ONE.includes(whole.kind)) return true;
      if (whole.kind === "joined") return !marked.some(([, { kind }]) => OF_ONE.includes(kind));
      const inside = marked.reduce((sum, [, { text }]) => sum + textOf(text).words.length, 0);
      return whole.kind === "near" && whole.alike >= LEAST_ALIKE && marked.length > 0 && 2 * inside < textOf(whole.text).words.length;
    }

    // A text without quotation marks as one, or by its sentences if some of them are known and the whole is not, or is only near.
    function bySentences(bare, whole_text) {
      const headings = new Set([...all.parts.values()].map((title) => textOf(title).line));
      const parts = passages.sentences(bare).filter(({ start, end }) => !headings.has(textOf(bare.slice(start, end)).line));
      const found = parts.map((passage) => [passage, judged(bare.slice(passage.start, passage.end), all)]);
      const wanted = whole_text[1].kind === "near" ? CERTAIN : [...CERTAIN, "near"];
      if (!found.some(([, { kind }]) => wanted.includes(kind))) return [whole_text];
      const told = [];
      let unknown = null;
      const end = () => unknown && told.push([unknown, unfamiliar(bare.slice(unknown.start, unknown.end))]);
      for (const [passage, one] of found) {
        if (["none", "short"].includes(one.kind)) unknown = { start: (unknown ?? passage).start, end: passage.end };
        else {
          end();
          unknown = null;
          told.push([passage, one]);
        }
      }
      end();
      return told;
    }

    function unfamiliar(text) {
      const shown = folded(text);
      return finding(isTooShort(quotation.quotedWords(seen(plain(text))), shown) ? "short" : "none", shown);
    }

    function ofCited(one, beside) {
      const there = new Set(one.places.map(all.label));
      const labels = beside.map(({ label }) => label).filter((label) => there.has(label));
      if (!labels.length || beside.some((other) => namesClause(other, one))) return one;
      return { ...at(one.places, one.wholes, one.text, all, labels[0]), has_gaps: one.has_gaps };
    }

    function namesClause({ label }, one) {
      const labels = [one.wording, ...one.also, ...one.parts].map(all.label);
      return Boolean(label) && labels.some((other) => other === label || other.startsWith(`${label}-`));
    }

    const isRight = (other, one) => one.wording >= 0 && (namesClause(other, one) || (!other.label && one.versions.includes(other.version)));

    function withCitation(one, beside, right) {
      if (one.wording < 0) return one;
      const labels = beside.filter(({ label, path }) => label && path);
      if (labels.length && !labels.some((other) => namesClause(other, one))) {
        const wrong = labels.find((other) => !right.has(other));
        return wrong ? { ...one, miscited: "clause", cited: [wrong.label, ""] } : one;
      }
      const versions = beside.filter(({ version }) => all.byId.has(version));
      if (versions.length && !versions.some(({ version }) => one.versions.includes(version))) {
        const wrong = versions.find((other) => other.label || !right.has(other));
        return wrong ? { ...one, miscited: "version", cited: ["", wrong.version] } : one;
      }
      return one;
    }

    // The citation of a clause in the version that is named beside it; `versionsOnly` are the versions that are cited, in order.
    function inVersion(one, versionsOnly, bare) {
      if (!one.label || one.version || !one.path) return one;
      const first = placeWhere(versionsOnly, ({ end }) => end >= one.start - BESIDE);
      const last = placeWhere(versionsOnly, ({ start }) => start > one.end + BESIDE);
      const other = versionsOnly.slice(first, last).find(({ start, end }) => {
        const [from, to] = one.end <= start ? [one.end, start] : [end, one.start];
        return !STOP.test(bare.slice(from, to));
      });
      return other ? citing.resolved(one.start, one.end, one.label, other.version, true, true) : one;
    }

    function ofCitation(one, text) {
      const { label, version, path, nearest, asked } = one;
      const there = all.wordings.findIndex((wording) => wording.label === label && wording.versions.includes(version || wording.versions[0]));
      return finding("address", folded(text.slice(one.start, one.end)), { wording: path ? there : -1, cited: [label, version], path, nearest, asked });
    }

    const [{ page, id } = { page: "", id: "" }] = data.versions;
    return { all, findings, addressOf: citing.addressOf, home: page.slice(0, page.length - `code/${id}/`.length) };
  }

  // A text with spaces in the place of addresses and citations, and of the brackets around one.
  function without(text, cited) {
    const pieces = [];
    let place = 0;
    for (const { start, end } of cited) {
      const isInBrackets = ["()", "[]", "<>"].includes(text.slice(Math.max(start - 1, 0), start) + text.slice(end, end + 1));
      const [from, to] = isInBrackets ? [start - 1, end + 1] : [start, end];
      pieces.push(text.slice(place, from), " ".repeat(to - from));
      place = to;
    }
    return [...pieces, text.slice(place)].join("");
  }

  function inner(text) {
    let [start, end] = [0, text.length];
    while (start < end && BEFORE.test(text[start])) start++;
    while (end > start && AFTER.test(text[end - 1])) end--;
    return text.slice(start, end);
  }

  // Whether a citation is of a quotation: it is in it, or no other quotation and no end of a sentence is between them.
  function isBeside(one, number, placed, bare) {
    const [here] = placed[number];
    if (here.start <= one.start && one.start < here.end) return true;
    const [start, end] = one.end <= here.start ? [one.end, here.start] : [here.end, one.start];
    const around = [placed[number - 1], placed[number + 1]].filter(Boolean);
    const isBetween = around.some(([other]) => start <= other.start && other.end <= end);
    return end - start <= FAR && !isBetween && !STOP.test(bare.slice(start, end));
  }

  // What is to be told of by itself: what no quotation answered, or what leads nowhere.
  function alone(cited, answeredBy, isAll) {
    const exactly = new Set(cited.filter(({ label, version }) => label && version).map(({ label }) => label));
    const clauses = cited.filter(({ label, nearest, asked }) => label || nearest.length || asked);
    const isTold = (one) => one.path && (answeredBy.has(one) || (exactly.has(one.label) && !one.version));
    const told = clauses.filter((one) => !isTold(one));
    return isAll && !clauses.length ? cited.filter(({ version }) => version) : told;
  }

  return { checking, judged };
})();
