// The desk: a report is written in a form and checked while somebody types. Python does the checks, in a worker; nothing is sent anywhere.
(() => {
  const box = document.querySelector(".desk");
  if (!box || location.protocol === "file:") return; // from disk no page may start a worker
  const PAUSE = 500; // ms without a key before a check
  const SLOW = 2000; // ms after which a check says that it goes on: said each time, it would be read aloud at every pause
  const LONGEST = 8191; // bytes of an address on the host
  const DRAFT = "desk-draft";
  const said = JSON.parse(box.dataset.said);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (name, holes = {}) => said[name].replace(/\{(\w+)\}/g, (_, hole) => holes[hole] ?? "");
  const counted = (name, n) => say(`${name}-${plural.select(n)}`, { shown: n });

  function make(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (typeof value === "boolean") made[name] = value;
      else if (value !== undefined) made.setAttribute(name, value);
    }
    made.append(...inside.filter((one) => one !== undefined));
    return made;
  }

  // Asking Python

  let worker, number = 0;
  const waiting = {};

  function ask(name, ...given) {
    worker.postMessage({ id: ++number, name, given });
    return new Promise((answer, fail) => (waiting[number] = { answer, fail }));
  }

  function listen({ data }) {
    if (!data.id) {
      progress.max = data.of;
      progress.value = data.done;
      return;
    }
    const { answer, fail } = waiting[data.id];
    delete waiting[data.id];
    if (data.error === undefined) answer(data.answer);
    else fail(new Error(data.error));
  }

  // Starting

  const told = make("p", { role: "status", class: "told" });
  const progress = make("progress", { "aria-label": say("loading") });
  const start = make("button", { type: "button", onclick: begin }, say("start"));
  const begins = make("p", { class: "begins" }, start, ` ${say("weight")}`);
  let known; // fields, councils and reports
  let report = blank();

  box.hidden = false;
  box.append(begins, told);
  if (!window.Worker || !window.WebAssembly) {
    start.disabled = true;
    told.textContent = say("too-old");
  }

  async function begin() {
    start.disabled = true;
    told.textContent = say("loading");
    begins.after(progress);
    try {
      worker = new Worker(new URL("assets/desk-worker.js", new URL(box.dataset.root, location)), { type: "module" });
      worker.onmessage = listen;
      known = await new Promise((answer, fail) => {
        worker.onerror = fail;
        ask("begin", box.dataset.address).then(answer, fail);
      });
    } catch (error) {
      console.error(error); // for whoever looks why
      worker?.terminate();
      progress.remove();
      start.disabled = false;
      told.textContent = say(/memory/i.test(error.message ?? "") ? "memory" : "failed");
      return;
    }
    progress.remove();
    begins.remove();
    report = kept() ?? blank();
    told.textContent = say("ready-to-use");
    told.after(...parts());
    box.classList.add("working");
    filled();
    which.focus();
  }

  // The draft, in this browser

  function blank() {
    return { council: "", path: "", facts: {}, body: "" };
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
      return;
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
    filled();
    told.textContent = say("deleted");
    which.focus();
  }

  // The parts of the desk

  const which = make("select", { id: "desk_which", onchange: chosen });
  const council = make("select", { id: "desk_council", onchange: moved });
  const file = make("input", { id: "desk_file", type: "file", accept: ".docx,.pdf,.html,.htm,.txt", "aria-describedby": "desk_file_help", onchange: read });
  const remarks = make("ul", { class: "remarks" });
  const facts = make("div", { class: "fields-to-fill" });
  const text = make("textarea", { id: "desk_text", rows: 16, spellcheck: "true", "aria-describedby": ["desk_text_help", "desk_text_faults"].join(" "), oninput: typed });
  const textFaults = make("ul", { id: "desk_text_faults", class: "faults" });
  const preview = make("iframe", { class: "preview", sandbox: ["allow-same-origin", "allow-popups"].join(" "), title: say("preview") });
  const noPreview = make("p", {}, say("no-preview"));
  const send = make("div", { class: "send" });

  function parts() {
    const labelled = (field, name) => make("p", {}, make("label", { for: field.id }, name), field);
    which.append(
      make("option", { value: "" }, say("new")),
      make("optgroup", { label: say("correct") }, ...known.reports.map(({ path, title, council: of }) => make("option", { value: path }, [title, path.split("/")[2].slice(0, 10), of].join(", ")))),
    );
    council.append(make("option", { value: "" }, say("choose")), ...known.councils.map(({ id, name }) => make("option", { value: id }, name)));
    const form = [
      labelled(which, say("which")),
      labelled(council, say("council")),
      make("p", { class: "help" }, say("council-missing")),
      labelled(file, say("read")),
      make("p", { class: "help", id: "desk_file_help" }, say("read-help")),
      remarks,
      make("h3", {}, say("facts")),
      facts,
      make("h3", {}, make("label", { for: text.id }, say("text"))),
      make("p", { class: "help", id: "desk_text_help" }, say("text-help")),
      text,
      textFaults,
    ];
    const looks = [
      make("h3", {}, say("preview")),
      noPreview,
      preview,
      make("h3", {}, say("send")),
      send,
      make("p", { class: "help" }, say("draft"), " ", make("button", { type: "button", onclick: forget }, say("delete"))),
    ];
    return [make("div", { class: "form" }, ...form), make("div", { class: "looks" }, ...looks)];
  }

  async function chosen() {
    const path = which.value;
    report = path ? { council: path.split("/")[1], path, ...(await ask("published", path)) } : blank();
    filled();
    changed();
  }

  // Reads a document into the form; it stays on this computer
  async function read() {
    const [chosenFile] = file.files;
    if (!chosenFile) return;
    if (!report.council) {
      file.value = "";
      told.textContent = say("council-first");
      return void council.focus();
    }
    told.textContent = say("reading");
    const bytes = new Uint8Array(await chosenFile.arrayBuffer());
    let signs = "";
    for (let from = 0; from < bytes.length; from += 32768) signs += String.fromCharCode(...bytes.subarray(from, from + 32768));
    const answer = await ask("imported", report.council, chosenFile.name, btoa(signs)).catch(() => ({ refused: say("unreadable") }));
    file.value = "";
    if (answer.refused) {
      told.textContent = answer.refused;
      return;
    }
    report = { council: report.council, path: "", facts: answer.facts, body: answer.body, remarks: answer.remarks };
    filled();
  }

  function moved() {
    report.council = council.value;
    drawn();
    changed();
  }

  function typed() {
    report.body = text.value;
    changed();
  }

  // Shows a report in the form
  function filled() {
    which.value = report.path;
    council.value = report.council;
    council.disabled = Boolean(report.path);
    text.value = report.body;
    remarks.replaceChildren(...(report.remarks ?? []).map((remark) => make("li", {}, remark)));
    drawn();
    shown({ problems: [], page: "" });
    if (report.council || report.body) changed();
  }

  // The fields of the facts, from their types

  function drawn() {
    facts.replaceChildren(...group(known.fields, report.facts, []));
  }

  function group(fields, values, at) {
    const wanted = fields.filter(({ key, required }) => required || key in values);
    const others = fields.filter((field) => !wanted.includes(field));
    const made = wanted.map((field) => row(field, values, [...at, field.key]));
    if (!others.length) return made;
    const more = make("details", {}, make("summary", {}, say("more")));
    // made when somebody opens them: fields have fields
    more.addEventListener("toggle", () => more.childElementCount < 2 && more.append(...others.map((field) => row(field, values, [...at, field.key]))));
    return [...made, more];
  }

  const idOf = (at) => `desk_${at.join("_")}`;
  const nameOf = ({ name, required }) => (required ? `${name} (${say("required")})` : name);

  function row(field, values, at) {
    if (field.fields.length) return field.several ? rows(field, values, at) : inner(field, values, at);
    const id = idOf(at);
    const about = [`${id}_help`, `${id}_faults`].join(" ");
    const value = values[field.key];
    const shownValue = field.several ? [value ?? []].flat().join("\n") : (value ?? "");
    const options = field.key === "committee" ? committees() : field.choices.map((choice) => ({ id: choice, name: choice }));
    const change = ({ target }) => {
      const now = field.several ? target.value.split("\n").filter((line) => line.trim()) : target.value;
      if (now.length) values[field.key] = now;
      else delete values[field.key];
      changed();
    };
    const input = options.length && !field.several
      ? make("select", { id, "aria-describedby": about, onchange: change }, make("option", { value: "" }, say("choose")), ...options.map((one) => make("option", { value: one.id }, one.name)))
      : make(field.several ? "textarea" : "input", { id, "aria-describedby": about, autocomplete: "off", rows: field.several ? 3 : undefined, oninput: change });
    input.value = shownValue;
    return make(
      "div",
      { class: "field", "data-at": JSON.stringify(at) },
      make("label", { for: id }, nameOf(field)),
      make("p", { class: "help", id: `${id}_help` }, field.help, ...(options.length || !field.example ? [] : [" ", say("example", { example: field.example.replace(/^- /, "") })])),
      input,
      make("ul", { class: "faults", id: `${id}_faults` }),
    );
  }

  const committees = () => known.councils.find(({ id }) => id === report.council)?.committees ?? [];

  function inner(field, values, at) {
    const filledIn = field.key in values;
    const set = make("fieldset", { "data-at": JSON.stringify(at) }, make("legend", {}, nameOf(field)), make("p", { class: "help" }, field.help), make("ul", { class: "faults" }));
    if (filledIn || field.required) set.append(...group(field.fields, (values[field.key] ??= {}), at));
    else set.append(make("button", { type: "button", onclick: () => ((values[field.key] = {}), redraw(at)) }, say("add", { field: field.name })));
    if (filledIn && !field.required) set.append(make("button", { type: "button", onclick: () => (delete values[field.key], redraw(at)) }, say("remove", { field: field.name })));
    return set;
  }

  function rows(field, values, at) {
    const items = (values[field.key] = [values[field.key] ?? []].flat());
    if (field.required && !items.length) items.push({});
    const set = make("fieldset", { "data-at": JSON.stringify(at) }, make("legend", {}, nameOf(field)), make("p", { class: "help" }, field.help), make("ul", { class: "faults" }));
    for (const [place, item] of items.entries()) {
      const name = say("item", { field: field.name, number: place + 1 });
      set.append(
        make(
          "fieldset",
          { "data-at": JSON.stringify([...at, place]) },
          make("legend", {}, name),
          make("ul", { class: "faults" }),
          ...group(field.fields, item, [...at, place]),
          make("button", { type: "button", onclick: () => (items.splice(place, 1), redraw(at)) }, say("remove", { field: name })),
        ),
      );
    }
    set.append(make("button", { type: "button", onclick: () => (items.push({}), redraw([...at, items.length - 1])) }, say("add", { field: field.name })));
    return set;
  }

  // Draws the fields again, and leaves the focus where something was added or removed
  function redraw(at) {
    const open = [...facts.querySelectorAll("details")].map(({ open }) => open);
    drawn();
    [...facts.querySelectorAll("details")].forEach((one, place) => (one.open = open[place] ?? false));
    const place = find(at);
    place?.closest("details")?.setAttribute("open", "");
    (place?.querySelector("input, select, textarea, button") ?? facts.querySelector("input"))?.focus();
    changed();
  }

  const find = (at) => [...facts.querySelectorAll("[data-at]")].find(({ dataset }) => dataset.at === JSON.stringify(at));

  // Checking

  let pause, latest = 0;

  function changed() {
    keep();
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE);
  }

  async function check() {
    const mine = ++latest;
    const slow = setTimeout(() => (told.textContent = say("checking")), SLOW);
    const answer = await ask("check", report.council, report.path, report.facts, report.body);
    clearTimeout(slow);
    if (mine !== latest) return; // something was typed since
    shown(answer);
  }

  function shown({ path, file, problems, page }) {
    for (const list of box.querySelectorAll(".faults")) list.replaceChildren();
    for (const field of box.querySelectorAll(".invalid")) marked(field, false);
    problems.forEach(placed);
    const faults = problems.filter(({ warning }) => !warning).length;
    const summary = [
      ...(path === "" ? [say("unfinished")] : []),
      ...(faults ? [counted("faults", faults)] : file ? [say("no-faults")] : []),
      ...(problems.length > faults ? [counted("warnings", problems.length - faults)] : []),
    ];
    const words = summary.join(" ");
    if (words && words !== told.textContent) told.textContent = words;
    told.classList.toggle("wrong", faults > 0);
    preview.hidden = !page;
    noPreview.hidden = Boolean(page);
    if (page) preview.srcdoc = sheet(page);
    send.replaceChildren(...(file && !faults ? ways(path, file) : [make("p", {}, told.textContent)]));
  }

  function placed({ message, warning, field, line, copy }) {
    const words = warning ? `${say("warning")}: ${message}` : message;
    const item = make("li", { class: warning ? "warning" : "fault" });
    if (line !== undefined) {
      item.append(make("button", { type: "button", onclick: () => goTo(line) }, say("line", { line })), ` ${words}`);
      textFaults.append(item);
      if (!warning) marked(text, true);
    } else {
      item.append(words);
      let place;
      for (let at = field; at.length && !place; at = at.slice(0, -1)) place = find(at);
      place?.closest("details")?.setAttribute("open", "");
      (place?.querySelector(":scope > .faults") ?? textFaults).append(item);
      const input = place?.querySelector(":scope > :is(input, select, textarea)");
      if (input && !warning) marked(input, true);
    }
    if (copy) item.append(make("pre", {}, make("code", {}, copy)));
  }

  function marked(field, wrong) {
    field.classList.toggle("invalid", wrong);
    field.toggleAttribute("aria-invalid", wrong);
    if (wrong) field.setAttribute("aria-invalid", "true");
  }

  function goTo(line) {
    const from = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1);
    const end = text.value.indexOf("\n", from);
    text.focus();
    text.setSelectionRange(from, end < 0 ? text.value.length : end);
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

  // Sending

  let saving = ""; // address of the file that is offered, in the browser's memory

  function ways(path, file) {
    URL.revokeObjectURL(saving);
    saving = URL.createObjectURL(new Blob([file], { type: "text/markdown" }));
    const name = path.split("/").pop();
    const folder = `docs/${path.slice(0, -name.length - 1)}`;
    const { repository } = box.dataset;
    const saved = make("a", { class: "button", download: name, href: saving }, say("save"));
    const copied = make("button", { type: "button", onclick: () => navigator.clipboard.writeText(file).then(() => (told.textContent = say("copied"))) }, say("copy"));
    const found = [make("p", {}, `${say("file")}: `, make("code", {}, `docs/${path}`)), make("p", { class: "ways" }, saved, " ", copied)];
    if (!repository) return found;
    const address = `${repository}/new/main/${folder}?${new URLSearchParams({ filename: name, value: file })}`;
    const there = report.path
      ? make("a", { href: `${repository}/edit/main/docs/${path}` }, say("propose"))
      : new Blob([address]).size <= LONGEST
        ? make("a", { href: address }, say("propose"))
        : make("a", { href: `${repository}/upload/main/${folder}` }, say("upload"));
    return [found[0], make("p", { class: "ways" }, there, " ", saved, " ", copied)];
  }
})();
