// What all scripts of the desk use: sentences, elements, and Python, which runs in a worker. Nothing is sent anywhere.
const desk = (() => {
  const box = document.querySelector(".desk");
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
    made.append(...inside.filter((one) => one !== undefined && one !== ""));
    return made;
  }

  const button = (name, onclick) => make("button", { type: "button", onclick }, name);
  const option = (value, name) => make("option", { value }, name);

  function marked(field, wrong) {
    field.classList.toggle("invalid", wrong);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  // Asking Python

  let worker;
  let number = 0;
  let waiting = {};
  let progressed = () => {};

  function ask(name, given, data) {
    worker.postMessage({ id: ++number, name, given, data }, data ? [data.buffer] : []);
    return new Promise((answer, fail) => (waiting[number] = { answer, fail }));
  }

  function listen({ data }) {
    if (!data.id) return void progressed(data);
    const { answer, fail } = waiting[data.id] ?? {};
    delete waiting[data.id];
    if (data.error === undefined) answer?.(data.answer);
    else fail?.(new Error(data.error));
  }

  // Starts Python; what it knows at first is the answer
  function start(told) {
    progressed = told;
    worker = new Worker(new URL("assets/desk-worker.js", new URL(box.dataset.root, location)), { type: "module" });
    worker.onmessage = listen;
    return new Promise((answer, fail) => {
      worker.onerror = fail;
      ask("begin", [box.dataset.address]).then(answer, fail);
    });
  }

  // Ends what Python does now; what waits for it fails
  function stop() {
    worker?.terminate();
    const stopped = Object.values(waiting);
    waiting = {};
    for (const { fail } of stopped) fail(new Error("stopped"));
  }

  return { box, say, counted, make, button, option, marked, python: { start, stop, ask: (name, ...given) => ask(name, given), give: (name, given, data) => ask(name, given, data) } };
})();
