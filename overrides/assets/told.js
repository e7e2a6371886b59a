// Says what was found, in sentences of the page: for the list of results, and as a note. hooks/codebook/quoting/describing.py says the same for the
// command. Only the page that checks quotations uses it.
const told = (() => {
  const box = document.querySelector(".check");
  const sentences = JSON.parse(box.dataset.said);
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const root = new URL(box.dataset.root, location.href);
  const { pages = "" } = box.dataset; // where the pages of this language are
  const page = (path) => new URL(pages + path, root).href;

  // A sentence as a list of texts and values; a value may be a text, a link, or a list of them.
  function parts(name, values = {}) {
    return sentences[name].split(/\{(\w+)\}/).flatMap((one, place) => (place % 2 ? values[one] : one)).filter((one) => one !== "");
  }

  const text = (all) => all.map((one) => one.text ?? one).join("");
  const say = (name, values) => text(parts(name, values));
  const counted = (name, number) => say(`${name}-${plural.select(number)}`, { shown: number.toLocaleString(language) });

  function listed(items) {
    const between = (place) => (place === items.length - 1 ? sentences["list-and"] : sentences["list-comma"]);
    return items.flatMap((item, place) => (place ? [between(place), item] : [item]));
  }

  // A date of any precision: 2022-02-25, 2015-05, 2015-summer, 2015. Words of the page, since browsers know no dates in Welsh.
  function partial(date) {
    const [year, month, number] = date.split("-");
    if (!month) return year;
    const written = sentences[`date-${month}`].replace("{year}", year);
    return (number ? written.replace("{day}", Number(number)) : written.replace("{day} ", "")).replaceAll(" ", "\u00a0");
  }

  const day = (date) => partial([date.getFullYear(), date.getMonth() + 1, date.getDate()].map((one) => String(one).padStart(2, "0")).join("-"));

  // The sentences on a finding: each a kind, its parts, and pieces of words if it is about these.
  function lines(finding, { all, addressOf, home }) {
    const { wordings, byId } = all;
    const found = [];
    const cite = (path) => (home.includes(":") ? home + path : page(path)); // as the site's own address has it, once there is one
    const add = (name, values, more) => found.push({ kind: name, parts: parts(name, values), ...more });
    const nameOf = (label) => wordings.find((wording) => wording.label === label)?.name ?? label;
    const clause = (place, version) => ({ text: wordings[place].name, href: page(addressOf(wordings[place].label, version ?? wordings[place].versions[0])) });
    const versionOf = (id) => ({ text: byId.get(id).name, href: page(`code/${id}/`) });
    const versions = (ids) => listed(ids.map(versionOf));

    function headline() {
      const [label, cited] = finding.cited;
      const { kind, wording } = finding;
      if (kind === "address") {
        if (finding.page) return leadsTo(finding.page);
        if (finding.failed) return add("address-failed");
        if (!finding.path) {
          const isThere = byId.get(cited)?.order.some((place) => wordings[place].label === label);
          const isKnown = byId.has(cited) && !isThere && wordings.some((one) => one.label === label);
          return isKnown ? add("not-in-version", { name: nameOf(label), version: versionOf(cited) }) : add(finding.text.includes("/") ? "leads-nowhere" : "no-clause");
        }
        const name = { text: nameOf(label), href: page(finding.path) };
        if (!label) return add("leads-version", { version: versionOf(cited) });
        if (cited) return add("leads", { name, version: versionOf(cited) });
        const isThere = wordings.some((one, place) => one.label === label && all.isIn(place, all.latest));
        return add(isThere ? "leads-latest" : "leads-page", { name });
      }
      if (wording < 0) return add(kind);
      const name = clause(wording, finding.versions[0]);
      const version = versionOf(finding.versions[0]);
      const names = listed(finding.parts.map((place) => clause(place, finding.versions[0])));
      if (kind === "older") {
        const isProposed = finding.versions.every((id) => byId.get(id).proposal);
        const { in_latest: there, into } = wordings[wording];
        return add(isProposed ? "proposed" : there === null && !into.length ? "older-gone" : "older", { name, versions: versions(finding.versions) });
      }
      if (kind === "corrected") return add("corrected", { name, version, date: partial(all.corrections[finding.correction].date) });
      if (kind === "near") return add("near", { name, version, alike: String(finding.alike) });
      if (kind === "joined") return add(finding.follows ? "follows" : "joined", { names, version });
      return add(kind, { name, version });
    }

    // Where an address leads that is not of the Code.
    function leadsTo({ title, council, date, labels }) {
      const label = finding.asked.split("#")[1] ?? "";
      const text = date ? say("report-titled", { title, report: say("report", { council, date: partial(date) }) }) : title;
      const name = { text, href: page(addresses.addressOf(finding.asked.split("#")[0], "")) };
      const place = labels.length ? placeOf(label) : "";
      if (!finding.path) return add("no-place", { name, place });
      if (!text) return add(finding.path.startsWith("reports/") ? "leads-list" : "leads-elsewhere");
      return place ? add("leads-place", { name, place }) : add("leads-page", { name });
    }

    // What became of it.
    function fate({ withdrawn, replaced, moved }) {
      if (withdrawn.length) add("withdrawn", { date: partial(withdrawn[0]), by: withdrawn[1] });
      if (replaced.length) add("replaced", { reports: listed(replaced.map(([text, path]) => (path ? { text, href: page(path) } : text))) });
      if (moved) add("moved", { address: { text: cite(moved), href: page(moved) } });
    }

    // What the latest version has instead of a wording, and who decided it.
    function since(place) {
      const { in_latest: now, into, decisions } = wordings[place];
      if (all.isIn(place, all.latest) || !all.latest) return;
      if (now !== null) {
        add("now", { words: { text: quotation.folded(wordings[now].text) } });
        const isProposed = wordings[place].versions.every((id) => byId.get(id).proposal);
        if (!isProposed) found.push({ kind: "change", parts: parts("change"), pieces: change(place, now), labels: ["old", "new"] });
      } else if (into.length) add("became", { names: listed(into.map((label) => ({ text: nameOf(label), href: page(addressOf(label)) }))) });
      else if (finding.kind !== "older") add("removed");
      for (const { version, decided, report } of decisions) add("decided", { version: versionOf(version), decided: report ? { text: decided, href: report } : decided });
    }

    // How a wording became that of the latest version, from the first word to the last.
    function change(place, now) {
      const [before, after] = [all.texts[place], all.texts[now]];
      const { steps } = quotation.aligned(before.keys, after.keys, all.weigh);
      const there = steps.map(([, j]) => j).filter((j) => j >= 0);
      const alone = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, number) => [-1, from + number]);
      const [first, last] = there.length ? [there[0], there.at(-1) + 1] : [0, 0];
      const whole = [...alone(0, first), ...steps, ...alone(last, after.keys.length)];
      return quotation.piecesOf(quotation.quotationOf(before.words), before.seen, after, whole);
    }

    headline();
    if (finding.kind === "exact" && !finding.is_whole && !finding.has_gaps) add("part");
    if (finding.was_whole >= 0) add("was-whole", { versions: versions(wordings[finding.was_whole].versions) });
    if (finding.miscited === "clause") add("miscited-clause", { cited: nameOf(finding.cited[0]) });
    if (finding.miscited === "version") add("miscited-version", { cited: versionOf(finding.cited[1]) });
    if (finding.pieces.length) found.push({ kind: "differs", parts: parts("differs"), pieces: finding.pieces, labels: ["yours", "ours"] });
    if (finding.page) fate(finding.page);
    if (finding.next >= 0) add("next", { name: clause(finding.next), alike: String(finding.next_alike) });
    if (finding.kind === "corrected") {
      const { was, is_now: now, authority } = all.corrections[finding.correction];
      add("correction", { was, now, authority });
    } else if (["older", "address", "near", "signs"].includes(finding.kind) && finding.wording >= 0) since(finding.wording);
    if (finding.also.length) add("also", { names: listed(finding.also.map((place) => clause(place))) });
    if (finding.has_gaps) add("gaps");
    if (finding.nearest.length) add("nearest", { addresses: listed(finding.nearest.map((path) => ({ text: cite(path), href: page(path) }))) });
    if (finding.in_reports) {
      const { places, more } = finding.in_reports;
      for (const { url, id, name, place, title } of places) {
        const text = `${title}, ${place.replace("{place}", name)}`;
        add("in-report", { name: { text, href: page(`${url}#${id}`) } });
      }
      if (more) found.push({ kind: "more-reports", parts: [counted("more-reports", more)] });
      else if (!places.length) add("not-in-reports");
    } else if (finding.in_reports === null) add("reports-failed");
    const path = finding.wording >= 0 && finding.kind !== "address" ? addressOf(wordings[finding.wording].label, finding.versions[0]) : finding.path;
    if (path) found.push({ kind: "permanent", parts: [{ text: cite(path), href: page(path) }] });
    return found;
  }

  // A paragraph by its label: 2.1, background documents; none for a place of the page itself.
  const placeOf = (label) => (label.startsWith("on_") ? "" : /^p[0-9A-Z]/.test(label) ? label.slice(1) : label.replaceAll("-", " "));

  const MARKS = { yours: ["[-", "-]"], ours: ["{+", "+}"] };
  const inLine = (pieces) => pieces.map(([kind, words]) => (MARKS[kind] ?? ["", ""]).join(words)).join(" ");

  // What was found as a note for a file, with the day and the fingerprints of what it was compared with.
  function note(findings, checking, date) {
    const { byId, latest } = checking.all;
    const said = findings.map((finding) => {
      const all = lines(finding, checking).map((line) => `  ${text(line.parts)}${line.pieces ? ` ${inLine(line.pieces)}` : ""}`);
      return [say("quoted", { words: finding.text }), ...all].join("\n");
    });
    const ids = [...new Set([latest, ...findings.flatMap(({ versions }) => versions)])].filter(Boolean);
    const against = ids.map((id) => say("note-version", { version: byId.get(id).name, fingerprint: byId.get(id).fingerprint }));
    return [...said, [say("note-day", { day: day(date).replaceAll("\u00a0", " ") }), ...against].join("\n")].join("\n\n");
  }

  return { root, parts, text, say, counted, lines, note };
})();
