// Where an address leads that is not of a version or clause: what hooks/codebook/quoting/page_addresses.py says. What pages there are is in files, as
// emit/page_files.py has them; they come only for such an address. Only the page that checks quotations uses it.
const addresses = (() => {
  const SLIPS = 2; // letters of a name that may be wrong
  const MOST = 3; // addresses that are offered
  const SHARE = 3; // one letter in so many of a title may be wrong, if council and month are right
  const REPORTS = "reports";
  const ON_PAGE = "on_"; // what names of places begin with that are no paragraphs
  const { ROOTS, nearestOf, distance } = passages;
  const EMPTY = { title: "", council: "", date: "", labels: [], withdrawn: [], replaced: [], moved: "" };

  // The pages of the site, from its files.
  function published() {
    const index = () => reports.file("check/pages.json");
    async function part(key) {
      const { folder, files } = await index();
      return reports.file(`check/pages/${folder}/${reports.checksum(key) % files}.gz`);
    }
    return {
      councils: async () => (await index()).councils,
      at: async (path) => own((await part(path)).pages, path),
      near: async (key) => own((await part(key)).near, key),
    };
  }

  const own = (found, key) => (Object.hasOwn(found, key) ? found[key] : undefined);

  const addressOf = (path, label) => (label ? `${path}/#${label}` : `${path}/`);

  async function pageAt(pages, path) {
    const page = await pages.at(path);
    return page ? { ...EMPTY, ...page } : null;
  }

  // A finding with where its address leads.
  async function led(finding, pages) {
    if (!finding.asked) return finding;
    const [, path, label] = finding.asked.match(/^([^#]*)#?(.*)$/s);
    const page = await pageAt(pages, path);
    if (!page) return { ...finding, nearest: await meant(path, label, pages) };
    if (!label || page.labels.includes(label) || label.startsWith(ON_PAGE) || !page.labels.length) {
      return { ...finding, page, path: addressOf(path, page.labels.length ? label : "") };
    }
    const labels = labelsOf(label, page);
    return { ...finding, page, nearest: (labels.length ? labels : [""]).map((one) => addressOf(path, one)) };
  }

  // The paragraphs that may be meant: written otherwise, with one less or more, else with few other letters.
  function labelsOf(written, { labels }) {
    const lower = written.toLowerCase();
    const numbered = lower.match(/^(?:section|paragraph|para|p)?[-_. ]*([0-9].*)$/s);
    const bare = numbered ? `p${numbered[1]}` : lower;
    const same = labels.filter((one) => [lower, bare].includes(one.toLowerCase()));
    if (same.length) return same;
    const number = bare.match(/^(.*?)([0-9]{1,9})$/s);
    const beside = number ? [-1, 1].map((step) => `${number[1]}${Number(number[2]) + step}`) : [];
    const near = labels.filter((one) => beside.includes(one.toLowerCase()));
    if (near.length) return near;
    const like = nearestOf(bare, labels, SLIPS);
    return like ? [like] : [];
  }

  // The addresses that may be meant by one that is not here.
  async function meant(path, label, pages) {
    const [written, ...rest] = path.toLowerCase().split("/");
    const root = nearestOf(written, ROOTS, 1);
    const right = [root, ...rest].join("/");
    if (right !== path && (await pages.at(right))) return [addressOf(right, label)];
    if (root !== REPORTS) return [];
    const [council, name] = rest.length > 1 ? rest : divided(rest[0] ?? "")[0] ? ["", rest[0]] : [rest[0] ?? "", ""];
    const near = councilOf(council, await pages.councils());
    const found = await reportsLike(council, near, name, pages);
    if (!found.length) return near ? [`${REPORTS}/${near}/`] : [];
    return Promise.all(found.map(async (one) => addressOf(one, label && (await pageAt(pages, one))?.labels.includes(label) ? label : "")));
  }

  function councilOf(written, councils) {
    if (councils.includes(written)) return written;
    const beginning = councils.filter((one) => written.length > 3 && one.startsWith(written));
    return beginning.length === 1 ? beginning[0] : nearestOf(written, councils, SLIPS);
  }

  // The reports that share two of council, date and title with what was written: those with the fewest other letters.
  async function reportsLike(council, near, name, pages) {
    const [date, title] = divided(name);
    const keys = [...new Set([...keysOf(council, name), ...keysOf(near, name)])];
    const found = new Set((await Promise.all(keys.map(async (key) => (await pages.near(key)) ?? []))).flat());
    const isLike = (path) => {
      const [day, other] = divided(path.slice(path.lastIndexOf("/") + 1));
      return day === date || distance(title, other) <= Math.floor(title.length / SHARE);
    };
    const away = [...found].filter(isLike).map((path) => [distance(`${REPORTS}/${council}/${name}`, path), path]);
    away.sort(([one, path], [other, another]) => one - other || (path < another ? -1 : 1));
    return away.slice(0, MOST).map(([, path]) => path);
  }

  // The name of a report as its date and the rest.
  function divided(name) {
    const found = name.match(/^([0-9]{4}(?:-[0-9]{1,2}){0,2})(?:-(.*))?$/s);
    return found ? [found[1].split("-").map((part) => part.padStart(2, "0")).join("-"), found[2] ?? ""] : ["", name];
  }

  // Any two of council, date and title, of the date the month.
  function keysOf(council, name) {
    const [date, title] = divided(name);
    return [
      ...(date && title ? [`*/${date}/${title}`] : []),
      ...(council && title ? [`${council}/*/${title}`] : []),
      ...(council && date ? [`${council}/${date.slice(0, 7)}`] : []),
    ];
  }

  return { led, published, addressOf };
})();
