// Fields of facts, from their types: with help, choices, groups and lists. `form` says whose they are, `special` makes some in another way,
// `origins` lists where import read each: its place in the facts, and words.
desk.fields = (form, { special, changed, redrawn, origins = () => [] }) => {
  const { make, say, button, option, box } = desk;
  const drawers = [];
  const idOf = (at) => `desk_${form ? `${form}_` : ""}${at.join("_")}`;
  const nameOf = ({ name, required }) => (required ? `${name} (${say("required")})` : name);
  const find = (at) => box.querySelector(`[data-form="${form}"][data-at='${JSON.stringify(at)}']`);
  const starts = (at, of) => of.every((part, index) => at[index] === part);
  const place = (at) => ({ "data-form": form, "data-at": JSON.stringify(at) });

  // Draws the fields of some facts into an element
  function into(element, fields, values) {
    const draw = () => element.replaceChildren(...group(fields, values, []));
    drawers.push(draw);
    draw();
  }

  function group(fields, values, at) {
    const wanted = fields.filter(({ key, required, isShown }) => required || isShown || key in values);
    const others = fields.filter((field) => !wanted.includes(field));
    const made = wanted.map((field) => row(field, values, [...at, field.key]));
    if (!others.length) return made;
    const more = make("details", { class: "more" }, make("summary", {}, say("more")));
    // made when somebody opens them: fields have fields
    more.addEventListener("toggle", () => more.childElementCount < 2 && more.append(...others.map((field) => row(field, values, [...at, field.key]))));
    return [...made, more];
  }

  function row(field, values, at) {
    if (field.fields.length) return field.several ? rows(field, values, at) : inner(field, values, at);
    const id = idOf(at);
    const from = origin(at, id);
    const about = [`${id}_help`, ...from.map((one) => one.id), `${id}_faults`].join(" ");
    const change = (now, isNone = false) => {
      if (now.length || isNone) values[field.key] = now;
      else delete values[field.key];
      changed();
    };
    const made = special(field, at, { id, about, value: values[field.key], change }) ?? plain(field, { id, about, value: values[field.key], change });
    const isTyped = made.tagName === "INPUT" || made.tagName === "TEXTAREA";
    const help = [field.help, ...(isTyped && field.several ? [say("each-line")] : []), ...(isTyped && field.example ? [say("example", { example: field.example })] : [])];
    return make(
      "div",
      { class: "field", ...place(at) },
      make("label", { for: id }, nameOf(field)),
      make("p", { class: "help", id: `${id}_help` }, help.join(" ")),
      ...from,
      made,
      ...(field.none ? [none(made, { id, value: values[field.key], change })] : []),
      make("ul", { class: "faults", id: `${id}_faults` }),
    );
  }

  // Where import read it
  function origin(at, id) {
    const found = origins().find((one) => one.at.length === at.length && starts(one.at, at));
    return found ? [make("p", { class: "help", id: `${id}_read` }, found.words)] : [];
  }

  // What was read for an item is gone with it; those after it are one place nearer
  function gone(at) {
    const last = at.length - 1;
    const kept = origins().filter((one) => !starts(one.at, at));
    for (const { at: other } of kept) if (typeof at[last] === "number" && starts(other, at.slice(0, last)) && other[last] > at[last]) other[last] -= 1;
    origins().splice(0, Infinity, ...kept);
  }

  // Says that a report names none, which is not the same as a field that nobody filled in
  function none(input, { id, value, change }) {
    const tick = () => {
      input.value = "";
      input.disabled = ticked.checked;
      change([], ticked.checked);
    };
    const ticked = make("input", { type: "checkbox", id: `${id}_none`, checked: Array.isArray(value) && !value.length, onchange: tick });
    input.disabled = ticked.checked;
    return make("label", { class: "none" }, ticked, ` ${say("none")}`);
  }

  function plain(field, { id, about, value, change }) {
    if (field.choices.length && !field.several) return choice(field.choices.map((one) => ({ id: one, name: one })), { id, about, value, change });
    const lines = (words) => words.split("\n").filter((line) => line.trim());
    const typed = ({ target: { value: words } }) => change(field.several ? lines(words) : words);
    const input = make(field.several ? "textarea" : "input", { id, "aria-describedby": about, autocomplete: "off", rows: field.several ? 3 : undefined, oninput: typed });
    input.value = field.several ? [value ?? []].flat().join("\n") : (value ?? "");
    return input;
  }

  // A choice; a value that is not among the choices stays, so that its fault can be seen
  function choice(options, { id, about, value, change }) {
    const unknown = value && !options.some((one) => one.id === value) ? [option(value, value)] : [];
    const select = make("select", { id, "aria-describedby": about, onchange: ({ target }) => change(target.value) }, option("", say("choose")), ...unknown, ...options.map((one) => option(one.id, one.name)));
    select.value = value ?? "";
    return select;
  }

  function set(field, at) {
    const id = idOf(at);
    const from = origin(at, id);
    const about = [`${id}_help`, ...from.map((one) => one.id), `${id}_faults`].join(" ");
    const help = make("p", { class: "help", id: `${id}_help` }, field.help);
    return make("fieldset", { ...place(at), "aria-describedby": about }, make("legend", {}, nameOf(field)), help, ...from, make("ul", { class: "faults", id: `${id}_faults` }));
  }

  function inner(field, values, at) {
    const filledIn = field.key in values;
    const made = set(field, at);
    if (filledIn || field.required) made.append(...group(field.fields, (values[field.key] ??= {}), at));
    else made.append(button(say("add", { field: field.name }), () => ((values[field.key] = {}), redraw(at))));
    if (filledIn && !field.required) made.append(button(say("remove", { field: field.name }), () => (delete values[field.key], gone(at), redraw(at))));
    return made;
  }

  function rows(field, values, at) {
    const items = [values[field.key] ?? []].flat();
    if (field.required && !items.length) items.push({});
    if (items.length) values[field.key] = items;
    const made = set(field, at);
    const without = (index) => {
      items.splice(index, 1);
      gone([...at, index]);
      if (!items.length) delete values[field.key];
      redraw(at);
    };
    for (const [index, item] of items.entries()) {
      const name = say("item", { field: field.item, number: index + 1 });
      made.append(
        make(
          "fieldset",
          { ...place([...at, index]), "aria-describedby": `${idOf([...at, index])}_faults` },
          make("legend", {}, name),
          make("ul", { class: "faults", id: `${idOf([...at, index])}_faults` }),
          ...group(field.fields, item, [...at, index]),
          button(say("remove", { field: name }), () => without(index)),
        ),
      );
    }
    const more = () => {
      values[field.key] = items;
      items.push({});
      redraw([...at, items.length - 1]);
    };
    made.append(button(say("add", { field: field.item }), more));
    return made;
  }

  // Draws the fields again, and leaves the focus where something was added or removed
  function redraw(at) {
    const all = () => [...box.querySelectorAll("details.more")];
    const open = all().map((one) => one.open);
    for (const draw of drawers) draw();
    all().forEach((one, index) => (one.open = open[index] ?? false));
    redrawn();
    if (!at) return;
    const where = reveal(at) ?? box.querySelector(`[data-form="${form}"]`);
    where?.querySelector("input, select, textarea, button")?.focus();
    changed();
  }

  // The element of a field or of what it is in, which is shown if it was folded
  function reveal(at) {
    let found;
    for (let near = at; near.length && !found; near = near.slice(0, -1)) found = find(near);
    found?.closest("details")?.setAttribute("open", "");
    return found;
  }

  // Shows what is wrong with a field below it; what is with no field of this form is left
  function told(at, item, wrong) {
    const found = reveal(at);
    if (!found) return false;
    found.querySelector(":scope > .faults").append(item);
    const input = found.querySelector(":scope > :is(input, select, textarea), :scope > .clauses > select");
    if (input && wrong) desk.marked(input, true);
    return true;
  }

  return { into, redraw, told, choice, reveal, clear: () => drawers.splice(0) };
};
