// On the page for addresses that lead nowhere: offers the nearest of the addresses that the page lists.
(() => {
  // How many letters have to be changed, added or left out to make one word of another (Levenshtein).
  function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const swap = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
      }
      row = next;
    }
    return row[other.length];
  }

  function decoded(path) {
    try {
      return decodeURI(path);
    } catch {
      return path; // an address may hold what stands for no letter
    }
  }

  const names = (path) => path.toLowerCase().split("/").filter(Boolean);
  const last = (link) => names(new URL(link.href).pathname).at(-1);

  // How unlike two names are, from 0 to 1. The beginning of a name stands for it, as a year does for the version of that year; another number
  // is another clause.
  function unlike(asked, name) {
    const rest = name.slice(asked.length);
    if (asked.length > 3 && name.startsWith(asked) && !/\d\d/.test(asked.slice(-1) + rest[0])) return rest ? 0.1 : 0;
    const [one, other] = [asked, name].map((text) => text.match(/\d+$/)?.[0]);
    if (one && other && one !== other) return 1;
    if (asked.length > 3 && !asked.includes("/") && asked.slice(0, 3) === name.slice(0, 3) && shortens(asked, name)) return 0.2;
    return distance(asked, name) / Math.max(asked.length, name.length);
  }

  // Whether a name without some of its letters is the other: exmpl, example.
  function shortens(short, name) {
    let place = 0;
    for (const letter of name) if (letter === short[place]) place++;
    return place === short.length;
  }

  const whole = (link) => names(new URL(link.href).pathname).join("/");

  // The link whose name, the last of its address unless another is named, is most like one of those asked for; none where more than a
  // third of it would differ.
  function nearest(links, asked, named = last) {
    let found = null;
    for (const link of links) {
      for (const name of asked) {
        const away = unlike(name, named(link));
        if (away <= 1 / 3 && (!found || away < found.away)) found = { link, away };
      }
    }
    return found?.link;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const offer = document.querySelector(".nearest");
    document.querySelector(".checks a").hash = new URLSearchParams({ q: decoded(`${location.origin}${location.pathname}`) });
    const asked = names(decoded(location.pathname)).map((name) => name.replace(/[\s_.]+/g, "-").replace(/-?(index)?-?html?$/, "").replace(/-(paragraph|para|clause|number|no)-/, "-"));
    const [edition, part, council, page] = [".editions a", ".pieces a", ".councils > li > a", ".pages a"].map((list) =>
      nearest(document.querySelectorAll(list), asked),
    );
    // A clause's number may be written as a folder: clause/3.
    const numbered = asked.slice(1).flatMap((name, index) => (/^\d+$/.test(name) ? [`${asked[index]}-${name}`] : []));
    const piece = nearest(document.querySelectorAll(".pieces a"), numbered) ?? part;
    // An address of one name may be that of a main page.
    const above = names(new URL(document.querySelector(".home").href).pathname).length;
    const way = asked.length === above + 1 && nearest(document.querySelectorAll(".ways a"), asked.slice(above));
    // A comparison or a report is known by all of its address: parts of it are those of editions and councils.
    const told = way ? null : nearest(document.querySelectorAll(".whole a"), [asked.join("/")], whole);
    const exact = edition && piece && piece.dataset.editions?.split(" ").includes(last(edition));
    const shown = [];
    if (exact && !told) shown.push([new URL(`${last(piece)}/`, edition.href).href, `${piece.textContent} (${edition.textContent})`]);
    for (const link of told ? [told, council] : [piece, edition, council, page, way]) if (link) shown.push([link.href, link.textContent]);
    if (!shown.length) return;
    const list = offer.querySelector("ul");
    for (const [href, text] of shown) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      list.append(document.createElement("li"));
      list.lastChild.append(link);
    }
    offer.hidden = false;
  });
})();
