// Links to the Code, and other facts that name a paragraph or a clause: chosen from those that there are. Suggestions are offered, never decided.
desk.links = ({ form, report, paragraphs }) => {
  const { make, say, button, option, python } = desk;
  const known = {}; // the clauses of each version
  const suggestAgain = {}; // by the place of a link
  const clausesOf = (version) => (known[version] ??= python.ask("clauses", version));

  const shown = ({ label, words }) => ({ id: label, name: words.startsWith(label) ? words : `${label}: ${words}` });
  const unit = (given) => form().choice(paragraphs().map(shown), given);

  function versionOf(at) {
    const { judged, links = [] } = report().facts;
    return links[at[1]]?.judged?.edition || judged?.edition || desk.versions[0]?.id || "";
  }

  // What a link leads to: chosen clauses, a choice of all, and those most like the paragraph with what they share
  function clauses(at, { id, about, value, change }) {
    const chosen = [value ?? []].flat();
    const list = make("ul", { class: "chosen" });
    const offered = make("ul", { class: "offered", "aria-label": say("suggested") });
    const select = make("select", { id, "aria-describedby": about }, option("", say("choose")));
    const adding = button(say("add-clause"), () => (select.value ? add(select.value) : select.focus())); // by keyboard a choice passes over others
    const hint = make("p", { class: "help" }, say("suggested"));
    const element = make("div", { class: "clauses" }, list, select, adding, hint, offered);
    hint.hidden = true;
    let names = new Map();

    function add(label) {
      if (label && !chosen.includes(label)) chosen.push(label);
      select.value = "";
      draw();
      change([...chosen]);
    }

    function draw() {
      list.replaceChildren(
        ...chosen.map((label) => {
          const { name, words } = names.get(label) ?? { name: label };
          const without = button(say("remove", { field: name }), () => (chosen.splice(chosen.indexOf(label), 1), draw(), change([...chosen]), select.focus()));
          return make("li", {}, make("strong", {}, name), words ? `: ${words} ` : " ", without);
        }),
      );
    }

    async function fill() {
      const found = await clausesOf(versionOf(at));
      names = new Map(found.map((one) => [one.label, one]));
      const parts = [...new Set(found.map(({ part }) => part))];
      const named = ({ label, name, words }) => option(label, `${name}: ${words.slice(0, 80)}`);
      select.append(...parts.map((part) => make("optgroup", { label: part }, ...found.filter((one) => one.part === part).map(named))));
      draw();
    }

    async function suggest() {
      const { paragraph } = report().facts.links?.[at[1]] ?? {};
      const alike = paragraph ? await python.ask("suggested", paragraph, versionOf(at)) : [];
      hint.hidden = !alike.length;
      offered.replaceChildren(
        ...alike.map(({ label, shared }) => make("li", {}, button(say("suggestion", { clause: names.get(label)?.name ?? label, words: shared.join(", ") }), () => add(label)))),
      );
    }

    suggestAgain[at[1]] = () => suggest().catch(() => {});
    fill().then(suggest).catch(draw); // if Python was stopped, what was chosen stays
    return element;
  }

  // Makes a field that names a committee, paragraph, clause or version; nothing for any other
  function special(field, at, given) {
    const path = at.filter((one) => typeof one === "string").join(".");
    if (path === "links.to") return clauses(at, given);
    if (path === "corrections.unit" && paragraphs().length) {
      return form().choice([{ id: "title", name: say("title-of-report") }, ...paragraphs().map(shown)], given);
    }
    if (["links.paragraph", "withheld.unit"].includes(path) && paragraphs().length) {
      return unit({ ...given, change: (now) => (given.change(now), path === "links.paragraph" && suggestAgain[at[1]]?.()) });
    }
    if (field.key === "edition") return form().choice(desk.versions.map(({ id, title }) => ({ id, name: `${id}: ${title}` })), given);
    return undefined;
  }

  return { special };
};
