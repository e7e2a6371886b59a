// The report's text: as one, or paragraph by paragraph, each beside what the document has there and what was changed.
desk.text = ({ changed }) => {
  const { make, say, button, marked } = desk;
  const wide = matchMedia("(min-width: 64rem)");
  let parts = []; // { text, words, page, changes }; without text, what was left out there
  let compare = []; // what has to be compared: { words, page, done }
  let one = true; // whether the text is shown as one

  const whole = make("textarea", { id: "desk_text", rows: 16, spellcheck: "true", "aria-describedby": ["desk_text_help", "desk_text_faults"].join(" "), oninput: () => changed() });
  const faults = make("ul", { id: "desk_text_faults", class: "faults" });
  const list = make("ol", { class: "paragraphs" });
  const loose = make("ul", { class: "compare", "aria-label": say("compare") });
  const way = make("p", {}, button("", () => show(!one)));
  const label = make("label", { for: "desk_text" }, say("text-label"));
  const element = make("div", { class: "text" }, make("p", { class: "help", id: "desk_text_help" }, say("text-help")), way, loose, label, whole, list, faults);

  const value = () => (one ? whole.value : joined());
  const joined = () => parts.filter(({ text }) => text.trim()).map(({ text }) => text.trim()).join("\n\n");
  const divided = (text) => text.split(/\n\s*\n/).map((words) => words.replace(/^\n+|\s+$/g, "")).filter(Boolean);

  // Gives a text with the parts of the document beside it, and what is to be compared
  function give(text, { beside = [], toCompare = [], asOne = true } = {}) {
    compare = toCompare;
    parts = beside.length ? beside : divided(text).map((words) => ({ text: words, changes: [] }));
    whole.value = text;
    show(asOne, false);
  }

  // Puts the document beside the paragraphs of a text that was typed as one: beside the same words, else in order
  function aligned(text) {
    const before = parts;
    const after = divided(text);
    const known = new Map(before.map((part, place) => [part.text.trim(), place]));
    const found = [];
    let next = 0;
    for (const [place, words] of after.entries()) {
      const same = known.get(words);
      if (same !== undefined && same >= next) {
        found.push(...before.slice(next, same).filter((part) => part.words || !part.text).map((part) => ({ ...part, text: "" })), before[same]);
        next = same + 1;
      } else {
        const isNext = next < before.length && before[next].text && !after.slice(place).includes(before[next].text.trim());
        found.push(isNext ? { ...before[next++], text: words } : { text: words, changes: [] });
      }
    }
    return [...found, ...before.slice(next).filter((part) => part.words || !part.text).map((part) => ({ ...part, text: "" }))];
  }

  function show(asOne, focus = true) {
    if (focus && asOne) whole.value = joined();
    if (focus && !asOne) parts = aligned(whole.value);
    one = asOne;
    for (const element of [whole, label]) element.hidden = !one;
    list.hidden = one;
    way.firstChild.textContent = say(one ? "by-paragraph" : "as-one");
    list.replaceChildren(...(one ? [] : parts.map(row)));
    const placed = new Set(one ? [] : parts.flatMap(({ changes }) => changes.map(({ item }) => item)));
    loose.replaceChildren(...compare.filter((item) => !placed.has(item)).map(comparing));
    loose.hidden = !loose.childElementCount;
    if (focus) (one ? whole : list.querySelector("textarea"))?.focus();
    if (focus) changed();
  }

  function row(part, place) {
    if (!part.text && !part.words) return make("li", { class: "left-out" }, ...told(part));
    const id = `on_desk_paragraph_${place}`;
    const area = make("textarea", { id, rows: Math.ceil(part.text.length / 60) + part.text.split("\n").length, spellcheck: "true", "aria-describedby": `${id}_faults`, oninput: () => ((part.text = area.value), changed()), onchange: () => split(part) });
    area.value = part.text;
    const begins = (part.text || part.words).slice(0, 40);
    const mine = make("div", {}, make("label", { for: id, class: "unseen" }, say("paragraph", { words: begins })), area, make("ul", { class: "faults", id: `${id}_faults` }));
    if (!part.words) return make("li", { class: "alone" }, mine);
    const source = make("details", { class: "source", open: wide.matches || part.changes.some(({ item }) => item && !item.done) }, make("summary", {}, say("document"), make("span", { class: "unseen" }, `: ${begins}`)), make("p", { class: "document" }, part.words), ...told(part));
    return make("li", {}, mine, source);
  }

  // A paragraph with an empty line in it becomes two; the document stays beside the first
  function split(part) {
    const pieces = divided(part.text);
    if (pieces.length < 2) return;
    const place = parts.indexOf(part);
    part.text = pieces[0];
    parts.splice(place + 1, 0, ...pieces.slice(1).map((text) => ({ text, changes: [] })));
    show(false, false);
    list.children[place].querySelector("textarea").focus();
  }

  function told({ page, changes }) {
    const where = page ? [make("p", { class: "help" }, say("page", { page }))] : [];
    if (!changes.length) return where;
    const items = changes.map(({ kind, words, item }) => (item ? comparing(item) : make("li", { class: kind.replace(" ", "-") }, say(`changed-${kind.replace(" ", "-")}`, { words }))));
    return [...where, make("ul", { class: "changes" }, ...items)];
  }

  function comparing(item) {
    const box = make("input", { type: "checkbox", checked: item.done, onchange: () => ((item.done = box.checked), changed()) });
    const where = item.page ? ` (${say("page", { page: item.page })})` : "";
    return make("li", { class: "to-compare" }, make("label", {}, box, ` ${say("changed-compare", { words: item.words })}${where}`));
  }

  // Faults, each below its paragraph

  function area(line) {
    if (one) return { field: whole, own: faults, line };
    let first = 1;
    for (const [place, { text }] of parts.entries()) {
      if (!text.trim()) continue;
      const count = text.trim().split("\n").length;
      if (line <= first + count) {
        const found = list.children[place];
        return { field: found.querySelector("textarea"), own: found.querySelector(".faults"), line: Math.min(Math.max(line - first + 1, 1), count) };
      }
      first += count + 1;
    }
    return { field: list.querySelector("textarea") ?? whole, own: faults, line: 1 };
  }

  function wrong(line, item, isFault) {
    const place = area(line);
    if (one) item.prepend(button(say("line", { line }), () => goTo(line)), " ");
    place.own.append(item);
    if (isFault) marked(place.field, true);
  }

  function goTo(line) {
    const { field, line: inner } = area(line);
    const from = field.value.split("\n").slice(0, inner - 1).join("\n").length + (inner > 1);
    const end = field.value.indexOf("\n", from);
    field.focus();
    field.setSelectionRange(from, end < 0 ? field.value.length : end);
  }

  return { element, whole, value, give, wrong, goTo, left: () => compare.filter(({ done }) => !done).length };
};
