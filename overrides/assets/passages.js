// What a text quotes and cites: what hooks/codebook/quoting/passages.py, citations.py and addresses.py say. Only the page that checks quotations uses it.
const passages = (() => {
  const CLOSING = new Map(Object.entries({ "“": "”", "‘": "’", "„": "“”", "‚": "‘’", "«": "»", "‹": "›", '"': '"', "'": "'", "”": "”", "»": "«" }));
  const PARAGRAPH = /\n[ \t]*\n/g;
  const LETTER = /^[\p{L}\p{N}]/u;
  const BEFORE = /^[\s([“„«—–-]/;
  const SENTENCE =
    /(?<=[.!?;:])["'”’)]*\s+(?=["'“‘(]*[A-ZÀ-ÞŴŶ])|\n[ \t]*\n\s*|\n(?=[ \t]*(?:["'“‘(]*[A-ZÀ-ÞŴŶ]|(?:[•◦▪‣·●○*–—-]|\(?[\p{L}\p{N}_]{1,4}[.)])[ \t]))/gu;

  const REPORTS = "reports";
  const OF_CODE = ["code", "clauses", "principles", "introduction", REPORTS];
  const OTHERS = ["about", "history", "subjects", "search", "check"];
  const ROOTS = [...OF_CODE, ...OTHERS]; // where addresses begin
  const SIGN = String.raw`[\p{L}\p{N}_.\-]`;
  const HOST = String.raw`(?<![\p{L}\p{N}_.\/\-])(?:${SIGN}+\.[a-z]{2,})?`;
  const REST = String.raw`[^\s<>"“”«»]*`;
  const ADDRESS = new RegExp(
    String.raw`(?:https?:\/\/|www\.)${REST}|${HOST}\/?(?:[a-z]{2,3}\/)?(?:${OF_CODE.join("|")})\/${REST}|${HOST}\/(?:[a-z]{2,3}\/)?(?:${OTHERS.join("|")})\/${REST}`,
    "giu",
  );
  const BROKEN = /[/-]\n[ \t]*((?=[a-z.]*[0-9/#-])[a-z0-9][a-z0-9/#.-]*)/y; // where an address goes on behind the end of a line
  const ALONE = new RegExp(String.raw`^(\s*)(${REST}\/${REST})\s*$`, "u"); // a text that is one word with a slash
  const NOT_OF_PATH = /^(?:https?:\/\/)?[^/]*\.[^/]*\/|\?.*$|(?:index\.html?|wording\.txt)$/gis;
  const LABEL = /^[a-z-]+-(?:statement|note-[0-9]+|[0-9]{1,3})$/;
  const REFERENCE =
    /(?<![\p{L}\p{N}_/.-])(?:([0-9]{4}(?:-[a-z0-9]+)*)\/)?([a-z]+(?:-[a-z]+)*)-(statement|note-[0-9]+|text-[a-z0-9-]+|[0-9]{1,3}(?:-[a-z0-9]+)*)(?![\p{L}\p{N}_/-])/gu;
  const BESIDE = /\b(?:clause|paragraph|para|principle|section|number|no|the|of)\b\.?/gi;
  const NUMBERED = String.raw`[0-9]{1,3}(?:\([a-z0-9]{1,4}\))*|statement|note [0-9]{1,2}`;
  const CAPITAL = /(?<![\p{L}\p{N}_-])([A-Z][a-z]{4,}),? ([0-9]{1,3})(?![\p{L}\p{N}_.])/gu;
  const SLIPS = 2; // letters of a name that may be wrong
  const MOST = 3; // addresses that are offered

  function opens(text, place) {
    const mark = text[place];
    if (!CLOSING.has(mark)) return false;
    if ("“„‚«‹".includes(mark)) return true;
    const isAfter = !place || BEFORE.test(text[place - 1]);
    if (mark === '"') return isAfter || !LETTER.test(text[place - 1]);
    return isAfter && Boolean((text[place + 1] ?? "").trim());
  }

  // Where a quotation closes: at the end of its paragraph if nothing closes it; -1 for an apostrophe.
  function endOf(text, start, last) {
    const mark = text[start];
    const closing = CLOSING.get(mark);
    let [depth, unsure] = [1, -1];
    for (let place = start + 1; place < last; place++) {
      const sign = text[place];
      const isApostrophe = "’'".includes(sign) && LETTER.test(text[place + 1] ?? "");
      if (sign === mark && !closing.includes(mark) && opens(text, place)) {
        if (unsure >= 0) return unsure;
        depth++;
      } else if (closing.includes(sign) && !isApostrophe && !--depth) {
        if (!"’'".includes(sign) || !"sS".includes(text[place - 1])) return place;
        if (unsure < 0) unsure = place; // may also be the apostrophe of a plural
        depth = 1;
      }
    }
    if (unsure >= 0) return unsure;
    return "'”»".includes(mark) ? -1 : last;
  }

  // What is in quotation marks, without the marks; of one quotation inside another the outer.
  function quotations(text) {
    const found = [];
    const ends = [...[...text.matchAll(PARAGRAPH)].map(({ index }) => index), text.length];
    const unclosed = new Map(); // by mark: where the paragraph ends in which nothing closes it
    let paragraph = 0;
    for (let place = 0; place < text.length; place++) {
      if (!opens(text, place) || place < (unclosed.get(text[place]) ?? 0)) continue;
      while (ends[paragraph] < place) paragraph++;
      const end = endOf(text, place, ends[paragraph]);
      if (end < 0) unclosed.set(text[place], ends[paragraph]);
      if (end > place + 1) {
        found.push({ start: place + 1, end });
        place = end;
      }
    }
    return found;
  }

  function sentences(text) {
    const found = [];
    let place = 0;
    for (const between of text.matchAll(SENTENCE)) {
      if (text.slice(place, between.index).trim()) found.push({ start: place, end: between.index });
      place = between.index + between[0].length;
    }
    if (text.slice(place).trim()) found.push({ start: place, end: text.length });
    return found;
  }

  function distance(one, other) {
    let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        let value = Math.min(row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) value = Math.min(value, before[j - 2] + 1);
        next.push(value);
      }
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  function nearestOf(written, names, most) {
    let [best, found] = [most + 1, ""];
    for (const name of names) {
      const allowed = written === name ? 0 : Math.min(most, Math.floor(name.length / 4));
      if (Math.abs(name.length - written.length) > allowed) continue;
      const away = distance(written, name);
      if (away <= allowed && away < best) [best, found] = [away, name];
    }
    return found;
  }

  const plainName = (name) => name.toLowerCase().replace(/[^a-z0-9() ]+/g, " ").replace(BESIDE, " ").split(/\s+/).filter(Boolean).join(" ");
  const spaced = (name) => name.split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join(String.raw`\s+`);
  const longestFirst = (names) => [...names].sort((one, other) => [...other].length - [...one].length || (one < other ? -1 : one > other ? 1 : 0));

  // What finds all that a text cites, for what is known of the Code.
  function citing({ titles, parts, versions, wordings }) {
    const labels = new Map([...wordings].reverse().filter(({ kind }) => kind !== "heading").map(({ name, label }) => [plainName(name), label]));
    const named = new Map([...parts].map(([id, title]) => [plainName(title), id]));
    const has = new Set(wordings.map(({ label }) => label));
    const within = new Map(versions.map(({ id, order }) => [id, new Set(order.map((place) => wordings[place].label))]));
    const beside = String.raw`(?:clause|paragraph|para\.?|principle|section|number|no\.?)`;
    const all = longestFirst(parts.values()).map(spaced).join("|");
    const names = new RegExp(
      String.raw`(?<![\p{L}\p{N}_\-])(?:(?:${all}),?\s+(?:${beside}\s+)?(?:${NUMBERED})|${beside}\s+(?:${NUMBERED})\s+of\s+(?:the\s+)?(?:${all}))(?![\p{L}\p{N}_])`,
      "giu",
    );
    const called = new Map(versions.flatMap((version) => [[version.id, version.id], [version.name, version.id]]));

    const cited = (start, end, more = {}) => ({ start, end, label: "", version: "", path: "", nearest: [], asked: "", ...more });

    function addressOf(label, version = "") {
      if (version) return `code/${version}/${label}/`;
      if (!parts.has(label)) return `clauses/${label}/`;
      return label === "introduction" ? "introduction/" : `principles/${label}/`;
    }

    function meantVersion(written) {
      if (within.has(written)) return written;
      const beginning = [...within.keys()].filter((one) => written.length > 3 && one.startsWith(written));
      return beginning[0] ?? nearestOf(written, within.keys(), SLIPS);
    }

    function meantLabels(written, there) {
      const found = written.match(/^(.+?)-?(statement|note-[0-9]+|[0-9]{1,3})$/s);
      const part = nearestOf(found ? found[1] : written, parts.keys(), SLIPS);
      if (!part) return [];
      if (!found) return [part];
      if (!/^[0-9]+$/.test(found[2])) return [`${part}-${found[2]}`];
      const number = Number(found[2]);
      if (there.has(`${part}-${number}`)) return [`${part}-${number}`];
      const near = [number - 1, number + 1].map((one) => `${part}-${one}`).filter((one) => there.has(one));
      return near.length ? near : [part];
    }

    function resolved(start, end, label, version, isExact, inVersion) {
      const there = version ? (within.get(version) ?? new Set()) : has;
      if (isExact && (!version || within.has(version)) && (label ? there.has(label) : version)) {
        return cited(start, end, { label, version, path: label ? addressOf(label, version) : `code/${version}/` });
      }
      const meant = version ? meantVersion(version) : "";
      const inMeant = meant ? within.get(meant) : has;
      const some = has.has(label) ? [label] : meantLabels(label, inMeant);
      const nearest = some.filter((one) => meant && inMeant.has(one)).map((one) => addressOf(one, meant));
      nearest.push(...some.filter((one) => has.has(one) && !(meant && inMeant.has(one))).map((one) => addressOf(one)));
      if (inVersion && meant && !nearest.length) nearest.push(`code/${meant}/`);
      return cited(start, end, { label, version, nearest: [...new Set(nearest)].slice(0, MOST) });
    }

    function address(written, start, end) {
      const [, before, anchor] = written.match(/^([^#]*)#?(.*)$/s);
      const asWritten = before.replace(NOT_OF_PATH, "").split("/").filter(Boolean);
      const segments = asWritten.map((one) => one.toLowerCase());
      const [first] = [OF_CODE, OTHERS].map((names) => segments.findIndex((one) => nearestOf(one, names, 1))).filter((place) => place >= 0);
      if (first === undefined) return cited(start, end);
      const root = nearestOf(segments[first], OF_CODE, 1) || nearestOf(segments[first], OTHERS, 1);
      const rest = segments.slice(first + 1);
      if ([REPORTS, ...OTHERS].includes(root) || rest[0] === "compare" || !(rest.length || anchor || root === "introduction")) {
        return cited(start, end, { asked: asWritten.slice(first).join("/") + (anchor && `#${anchor}`) });
      }
      const version = root === "code" && rest.length ? rest.shift() : "";
      let label = root === "introduction" ? "introduction" : rest.slice(0, 2).join("-");
      const named = anchor.toLowerCase();
      if (has.has(named) || LABEL.test(named)) label = named;
      if (label === "full" || label === "newest") label = "";
      const isLower = asWritten.slice(first).every((one) => one === one.toLowerCase());
      const isExact = root === segments[first] && isLower && (root !== "code" || Boolean(version));
      return resolved(start, end, label, version, isExact, root === "code");
    }

    function namedAt(written, start, end) {
      let name = plainName(written);
      const moved = name.match(new RegExp(`^(${NUMBERED}) (.+)$`, "s"));
      if (moved && named.has(moved[2])) name = `${moved[2]} ${moved[1]}`;
      const label = labels.get(name) ?? "";
      if (label) return cited(start, end, { label, path: addressOf(label) });
      const [, title, rest] = name.match(/^(?:(.*) )?([^ ]*)$/s);
      const part = named.get(title ?? "") || named.get([...named.keys()].find((one) => name.startsWith(`${one} `) && named.get(one))) || "";
      return resolved(start, end, `${part}-${rest}`, "", true, false);
    }

    const unended = (written) => written.replace(/[.,;:!?)\]’'>]+$/, "");

    // Two words with a slash between them are an address only if it leads somewhere.
    function* addresses(text) {
      for (const found of text.matchAll(ADDRESS)) {
        const written = unended(found[0]);
        let one = address(written, found.index, found.index + written.length);
        BROKEN.lastIndex = found.index + found[0].length - 1;
        const broken = BROKEN.exec(text);
        if (broken) {
          const rest = unended(broken[1]);
          const whole = address(written + rest, found.index, broken.index + broken[0].length - broken[1].length + rest.length);
          if (whole.path || whole.asked) one = whole;
        }
        if (!/^\p{L}/u.test(written) || written.includes(".") || /[0-9]|\/$/.test(written) || one.path || one.nearest.length) yield one;
      }
    }

    // The address that a text is, if its first name has a slip.
    function* alone(text) {
      const [, space = "", whole = ""] = text.match(ALONE) ?? [];
      const written = unended(whole);
      const one = written && address(written, space.length, space.length + whole.length);
      if (one && (one.nearest.length || one.asked)) yield one;
    }

    function* references(text) {
      for (const found of text.matchAll(REFERENCE)) {
        const [written, version = "", part, rest] = found;
        const label = `${part}-${rest}`;
        const isOurs = has.has(label) || within.has(version) || parts.has(part);
        if (isOurs) yield resolved(found.index, found.index + written.length, label, version, true, Boolean(version));
      }
    }

    function* titlesIn(text) {
      for (const title of titles) for (const found of text.matchAll(new RegExp(spaced(title), "giu"))) yield cited(found.index, found.index + found[0].length);
    }

    function* namesIn(text) {
      for (const found of parts.size ? text.matchAll(names) : []) yield namedAt(found[0], found.index, found.index + found[0].length);
    }

    function* versionsIn(text) {
      for (const name of longestFirst(called.keys())) {
        const version = called.get(name);
        for (const found of text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}_\/\-])${spaced(name)}(?![\p{L}\p{N}_\/\-])`, "giu"))) {
          yield cited(found.index, found.index + found[0].length, { version, path: `code/${version}/` });
        }
      }
    }

    function* misspelt(text) {
      for (const found of text.matchAll(CAPITAL)) {
        const title = nearestOf(found[1].toLowerCase(), named.keys(), SLIPS);
        const label = (title && labels.get(`${title} ${found[2]}`)) || "";
        if (label) yield cited(found.index, found.index + found[0].length, { label, nearest: [addressOf(label)] });
      }
    }

    function found(text) {
      const taken = [];
      const covered = new Uint8Array(text.length);
      for (const some of [addresses, references, titlesIn, namesIn, versionsIn, misspelt, alone]) {
        for (const one of some(text)) {
          if (covered.subarray(one.start, one.end).includes(1)) continue;
          taken.push(one);
          covered.fill(1, one.start, one.end);
        }
      }
      return taken.sort((one, other) => one.start - other.start);
    }

    return { found, resolved, addressOf };
  }

  return { ROOTS, quotations, sentences, nearestOf, distance, citing };
})();
