// The desk: a report is written in a form and checked while somebody types. Python does the checks, in a worker; nothing is sent anywhere.
(() => {
  if (location.protocol === "file:") return; // from disk no page may start a worker
  const { box, say, counted, make, button, option, python } = desk;
  const PAUSE = 500; // ms without a key before a check
  const SLOW = 2000; // ms after which a check says that it goes on: said each time, it would be read aloud at every pause
  const LONGEST_READ = 120000; // ms that a document may take; of 50 pages it takes a few seconds
  const DRAFT = "desk-draft";
  const NEW = "new"; // a council that is not here yet
  const LINKED = ["judged", "links"];

  // Starting

  const told = make("p", { role: "status", class: "told" });
  const progress = make("progress", { "aria-label": say("loading") });
  const start = button(say("start"), begin);
  const begins = make("p", { class: "begins" }, start, ` ${say("weight")}`);
  let known; // fields, councils, years and reports
  let report = blank();
  let paragraphs = []; // of the report as it was last checked
  const today = () => new Date().toLocaleDateString("sv"); // year, month and day
  const tell = (words) => words !== told.textContent && (told.textContent = words);

  box.hidden = false;
  box.append(begins, told);
  if (!window.Worker || !window.WebAssembly) {
    start.disabled = true;
    tell(say("too-old"));
  }

  const startPython = () => python.start(({ done, of }) => Object.assign(progress, { max: of, value: done }));

  // Why Python does not start
  function reason(error) {
    if (/memory/i.test(error)) return "memory";
    return /CompileError|LinkError|SyntaxError/.test(error) ? "too-old" : "failed";
  }

  async function begin() {
    start.disabled = true;
    tell(say("loading"));
    begins.after(progress);
    try {
      known = await startPython();
      desk.versions = await python.ask("versions");
    } catch (error) {
      console.error(error); // for whoever looks why
      python.stop();
      start.disabled = false;
      tell(say(reason(error.message ?? "")));
      return;
    } finally {
      progress.remove();
    }
    begins.remove();
    report = { ...blank(), ...kept() };
    tell(say("ready-to-use"));
    told.after(...layout());
    box.classList.add("working");
    fill();
    which.focus();
  }

  // The draft, in this browser. The document's own words are not in it.

  function blank() {
    return { council: "", path: "", facts: {}, body: "", body_facts: null, compare: [], remarks: [], origins: [] };
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(DRAFT));
    } catch {
      return null; // the browser keeps nothing
    }
  }

  function keep() {
    try {
      localStorage.setItem(DRAFT, JSON.stringify(report));
    } catch {
      // the browser keeps nothing, or the report is too long for it
    }
  }

  function forget() {
    clearTimeout(pause);
    try {
      localStorage.removeItem(DRAFT);
    } catch {
      // nothing was kept
    }
    report = blank();
    fill();
    tell(say("deleted"));
    which.focus();
  }

  // The parts of the desk

  const which = make("select", { id: "desk_which" });
  const opening = button(say("open"), chosen); // by keyboard a choice passes over others, and each would take the place of the draft
  const year = make("select", { id: "desk_year", onchange: listed });
  const council = make("select", { id: "desk_council", onchange: moved });
  const ofBody = make("div", { class: "body" });
  const file = make("input", { id: "desk_file", type: "file", accept: ".docx,.pdf,.html,.htm,.txt", "aria-describedby": "desk_file_help", onchange: read });
  const cancel = button(say("cancel"), () => stopped("cancelled"));
  const remarks = make("ul");
  const remarked = make("summary");
  const notes = make("details", { class: "remarks" }, remarked, remarks);
  const facts = make("div", { class: "fields-to-fill" });
  const linked = make("div", { class: "fields-to-fill" });
  const corrected = make("div", { class: "corrected" });
  const preview = make("iframe", { class: "preview", sandbox: ["allow-same-origin", "allow-popups"].join(" "), title: say("preview") });
  const noPreview = make("p", {}, say("no-preview"));
  const send = make("div", { class: "send" });
  const general = make("ul", { class: "faults" }); // of facts that have no field now
  const text = desk.text({ changed: typed });
  const links = desk.links({ form: () => form, report: () => report, paragraphs: () => paragraphs });
  const form = desk.fields("", { special, changed, redrawn: () => {}, origins: () => report.origins });
  const bodyForm = desk.fields("body", { special: () => undefined, changed, redrawn: () => {} });
  const { ways } = desk.sending({ told: tell });

  function special(field, at, given) {
    return field.key === "committee" ? form.choice(committees(), given) : links.special(field, at, given);
  }

  function layout() {
    const labelled = (field, name) => make("p", {}, make("label", { for: field.id }, name), field);
    const heading = (name) => make("h3", {}, say(name));
    year.append(...known.years.map((one) => option(one, one)));
    offered(known.reports);
    if (known.years.length) listed();
    council.append(option("", say("choose")), ...known.councils.map(({ id, name }) => option(id, name)), option(NEW, say("new-council")));
    cancel.hidden = true;
    const writing = [
      ...(known.years.length ? [labelled(year, say("year"))] : []),
      make("p", {}, make("label", { for: which.id }, say("which")), which, opening),
      labelled(council, say("council")),
      ofBody,
      labelled(file, say("read")),
      make("p", { class: "help", id: "desk_file_help" }, say("read-help")),
      cancel,
      notes,
      heading("facts"),
      general,
      facts,
    ];
    const looks = [heading("preview"), noPreview, preview];
    const rest = [
      ...[heading("text"), corrected, text.element],
      ...[heading("links"), make("p", { class: "help" }, say("links-help")), linked],
      ...[heading("send"), send, make("p", { class: "help" }, say("draft"), " ", button(say("delete"), forget))],
    ];
    const sides = make("div", { class: "sides" }, make("div", {}, ...writing), make("div", { class: "looks" }, ...looks));
    return [sides, make("div", {}, ...rest)];
  }

  function offered(reports) {
    const named = ({ path, title, council: of }) => option(path, [title, path.split("/")[2].slice(0, 10), of].join(", "));
    which.replaceChildren(option("", say("new")), make("optgroup", { label: say("correct") }, ...reports.map(named)));
  }

  async function listed() {
    offered(await python.ask("reports", year.value));
    which.value = report.path;
  }

  async function chosen() {
    const path = which.value;
    report = path ? { ...blank(), council: path.split("/")[1], path, ...(await python.ask("published", path)) } : blank();
    fill();
    changed();
  }

  // Reads a document into the form; it stays on this computer. Whatever is in it, the page can be used meanwhile.
  async function read() {
    const [given] = file.files;
    file.value = "";
    if (!given) return;
    const refused = await python.ask("too_large", given.size);
    if (refused) return tell(refused);
    tell(say("reading"));
    cancel.hidden = false;
    const late = setTimeout(() => stopped("too-long"), LONGEST_READ);
    let answer;
    try {
      answer = await python.give("imported", [report, given.name], new Uint8Array(await given.arrayBuffer()));
    } catch (error) {
      if (error.message === "stopped") return;
      answer = { refused: say("unreadable") };
      if (/memory|stack|fatal/i.test(error.message)) await again();
    } finally {
      clearTimeout(late);
      cancel.hidden = true;
    }
    if (answer.refused || !answer.council) {
      tell(answer.refused || say("council-first"));
      return void (answer.refused || council.focus());
    }
    const { parts, ...found } = answer;
    report = { ...report, ...found, path: "", council: report.body_facts && !report.council ? "" : found.council, compare: [] };
    fill(parts);
    changed();
  }

  // Stops Python in the middle of what it does, and starts it anew
  async function stopped(why) {
    await again();
    tell(say(why));
    cancel.hidden = true;
    file.focus();
  }

  async function again() {
    python.stop();
    const started = startPython();
    started.catch(() => tell(say("failed")));
    return undefined;
  }

  function moved() {
    const isNew = council.value === NEW;
    report.council = isNew ? "" : council.value;
    report.body_facts = isNew ? {} : null;
    drawBody();
    form.redraw();
    changed();
  }

  function typed() {
    report.body = text.value();
    changed();
  }

  // Shows a report in the form; `parts` are what the document has beside its paragraphs
  function fill(parts = []) {
    if (report.path && ![...which.options].some(({ value }) => value === report.path)) which.append(option(report.path, report.facts.title ?? report.path));
    which.value = report.path;
    council.value = report.body_facts && !report.council ? NEW : report.council;
    council.disabled = Boolean(report.path);
    remarks.replaceChildren(...report.remarks.map((remark) => make("li", {}, remark)));
    remarked.textContent = counted("remarks", report.remarks.length);
    notes.hidden = !report.remarks.length;
    for (const part of parts)
      for (const change of part.changes)
        if (change.kind === "compare") report.compare.push((change.item = { words: change.words, page: part.page, done: false }));
    text.give(report.body, { beside: parts, toCompare: report.compare, asOne: !parts.length });
    paragraphs = [];
    draw();
    drawBody();
    shown({ problems: [], page: "" });
    if (report.council || report.body) check();
  }

  function draw() {
    form.clear();
    form.into(facts, known.fields.filter(({ key }) => !LINKED.includes(key)), report.facts);
    form.into(linked, known.fields.filter(({ key }) => LINKED.includes(key)).map((field) => ({ ...field, isShown: true })), report.facts);
  }

  // The council's own facts, if it is new or changed

  function drawBody() {
    bodyForm.clear();
    ofBody.replaceChildren();
    if (report.body_facts) {
      const fields = make("div");
      bodyForm.into(fields, known.ofBody, report.body_facts);
      ofBody.append(make("h3", {}, say("council-facts")), make("p", { class: "help" }, say("council-help")), fields);
      if (report.council) ofBody.append(button(say("council-leave"), () => ((report.body_facts = null), drawBody(), changed())));
    } else if (report.council) ofBody.append(button(say("council-change"), changeBody));
    else ofBody.append(make("p", { class: "help" }, say("council-missing")));
  }

  async function changeBody() {
    report.body_facts = await python.ask("council", report.council);
    drawBody();
    ofBody.querySelector("input")?.focus();
    changed();
  }

  function committees() {
    const own = (report.body_facts?.committees ?? []).filter(({ id }) => id);
    return report.body_facts ? own.map(({ id, name }) => ({ id, name: name ?? id })) : (known.councils.find(({ id }) => id === report.council)?.committees ?? []);
  }

  // Checking

  let pause;
  let latest = 0;

  // Who adds a link reads the version whose clauses are offered, today; both can be changed
  function judgedNow() {
    const { links: added, judged } = report.facts;
    if (!added?.length || judged || !desk.versions.length) return;
    report.facts.judged = { edition: desk.versions[0].id, date: today() };
    const { id } = document.activeElement ?? {};
    form.redraw();
    if (id) document.getElementById(id)?.focus();
  }

  function changed() {
    judgedNow();
    keep();
    send.inert = true; // what is offered there is older than what was typed
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE);
  }

  async function check() {
    const mine = ++latest;
    const slow = setTimeout(() => tell(say("checking")), SLOW);
    const { council: of, path, facts: written, body, body_facts } = report;
    const answer = await python.ask("check", { council: of, path, facts: written, body, body_facts }).catch(() => null);
    clearTimeout(slow);
    if (answer && mine === latest) shown(answer); // else something was typed since, or Python was stopped
  }

  const faultsOf = (problems) => problems.filter(({ warning }) => !warning).length;

  function shown(answer) {
    const { path, file: made, problems, page, taken, body } = answer;
    for (const list of box.querySelectorAll(".faults")) list.replaceChildren();
    for (const field of box.querySelectorAll(".invalid")) desk.marked(field, false);
    named(answer.paragraphs ?? []);
    problems.forEach((problem) => placed(problem, form));
    (body?.problems ?? []).forEach((problem) => placed(problem, bodyForm));
    if (taken) placed({ message: say("taken", { title: taken }), field: ["title"] }, form);
    if (body?.taken) placed({ message: say("council-taken"), field: ["name"] }, bodyForm);
    changes(answer.changed ?? []);
    const all = [...problems, ...(body?.problems ?? [])];
    const faults = faultsOf(all) + Boolean(taken) + Boolean(body?.taken);
    const ready = made && !faults && !text.left() && (!body || body.path);
    const summary = [
      ...(path === "" || (body && !body.path && !body.taken) ? [say("unfinished")] : []),
      ...(faults ? [counted("faults", faults)] : []),
      ...(made && text.left() ? [counted("left", text.left())] : []),
      ...(ready ? [say("ready")] : []),
      ...(all.length > faultsOf(all) ? [counted("warnings", all.length - faultsOf(all))] : []),
    ];
    if (summary.length) tell(summary.join(" "));
    told.classList.toggle("wrong", faults > 0);
    preview.hidden = !page;
    noPreview.hidden = Boolean(page);
    if (page) preview.srcdoc = sheet(page);
    const files = [...(body?.path ? [{ path: body.path, text: body.file, isThere: Boolean(report.council) }] : []), { path, text: made, isThere: Boolean(report.path) }];
    send.inert = false;
    send.replaceChildren(...(ready ? ways(files) : [make("p", {}, told.textContent)]));
  }

  // The choices of paragraphs follow the text: they are drawn anew if it has others now
  function named(found) {
    const same = found.length === paragraphs.length && found.every(({ label }, place) => label === paragraphs[place].label);
    paragraphs = found;
    const isOpen = linked.contains(document.activeElement) || facts.contains(document.activeElement);
    if (!same && !isOpen && found.length) form.redraw();
  }

  function placed({ message, warning, field, line, fact }, of) {
    const item = make("li", { class: warning ? "warning" : "fault" }, warning ? `${say("warning")}: ${message}` : message);
    if (fact) item.replaceChildren(say(fact.now ? "changed-fact" : "gone-fact", fact), " ", button(say("add-correction"), () => correctFact(fact, of)));
    if (line !== undefined && of === form) text.wrong(line, item, !warning);
    else if (!of.told(field ?? [], item, !warning)) general.append(item);
  }

  // What was changed in a published report, and no correction says yet
  function changes(found) {
    const items = found.map((one) =>
      make("li", {}, say("changed-words", { unit: one.unit }), " ", make("del", {}, one.was), " → ", make("ins", {}, one.now), " ", button(say("add-correction"), () => correct(one))),
    );
    corrected.replaceChildren(...(report.path ? [make("p", { class: "help" }, say("correct-help")), make("ul", { class: "changed" }, ...items)] : []));
  }

  function correct({ unit, was, now }) {
    const before = [report.facts.corrections ?? []].flat();
    report.facts.corrections = [...before, { unit, was, now, date: today() }];
    form.redraw(["corrections", before.length]);
  }

  function correctFact({ fact, was, now }, of) {
    const facts = of === form ? report.facts : report.body_facts;
    const before = [facts["fact-corrections"] ?? []].flat();
    facts["fact-corrections"] = [...before, { fact, was, ...(now ? { now } : {}), date: today() }];
    of.redraw(["fact-corrections", before.length]);
  }

  // The page with the site's own styles; no script runs in it, and its links open beside
  function sheet(page) {
    const made = document.implementation.createHTMLDocument(say("preview"));
    made.documentElement.lang = document.documentElement.lang;
    made.head.append(...[...document.querySelectorAll("link[rel=stylesheet]")].map(({ href, media }) => make("link", { rel: "stylesheet", href, media })));
    made.head.append(make("base", { target: "_blank" }));
    made.body.append(make("main"));
    return made.documentElement.outerHTML.replace("</main>", () => `${page}</main>`);
  }
})();
