// The reader's choice of colours, the menu on a narrow screen, copying, wide tables. Pages are whole without it.
(() => {
  const root = document.documentElement;
  const KEY = "code-colours";
  const OURS = ".label, .note, .margin, .ours, .unseen, .around li > a"; // among the words of a document, as in text.css

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

  // A button copies what its `data-copy` says, or else the citation or the address beside it. If the browser blocks that, it selects that text.
  function copying(button, told) {
    const name = [...button.childNodes];
    button.addEventListener("click", async () => {
      const beside = button.parentElement.querySelector(".citation, .address");
      let said = "Copied";
      try {
        await navigator.clipboard.writeText(button.dataset.copy || beside.textContent.trim());
      } catch {
        said = "Your browser blocked copying.";
        if (!button.dataset.copy) {
          said += " The text is selected: copy it yourself.";
          getSelection().selectAllChildren(beside);
        }
      }
      button.textContent = told.textContent = said;
      setTimeout(() => {
        button.replaceChildren(...name);
        told.textContent = "";
      }, said.length * 100 + 3000);
    });
  }

  // Of a selection with words of a document, what is copied has none of ours between them.
  function copyWords(event) {
    const selection = getSelection();
    const copied = document.createElement("div");
    for (let number = 0; number < selection.rangeCount; number++) copied.append(selection.getRangeAt(number).cloneContents());
    const ours = [...copied.querySelectorAll(OURS)].filter((one) => !one.closest(".verbatim"));
    if (!ours.length || !copied.querySelector("[data-words], [data-quote]")) return;
    for (const one of ours) one.remove();
    root.classList.add("copying"); // hides ours from `toString`
    event.clipboardData.setData("text/plain", selection.toString().trim().replace(/\n{3,}/g, "\n\n"));
    root.classList.remove("copying");
    event.clipboardData.setData("text/html", copied.innerHTML);
    event.preventDefault();
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

  // The keyboard reaches a table that is wider than its place, to scroll it; it has a name, with the number if its unit has several.
  function scrolling(frame) {
    const unit = frame.closest(".verbatim");
    const all = [...unit.querySelectorAll(".table")];
    const name = `Table${all.length > 1 ? ` ${all.indexOf(frame) + 1}` : ""}: ${unit.getAttribute("aria-label") ?? "words of a document"}`;
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

  showTheme(keptTheme());
  root.classList.add("scripted"); // before anything is drawn, so that nothing moves
  if (navigator.clipboard) root.classList.add("copies");
  document.addEventListener("copy", copyWords);
  document.addEventListener("DOMContentLoaded", () => {
    themeSwitch(document.querySelector(".theme select"));
    menu(document.querySelector(".menu-button"));
    withButtons();
    for (const frame of document.querySelectorAll(".verbatim .table")) scrolling(frame);
  });
})();
