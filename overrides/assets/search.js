// The search page: what was typed becomes searches of the indexes, and what they find a list. What the reader types stays with them.
(() => {
  const PAGE = 10; // results at a time
  const PAUSE = 50; // ms without a key before it searches the Code's index
  const LONGER = 150; // ms before it searches reports
  const LONG = 8; // words of a search; more may be a quotation
  const { normal } = query;
  const { box, form, chosen, say, counted, item } = results;
  const { SCOPES, NOTHING, choices, isPhrase, ask, count } = answers;

  const [told, again, advice, found, more] = [".told", ".again", ".advice", ".found", ".more"].map((part) => box.querySelector(part));
  const heading = box.querySelector("h2");
  const quoting = box.querySelector(".quoting");
  const { title } = document;
  const LOOKED_IN = Object.fromEntries([...form.elements.in].map(({ value, dataset }) => [value, dataset.scopes.split(" ")]));
  const OURS = ["history", "pages"];

  let latest = 0; // number of the newest search: what an older one finds comes too late
  let answered = {}; // what it found
  let rest = []; // what is found and not shown yet
  let place = ""; // where the reader chose to look; empty while they did not

  // What is called so comes first, then the documents and what names something, then our own pages: a page that has the very words of a
  // reference comes after the report.
  function ordered(answers, scopes) {
    const [ours, others] = [true, false].map((isOurs) => scopes.filter((scope) => OURS.includes(scope) === isOurs));
    const parts = [[scopes, [0]], [others, [1, 2]], [ours, [1, 2]]];
    return parts.flatMap(([some, tiers]) => tiers.flatMap((tier) => some.flatMap((scope) => answers[scope][tier])));
  }

  const quoted = (words) => (isPhrase(words) ? words : say("quoted", { words }));

  // How many results there are where the reader looks, and elsewhere.
  function said(answers, scopes) {
    const [here, all] = [count(answers, scopes), count(answers, SCOPES)];
    const [words, instead] = [quoted(answers.words), answers.instead && quoted(answers.instead)];
    const told = [];
    if (instead) told.push(say("none", { words: instead }));
    if (here) told.push(counted(instead ? "showing" : "found", here, { words }));
    else if (all || !instead) told.push(say(all ? "none-here" : "none", { words }));
    if (all > here) told.push(counted("elsewhere", all - here));
    return told.join(" ");
  }

  const next = (answers, results) => Promise.all(results.slice(0, PAGE).map((result) => item(result, answers)));

  function add(items) {
    found.append(...items);
    rest = rest.slice(PAGE);
    more.hidden = !rest.length;
  }

  // More words than anybody searches for may be a quotation.
  function offer(words) {
    quoting.hidden = words.split(" ").length <= LONG;
    quoting.querySelector("a").hash = new URLSearchParams({ q: words });
  }

  // What is shown belongs to the words in the box: what was found for others is told no longer.
  function wait() {
    offer(normal(chosen("q")));
    told.textContent = normal(chosen("q")) ? "\u00a0" : "";
    again.hidden = advice.hidden = true;
    found.setAttribute("aria-busy", "true");
    for (const number of form.querySelectorAll(".count")) number.textContent = "";
  }

  // Whether all came that was asked for; if not, the next search asks for it anew.
  function isWhole(isFault = false) {
    const isSo = indexes.isWhole(isFault);
    if (!isSo) reports.forget();
    return isSo;
  }

  // Results with their first items; none where an index did not come. Indexes that were open may be of a site that was published anew since.
  async function answersFor(words, number, everywhere) {
    const wasOpen = indexes.isOpen();
    try {
      const answers = words ? await ask(words, everywhere) : { ...NOTHING };
      if (!answers) return null;
      const scopes = LOOKED_IN[place || "all"];
      const results = ordered(answers, scopes);
      const items = await next(answers, results);
      if (isWhole()) return { answers, scopes, results, items };
    } catch {
      isWhole(true);
    }
    return wasOpen && number === latest ? answersFor(words, number, everywhere) : null;
  }

  // What the Code's index has is shown as soon as it is found; what is told waits for all indexes.
  async function run(pause = 0) {
    const number = ++latest;
    const words = normal(chosen("q"));
    indexes.forget();
    document.title = words ? `${words} - ${title}` : title;
    wait();
    const paused = new Promise((resolve) => setTimeout(resolve, pause));
    if (words && reports.isThere) {
      const first = await answersFor(words, number, false);
      if (number !== latest) return;
      if (first?.items.length) show(first.answers, first.results, first.items);
      more.hidden = true; // until all is found
      await paused;
      if (number !== latest) return;
    }
    const got = await answersFor(words, number, true);
    if (number !== latest) return;
    const { answers, scopes, results, items } = got ?? { answers: NOTHING, scopes: SCOPES, results: [], items: [] };
    show(answers, results, items);
    found.removeAttribute("aria-busy");
    const message = got ? "" : say(location.protocol === "file:" ? "on-disk" : "failed");
    told.textContent = words ? message || said(answers, scopes) : "";
    again.hidden = !message || location.protocol === "file:";
    advice.hidden = !words || message || (!answers.instead && count(answers, SCOPES));
    for (const radio of form.elements.in) {
      const results = count(answers, LOOKED_IN[radio.value]);
      radio.parentElement.querySelector(".count").textContent = words && !message ? `(${results.toLocaleString(document.documentElement.lang)})` : "";
    }
  }

  function show(answers, results, items) {
    const focused = found.contains(document.activeElement) && document.activeElement.href; // on what the Code's index had
    [answered, rest] = [answers, results];
    found.replaceChildren();
    add(items);
    if (focused) [...found.querySelectorAll("a")].find(({ href }) => href === focused)?.focus();
    heading.hidden = !items.length;
  }

  // The focus goes to the first of the further results. Where one does not come all are looked for anew, up to as many as were shown.
  async function showMore() {
    const [number, shown] = [latest, found.children.length];
    const items = await next(answered, rest).catch(() => null);
    if (number !== latest) return;
    if (items && isWhole()) add(items);
    else {
      isWhole(true);
      await run();
      while (rest.length && found.children.length <= shown) add(await next(answered, rest));
    }
    found.children[shown]?.querySelector("a").focus();
  }

  function address() {
    const kept = [...new FormData(form)].filter(([name, value]) => (name === "in" ? place : value.trim()));
    const query = new URLSearchParams(kept).toString();
    return query ? `?${query}` : location.pathname;
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["q", ...choices]) form.elements[name].value = asked.get(name) ?? "";
    const places = [...form.elements.in];
    const chosenPlace = places.find(({ value }) => value === asked.get("in"));
    place = chosenPlace?.value ?? "";
    (chosenPlace ?? places[0]).checked = true;
    for (const name of choices) if (chosen(name)) form.querySelector("details").open = true;
    if (chosen("q") || latest) run();
  }

  let waiting;
  form.addEventListener("input", ({ target }) => {
    if (target.name === "in") place = target.value;
    latest++; // what is under way is for other words
    wait();
    clearTimeout(waiting);
    if (normal(chosen("q"))) for (const one of [indexes, reports]) one.open().catch(() => {}); // what is lost is told by the search
    waiting = setTimeout(() => {
      history.replaceState(null, "", address());
      run(LONGER - PAUSE);
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (address() !== location.search) history.pushState(null, "", address());
    run();
  });
  more.addEventListener("click", showMore);
  again.addEventListener("click", async () => {
    await run();
    (again.hidden ? (found.querySelector("a") ?? form.elements.q) : again).focus();
  });
  addEventListener("popstate", restore);
  const brought = new URLSearchParams(location.hash.slice(1)).get("q"); // from the box on another page
  if (brought) history.replaceState(null, "", `?${new URLSearchParams({ q: brought })}`);
  restore();
})();
