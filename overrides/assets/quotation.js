// A quotation and a text as words, and how they fit: what hooks/codebook/quoting/comparable_words.py, matching.py, alignment.py and word_diff.py say.
// Only the page that checks quotations uses it. tests/browser/test_check.py holds every answer against Python's.
const quotation = (() => {
  const ANY = -1; // words that an ellipsis may stand for
  const BRACKETED = 6; // words that square brackets may stand for
  const RUN = 3; // words in the same order, without which nothing is near
  const MOST = 12; // wordings that a quotation is aligned with

  const LINE_END = /\r\n|[\r\u2028\u2029]/g;
  const OTHER_SPACE = /[\x0b\x0c\x1c-\x1f\x85\ufeff]/g;
  const UNSEEN = /\u00ad[ \t]*\n[ \t]*|[\u00ad\u200b-\u200d\u2060\ufeff\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/gu;
  const LISTED = new RegExp(
    String.raw`^[ \t]*(?:[•◦▪‣·●○*–—\-]|\(?[A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3})*[A-Za-z]?[.)]|[A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3})+[A-Za-z]?` +
      String.raw`|\(?(?:[ivxl]{1,6}|[A-Za-z])[.)])[ \t]+|(?<!\S)\((?:[a-z]|[ivxl]{1,6}|[0-9]{1,2})\)(?!\S)`,
    "gmu",
  );
  const LETTERS = String.raw`[\p{L}\p{N}]+`;
  const WORD = String.raw`${LETTERS}(?:(?:['’ʼ＇]|[‐‑–−\-](?:[ \t]*\n[ \t]*)?|(?<=[0-9])[.,](?=[0-9]))${LETTERS})*`;
  const TOKEN = new RegExp(
    String.raw`(?<gap>\[\s*(?:…|\.{3}|\.\s\.\s\.)\s*\]|…|\.{3,}|\.\s\.\s\.)|(?<word>(?:\[${LETTERS}\](?=${LETTERS}))?${WORD}|[£$€%&+=§])` +
      String.raw`|(?<bracket>\[[^\[\]]{0,200}\])|(?<sign>\S)`,
    "gu",
  );
  const INNER = /[‐‑–−\s\-]+/gu;
  const PART = /[^\s‐‑–−\-]+/gu;
  const APOSTROPHE = /['’ʼ＇]/gu;
  const SIGNS = new Map([...[...",;:.!?()/"].map((sign) => [sign, sign]), ...[..."-‐‑–—―−"].map((sign) => [sign, "-"])]);

  const plain = (text) => text.replace(LINE_END, "\n").replace(OTHER_SPACE, " ");
  const seen = (text) => text.replace(UNSEEN, "").replace(LISTED, (found) => " ".repeat(found.length));
  const folded = (text) => text.split(/\s+/).filter(Boolean).join(" ");

  function word(written, signs, start, end) {
    const bare = written.replaceAll("[", "").replaceAll("]", "").replace(APOSTROPHE, "'");
    const cased = bare.normalize("NFKC").replace(INNER, "");
    return { key: cased.toLowerCase(), cased, signs, start, end, most: 0, isFree: written.startsWith("[") };
  }

  const gap = (start, end, most) => ({ key: "", cased: "", signs: "", start, end, most, isFree: false });

  // What an ellipsis or square brackets stand for; nothing for [sic].
  function gapOf(written, kind, start, end) {
    if (kind === "gap") return gap(start, end, ANY);
    const inside = written.slice(1, -1);
    if (inside.trim().toLowerCase() === "sic") return null;
    return gap(start, end, Math.max(BRACKETED, documentWords(inside).length));
  }

  // Words and gaps. A document's brackets are signs without a meaning here, and what is in them are its words.
  function words(text, isQuoted) {
    const found = [];
    let [signs, place, pending] = ["", 0, null];
    const token = new RegExp(TOKEN);
    for (;;) {
      token.lastIndex = place;
      const match = token.exec(text);
      if (!match) break;
      const [written] = match;
      const kind = ["gap", "word", "bracket", "sign"].find((name) => match.groups[name] !== undefined);
      const start = match.index;
      place = start + written.length;
      const [first] = written;
      if (kind === "word" && (isQuoted || first !== "[")) {
        if (pending) found.push(pending);
        [pending, signs] = [word(written, signs, start, place), ""];
      } else if (kind === "sign" || !isQuoted) {
        if ("[…".includes(first)) place = start + 1;
        const sign = (kind === "sign" && SIGNS.get(first)) || "";
        signs += sign === "-" && signs.endsWith("-") ? "" : sign;
      } else {
        const made = gapOf(written, kind, start, place);
        if (!made) continue;
        const isEnding = kind === "bracket" && pending?.end === start;
        if (pending && !isEnding) found.push(pending);
        pending = isEnding ? gap(pending.start, place, 1) : made;
        signs = "";
      }
    }
    if (pending) found.push(pending);
    return found;
  }

  function documentWords(text) {
    return words(text, false).filter(({ key }) => key);
  }

  // The words and gaps of a quotation, without gaps at its ends and with one where several follow each other.
  function quotedWords(text) {
    const found = [];
    for (const one of words(text, true)) {
      const last = found.at(-1);
      if (one.key || last?.key) found.push(one);
      else if (last) found[found.length - 1] = gap(last.start, one.end, [last.most, one.most].includes(ANY) ? ANY : last.most + one.most);
    }
    if (found.length && !found.at(-1).key) found.pop();
    return found;
  }

  // Words with hyphens as the Code has them: they are found, and their signs or capitals are not the same.
  function respelt(quoted, text, known, compounds) {
    const found = [];
    for (const one of quoted) {
      const last = found.at(-1);
      if (last && !one.signs && last.key && one.key && compounds.has(last.key + one.key)) {
        const joined = { key: last.key + one.key, cased: `${last.cased} ${one.cased}`, signs: last.signs, start: last.start, end: one.end };
        found[found.length - 1] = { ...joined, most: 0, isFree: last.isFree };
        continue;
      }
      const parts = one.key && !known.has(one.key) ? [...text.slice(one.start, one.end).matchAll(PART)] : [];
      if (parts.length < 2) found.push(one);
      else {
        parts.forEach((part, number) => {
          const cased = part[0].replace(APOSTROPHE, "'").normalize("NFKC");
          const start = one.start + part.index;
          const signs = number ? "-" : one.signs;
          found.push({ key: cased.toLowerCase(), cased, signs, start, end: start + part[0].length, most: 0, isFree: false });
        });
      }
    }
    return found;
  }

  function isSameWord(quoted, own, isFirst) {
    if (quoted.cased === own.cased) return true;
    if (!isFirst && !quoted.isFree) return false;
    const [[one, ...others], [other, ...rest]] = [[...quoted.cased], [...own.cased]];
    return others.join("") === rest.join("") && one.toLowerCase() === other.toLowerCase();
  }

  // A text as words.
  function textOf(text) {
    const own = seen(plain(text));
    const all = documentWords(own);
    const keys = all.map(({ key }) => key);
    const starts = new Map();
    let place = 0;
    keys.forEach((key, number) => {
      starts.set(place, number);
      place += key.length + 1;
    });
    return { text, seen: own, words: all, keys, line: ` ${keys.join(" ")} `, starts };
  }

  function* occurrences({ line, starts }, phrase, first) {
    for (let place = line.indexOf(phrase); place >= 0; place = line.indexOf(phrase, place + 1)) if (starts.get(place) >= first) yield starts.get(place);
  }

  // A quotation: its words, and the pieces between gaps.
  function quotationOf(quoted) {
    const keys = quoted.map(({ key }) => key);
    const ends = [...keys.keys()].filter((place) => !keys[place]);
    const pieces = [0, ...ends.map((end) => end + 1)].map((start, number) => [start, ends[number] ?? keys.length]);
    return { words: quoted, keys, pieces };
  }

  // Where the pieces of a quotation are in a text, one after the other; null if they are not.
  function rangesIn({ words: quoted, keys, pieces }, text) {
    const failed = new Set();
    function after(number, first) {
      if (number === pieces.length) return [];
      if (failed.has(`${number} ${first}`)) return null;
      const [start, end] = pieces[number];
      const most = number ? quoted[start - 1].most : ANY;
      for (const place of occurrences(text, ` ${keys.slice(start, end).join(" ")} `, first)) {
        if (number && most !== ANY && place > first + most) break;
        const rest = after(number + 1, place + end - start);
        if (rest) return [[place, place + end - start], ...rest];
      }
      failed.add(`${number} ${first}`);
      return null;
    }
    return after(0, 0);
  }

  function hasSameSigns({ words: quoted, pieces }, text, ranges) {
    return pieces.every(([start, end], number) => {
      const [first] = ranges[number];
      for (let place = start; place < end; place++) {
        const [one, own] = [quoted[place], text.words[first + place - start]];
        if (!isSameWord(one, own, place === start) || (place > start && one.signs !== own.signs)) return false;
      }
      return true;
    });
  }

  function runsOf(keys) {
    const found = [];
    for (let place = 0; place + RUN <= keys.length; place++) {
      const run = keys.slice(place, place + RUN);
      if (run.every(Boolean)) found.push(run.join(" "));
    }
    return found;
  }

  // Which texts have which runs of words: returns what finds those that share most.
  function runs(texts) {
    const having = new Map();
    texts.forEach(({ keys }, number) => {
      for (const run of runsOf(keys)) having.set(run, (having.get(run) ?? new Set()).add(number));
    });
    return (keys) => {
      const shared = new Map();
      for (const run of new Set(runsOf(keys))) for (const number of having.get(run) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
      return [...shared.keys()].sort((one, other) => shared.get(other) - shared.get(one) || one - other).slice(0, MOST);
    };
  }

  // A local alignment in whole numbers: its steps, how alike in per cent, and the longest run of the same words.
  function aligned(quoted, own, weigh) {
    const weights = own.map(weigh);
    const rows = [new Array(own.length + 1).fill(0)];
    for (const one of quoted) {
      const [above, row, less] = [rows.at(-1), new Array(own.length + 1).fill(0), one && weigh(one)];
      for (let j = 1; j <= own.length; j++) {
        if (!one) row[j] = Math.max(above[j], row[j - 1]);
        else {
          const best = Math.max(0, above[j] - less, row[j - 1] - weights[j - 1]);
          row[j] = one === own[j - 1] ? Math.max(best, above[j - 1] + 2 * weights[j - 1]) : best;
        }
      }
      rows.push(row);
    }
    const steps = stepsOf(rows, quoted, own, weights);
    const sum = (some) => some.reduce((total, one) => total + one, 0);
    const both = steps.filter(([i, j]) => i >= 0 && j >= 0);
    const total = sum(quoted.filter(Boolean).map(weigh)) + sum(steps.filter(([, j]) => j >= 0).map(([, j]) => weights[j]));
    const shared = sum(both.map(([, j]) => weights[j]));
    return { steps, alike: total ? Math.floor((200 * shared) / total) : 0, run: longest(both) };
  }

  function stepsOf(rows, quoted, own, weights) {
    let [best, i, j] = [0, 0, 0];
    rows.forEach((row, place) => {
      row.forEach((score, other) => {
        if (score > best) [best, i, j] = [score, place, other];
      });
    });
    const steps = [];
    while (i && j && rows[i][j]) {
      const score = rows[i][j];
      if (!quoted[i - 1]) [i, j] = score === rows[i - 1][j] ? [i - 1, j] : [i, j - 1];
      else if (quoted[i - 1] === own[j - 1] && score === rows[i - 1][j - 1] + 2 * weights[j - 1]) steps.push([--i, --j]);
      else if (score !== rows[i][j - 1] - weights[j - 1]) steps.push([--i, -1]);
      else steps.push([-1, --j]);
    }
    return steps.reverse();
  }

  function longest(both) {
    let [most, run, last] = [0, 0, [-2, -2]];
    for (const [i, j] of both) {
      run = i - 1 === last[0] && j - 1 === last[1] ? run + 1 : 1;
      most = Math.max(most, run);
      last = [i, j];
    }
    return most;
  }

  // The pieces of a quotation that was aligned with a text: the same words, only yours, only ours.
  function piecesOf({ words: quoted }, written, text, steps) {
    const parts = [];
    let place = 0;
    for (const [i, j] of [...steps, [quoted.length, -1]]) {
      for (const one of quoted.slice(place, Math.max(i, place))) parts.push([one.key ? "yours" : "gap", one.start, one.end]);
      place = Math.max(i + 1, place);
      if (i < 0) parts.push(["ours", text.words[j].start, text.words[j].end]);
      else if (i < quoted.length) parts.push([j >= 0 ? "same" : "yours", quoted[i].start, quoted[i].end]);
    }
    return joined(parts, written, text.seen);
  }

  // The pieces of a quotation that has the words of a text, with other signs or capitals.
  function printedPieces({ words: quoted, pieces }, written, text, ranges) {
    const parts = [];
    pieces.forEach(([start, end], number) => {
      const [first] = ranges[number];
      if (start) parts.push(["gap", quoted[start - 1].start, quoted[start - 1].end]);
      for (let place = start; place < end; place++) {
        const [one, own, isFirst] = [quoted[place], first + place - start, place === start];
        if (isSameWord(one, text.words[own], isFirst) && (isFirst || one.signs === text.words[own].signs)) parts.push(["same", one.start, one.end]);
        else {
          parts.push(["yours", isFirst ? one.start : quoted[place - 1].end, one.end]);
          parts.push(["ours", isFirst ? text.words[own].start : text.words[own - 1].end, text.words[own].end]);
        }
      }
    });
    return joined(parts, written, text.seen);
  }

  // Joins words of one kind; between the same words first all of the quotation's, then all of the text's.
  function joined(parts, written, own) {
    const groups = [];
    const isSame = ([kind]) => kind === "same" || kind === "gap";
    for (const part of parts) {
      const last = groups.at(-1);
      const belongs = last && (isSame(part) ? last[0][0] === part[0] : !isSame(last[0]));
      if (belongs) last.push(part);
      else groups.push([part]);
    }
    const found = groups.flatMap((some) => (isSame(some[0]) ? [some] : ["yours", "ours"].map((kind) => some.filter((part) => part[0] === kind))));
    return found.filter((some) => some.length).map((some) => [some[0][0], folded((some[0][0] === "ours" ? own : written).slice(some[0][1], some.at(-1)[2]))]);
  }

  const bitLength = (number) => 32 - Math.clz32(number);
  const isHyphened = (written) => written.search(INNER) >= 0;

  return { ANY, RUN, plain, seen, folded, documentWords, quotedWords, respelt, textOf, quotationOf, rangesIn, hasSameSigns, runs, aligned, piecesOf, printedPieces, bitLength, isHyphened };
})();
