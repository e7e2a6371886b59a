// The page that checks quotations: what the reader gives is compared with every version here, and stays with them.
(() => {
  const PAUSE = 300; // ms without a key
  const READ = 5; // reports whose texts are read for a quotation
  const LONGEST = 400; // characters of a quotation that are shown
  const box = document.querySelector(".check");
  const [given, file, button, status, found, copy] = ["textarea", "input[type=file]", ".ask", ".told", ".found", ".copy"].map((part) => box.querySelector(part));
  const heading = box.querySelector("h2");
  const asking = box.querySelector("[type=checkbox]"); // there if the site has reports

  let loaded = null; // what quotations are compared with, a promise, once the reader begins
  let latest = 0;

  function load() {
    loaded ??= fetch(new URL("data/check.json", told.root))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
      .then(judge.checking);
    return loaded.catch((error) => {
      loaded = null;
      throw error;
    });
  }

  function element(tag, text, name) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function link({ text, href }) {
    const made = element("a", text);
    made.href = href;
    return made;
  }

  const nodes = (parts) => parts.map((one) => (one.href ? link(one) : one.text ? element("span", one.text, "words") : one));

  // Words that are the same, only the first text's, and only the second's: marked, and said aloud.
  function marked(pieces, [yours, ours]) {
    const line = element("span", "", "words");
    const tags = { yours: ["del", yours], ours: ["ins", ours] };
    pieces.forEach(([kind, words], place) => {
      if (place) line.append(" ");
      if (!tags[kind]) return line.append(words);
      const [tag, label] = tags[kind];
      const made = element(tag);
      made.append(element("span", `${told.say(label)} `, "unseen"), words);
      line.append(made);
    });
    return line;
  }

  function item(finding, checking) {
    const made = element("li");
    const quote = element(finding.kind === "address" ? "p" : "blockquote", "", "given");
    const shown = finding.text.length > LONGEST ? `${finding.text.slice(0, LONGEST)} …` : finding.text;
    quote.append(finding.kind === "address" ? shown : told.say("quoted", { words: shown }));
    made.append(quote);
    told.lines(finding, checking).forEach(({ kind, parts, pieces, labels }, place) => {
      const line = element("p", "", !place ? "verdict" : kind === "permanent" ? kind : "");
      const own = place ? line : line.appendChild(element("strong"));
      own.append(...nodes(parts));
      if (pieces) line.append(" ", marked(pieces, labels));
      made.append(line);
    });
    return made;
  }

  function show(findings, checking) {
    found.replaceChildren(...findings.map((finding) => item(finding, checking)));
    heading.hidden = copy.hidden = !findings.length;
    copy.querySelector("button").dataset.copy = findings.length ? told.note(findings, checking, new Date()) : "";
    const [first] = findings.length === 1 ? told.lines(findings[0], checking) : [];
    const counted = findings.length ? told.counted("found", findings.length) : told.say("nothing");
    status.textContent = [counted, first && told.text(first.parts)].filter(Boolean).join(" ");
  }

  // A finding with the places in reports that have its very words. Files of the search say which reports may have them, and their texts are read.
  async function inReports(finding) {
    if (["address", "short"].includes(finding.kind)) return finding;
    const own = quotation.seen(quotation.plain(finding.text));
    const quoted = quotation.quotationOf(quotation.quotedWords(own));
    const pieces = quoted.pieces.map(([start, end]) => own.slice(quoted.words[start]?.start, quoted.words[end - 1]?.end).replace(/[-‐]\s*\n\s*/g, ""));
    try {
      const numbers = await reports.holding(pieces);
      const read = await Promise.all(numbers.slice(0, READ).map(reports.shown));
      const places = read.flatMap(({ url, place, places: all, meta, filters }) => all.filter(hasWords).map(({ id, name }) => ({ url, id, name, place, title: meta.title, from: filters.from })));
      return { ...finding, in_reports: { places, more: Math.max(0, numbers.length - READ) } };
    } catch {
      reports.forget();
      return { ...finding, in_reports: null };
    }

    function hasWords({ words }) {
      const text = quotation.textOf(words.join(" "));
      const ranges = quotation.rangesIn(quoted, text);
      return ranges && quotation.hasSameSigns(quoted, text, ranges);
    }
  }

  const pages = addresses.published();

  // A finding with where its address leads, if that is not of the Code.
  async function led(finding) {
    try {
      return await addresses.led(finding, pages);
    } catch {
      reports.forget();
      return { ...finding, failed: true };
    }
  }

  function clear(said) {
    found.replaceChildren();
    heading.hidden = copy.hidden = true;
    status.textContent = said;
  }

  async function run() {
    const number = ++latest;
    const text = given.value;
    if (!text.trim()) return clear("");
    if (location.protocol === "file:") return clear(told.say("on-disk"));
    try {
      const checking = await load();
      if (number !== latest) return;
      const findings = await Promise.all(checking.findings(text).map(led));
      if (number !== latest) return;
      show(findings, checking);
      if (!asking?.checked) return;
      status.textContent = told.say("checking");
      const withReports = await Promise.all(findings.map(inReports));
      if (number === latest) show(withReports, checking);
    } catch {
      if (number === latest) clear(told.say("failed"));
    }
  }

  let waiting;
  given.addEventListener("input", () => {
    latest++; // what is under way is for other words
    clearTimeout(waiting);
    if (given.value.trim()) status.textContent = told.say("checking");
    waiting = setTimeout(run, PAUSE);
  });
  button.addEventListener("click", async () => {
    clearTimeout(waiting);
    await run();
    if (!heading.hidden) heading.focus();
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      given.value = await papers.textOf(chosen);
      await run();
      status.textContent = `${told.say("file-read", { file: chosen.name })} ${status.textContent}`;
    } catch {
      clear(told.say("file-failed", { file: chosen.name }));
    }
  });

  asking?.addEventListener("change", run);

  // Words from another page come behind `#`, which no browser sends.
  function brought() {
    const words = new URLSearchParams(location.hash.slice(1)).get("q");
    if (!words) return;
    given.value = words;
    run();
  }
  addEventListener("hashchange", brought);
  brought();
})();
