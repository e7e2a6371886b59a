// The reader's choice of colours, the menu on a narrow screen, copying, wide tables. Pages are whole without it.
(() => {
  const root = document.documentElement;
  const KEY = "code-colours";
  const OURS = ".label, .note, .margin, .citing, .tools, .ours, .unseen, .around li > a"; // among the words of a document, as in text.css

  function keptTheme() {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return root.dataset.theme ?? ""; // a browser may refuse to keep anything
    }
  }

  function keepTheme(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // then the choice holds for this page
    }
  }

  function showTheme(theme) {
    if (["light", "dark"].includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  // Going back shows a page as it was left: the choice may have changed on another page since.
  function themeSwitch(select) {
    const show = () => {
      showTheme(keptTheme());
      select.value = root.dataset.theme ?? "";
    };
    show();
    addEventListener("pageshow", show);
    addEventListener("storage", show);
    select.addEventListener("change", () => {
      showTheme(select.value);
      keepTheme(select.value);
    });
  }

  function menu(button) {
    const panel = document.getElementById(button.getAttribute("aria-controls"));
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    const set = (open) => button.setAttribute("aria-expanded", String(open));
    button.addEventListener("click", () => {
      set(!isOpen());
      if (isOpen()) panel.querySelector("a").focus();
    });
    for (const part of [button, panel]) {
      part.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !isOpen()) return;
        set(false);
        button.focus();
      });
      part.addEventListener("focusout", (event) => {
        const to = event.relatedTarget; // none where the reader goes to another window
        if (to && to !== button && !panel.contains(to)) set(false);
      });
    }
  }

  const say = (name, values = {}) => JSON.parse(document.body.dataset.said)[name].replace(/\{(\w+)\}/g, (_, hole) => values[hole]);

  // The text to copy of a citation, an address or a block of a guide. While the site has no address, its addresses are as the browser has them.
  function copied(beside) {
    if (beside.matches("code")) return beside.textContent;
    if (beside.href) return root.dataset.address ? beside.textContent.trim() : beside.href;
    const base = new URL(beside.dataset.root ?? "", location.href);
    const urls = beside.dataset.urls?.split(" ") ?? [];
    return urls.reduce((text, url) => text.replaceAll(`/${url}`, new URL(url, base).href), beside.textContent.trim());
  }

  // A button copies what its `data-copy` says, or else the citation, address or block beside it. If the browser blocks that, it selects that text.
  function copying(button, told) {
    const name = [...button.childNodes];
    button.addEventListener("click", async () => {
      const parent = button.parentElement;
      const beside = parent.querySelector(".citation, .address, pre > code") ?? parent.previousElementSibling?.querySelector("code");
      let said = say("copied");
      try {
        await navigator.clipboard.writeText(button.dataset.copy || copied(beside));
      } catch {
        said = say(button.dataset.copy ? "copy-blocked" : "copy-selected");
        if (!button.dataset.copy) getSelection().selectAllChildren(beside);
      }
      button.textContent = told.textContent = said;
      setTimeout(() => {
        button.replaceChildren(...name);
        told.textContent = "";
      }, said.length * 100 + 3000);
    });
  }

  // Where a selection begins in words of a document: what stands between those and the last ones, and has none itself.
  function between(range) {
    const words = [...document.querySelectorAll("main [data-words]")].filter((one) => range.intersectsNode(one));
    if (!words[1] || !words[0].contains(range.startContainer)) return [];
    const isWithout = (one) => !one.closest("[data-words]") && !one.querySelector("[data-words]");
    const isBefore = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const all = [...document.querySelectorAll("main *")].filter((one) => isBefore(words[0], one) && isBefore(one, words.at(-1)));
    return all.filter(isWithout);
  }

  // Of a selection with words of a document, what is copied has none of ours between them.
  function copyWords(event) {
    const selection = getSelection();
    const ranges = Array.from({ length: selection.rangeCount }, (_, number) => selection.getRangeAt(number));
    const left = ranges.flatMap(between);
    for (const one of left) one.classList.add("left");
    const copied = document.createElement("div");
    for (const range of ranges) copied.append(range.cloneContents());
    const ours = [...copied.querySelectorAll(`${OURS}, .left`)].filter((one) => !one.closest(".verbatim"));
    if (ours.length && copied.querySelector("[data-words], [data-quote]")) {
      for (const one of ours) one.remove();
      root.classList.add("copying"); // hides ours from `toString`
      event.clipboardData.setData("text/plain", selection.toString().trim().replace(/\n{3,}/g, "\n\n"));
      root.classList.remove("copying");
      event.clipboardData.setData("text/html", copied.innerHTML);
      event.preventDefault();
    }
    for (const one of left) one.classList.remove("left");
  }

  function withButtons() {
    const buttons = document.querySelectorAll("button[data-copy]");
    if (!buttons.length || !root.classList.contains("copies")) return;
    const told = document.createElement("p");
    told.className = "unseen";
    told.setAttribute("role", "status");
    document.querySelector("main").append(told);
    for (const button of buttons) copying(button, told);
  }

  // The words of a report's unit as a citation quotes them: a space between blocks, no number, brackets around what is struck out.
  function quoted(verbatim) {
    const number = verbatim.querySelector(":scope > :first-child > .number");
    const texts = document.createTreeWalker(verbatim, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let words = "";
    let before = null;
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.nodeName === "BR") words += " ";
      if (text.nodeType !== Node.TEXT_NODE) continue;
      const block = text.parentElement.closest("p, h2, h3, h4, h5, h6, li, td, th");
      if (number?.contains(text)) continue;
      if (block !== before) words += " ";
      words += text.parentElement.matches("s > .unseen:last-child") ? "]" : text.data;
      before = block;
    }
    return words.trim().replace(/\s+/g, " ");
  }

  // The one menu of a report has the address and citation of the paragraph that the reader chose: by its number or label, and then the menu
  // goes there; or in the menu. So the keyboard need not pass every number.
  function citing(menu) {
    const [home, chosen] = [menu.parentElement, menu.querySelector("select")];
    const heading = home.previousElementSibling;
    const parts = ["[data-cited]", ".address", ".citation"].map((one) => menu.querySelector(one));
    const whole = parts.map((one) => [...one.childNodes]);
    const [place, address] = [parts[1].getAttribute("href"), parts[1].textContent.trim()];
    const units = [...document.querySelectorAll("[data-name]")];
    chosen.append(...units.map((unit) => new Option(unit.dataset.name, unit.id)));
    for (const unit of units) for (const link of unit.querySelectorAll(".label a, a.number")) link.tabIndex = -1;
    const fill = (unit) => {
      const where = unit ? `${address}#${unit.id}` : "";
      const holes = unit && { name: unit.dataset.name, words: quoted(unit.querySelector(".verbatim")), where };
      const texts = unit && [holes.name, where, menu.dataset.pattern.replace(/\{(name|words|where)\}/g, (_, hole) => holes[hole])];
      parts.forEach((one, index) => one.replaceChildren(...(unit ? [texts[index]] : whole[index])));
      parts[1].setAttribute("href", unit ? `#${unit.id}` : place);
      chosen.value = unit ? unit.id : "";
    };
    const arrive = () => {
      const unit = units.find((one) => one.id === decodeURIComponent(location.hash.slice(1)));
      fill(unit);
      unit ? (unit.querySelector(":scope > .margin") ?? unit).append(home) : heading.after(home);
    };
    chosen.addEventListener("change", () => fill(units.find((one) => one.id === chosen.value)));
    addEventListener("hashchange", arrive);
    arrive();
  }

  // What a table is in: its unit of a document, or on a page in our own words the last heading before it.
  function placeOf(frame) {
    const unit = frame.closest(".verbatim");
    if (unit) return frame.closest("[data-name]")?.dataset.name ?? unit.getAttribute("aria-label") ?? say("words-of-document");
    const isBefore = (heading) => heading.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].filter(isBefore).at(-1)?.textContent.trim() ?? document.title;
  }

  // The keyboard reaches a table that is wider than its place, to scroll it; it has a name, with its number if several are in one place.
  function scrolling(frame, index, places) {
    const place = places[index];
    const isSame = (other) => other === place;
    const number = places.slice(0, index + 1).filter(isSame).length;
    const name = say(places.filter(isSame).length > 1 ? "table-numbered" : "table", { place, number });
    const given = { tabindex: "0", role: "region", "aria-label": name };
    const observer = new ResizeObserver(() => {
      const isWide = frame.scrollWidth > frame.clientWidth;
      for (const [attribute, value] of Object.entries(given)) isWide ? frame.setAttribute(attribute, value) : frame.removeAttribute(attribute);
    });
    for (const one of [frame, frame.firstElementChild]) observer.observe(one);
  }

  // A style sheet reads an attribute only from its own element. In WebKit each unit says on paper what the root element has (print.css).
  addEventListener("beforeprint", () => {
    const { texts, address } = root.dataset;
    if (texts) root.style.setProperty("--said", JSON.stringify([texts, address].filter(Boolean).join(" ")));
  });

  // The switch between versions stays at the clause that the address names.
  function switching(link) {
    link.addEventListener("click", () => {
      if (!link.hash) link.hash = location.hash;
    });
  }

  // The words of the search box are passed on behind `#`, which no browser sends: they stay on the reader's device.
  function seek(event) {
    event.preventDefault();
    const words = event.target.elements.q.value.trim();
    location.href = `${event.target.action}${words ? `#q=${encodeURIComponent(words)}` : ""}`;
  }

  showTheme(keptTheme());
  root.classList.add("scripted"); // before anything is drawn, so that nothing moves
  if (navigator.clipboard) root.classList.add("copies");
  document.addEventListener("copy", copyWords);
  document.addEventListener("DOMContentLoaded", () => {
    themeSwitch(document.querySelector(".theme select"));
    menu(document.querySelector(".menu-button"));
    document.querySelector(".seek")?.addEventListener("submit", seek);
    withButtons();
    document.querySelectorAll(".switch a").forEach(switching);
    document.querySelector("button.print")?.addEventListener("click", () => print());
    const menuOfReport = document.querySelector("details[data-pattern]");
    if (menuOfReport) citing(menuOfReport);
    const tables = [...document.querySelectorAll(".table")];
    const places = tables.map(placeOf);
    tables.forEach((frame, index) => scrolling(frame, index, places));
  });
})();
