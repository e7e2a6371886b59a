// Three ways to send a report: proposed at the host, saved and uploaded there, or copied. With a new council there are two files.
desk.sending = ({ told }) => {
  const { make, say, button, box } = desk;
  const LONGEST = 8191; // bytes of an address on the host
  let saving = []; // addresses of the files that are offered, in the browser's memory

  // One file: `path` from the content folder, `isThere` if it replaces a published one
  function one({ path, text, isThere }) {
    const { repository } = box.dataset;
    const name = path.split("/").pop();
    const folder = `docs/${path.slice(0, -name.length - 1)}`;
    const href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    saving.push(href);
    const saved = make("a", { class: "button", download: name, href }, say("save"));
    const copied = button(say("copy"), () => navigator.clipboard.writeText(text).then(() => told(say("copied"))));
    const given = new URLSearchParams({ filename: `docs/${path}`, value: text });
    const address = `${repository}/new/main?${given}`;
    const fits = new Blob([address]).size <= LONGEST;
    const upload = `${repository}/upload/main/${folder}`;
    const there = isThere ? make("a", { href: `${repository}/edit/main/docs/${path}` }, say("edit")) : fits ? make("a", { href: address }, say("propose")) : make("a", { href: upload }, say("upload"));
    return { path, saved, copied, there: repository ? [there, " "] : [], fits, upload, isThere, repository };
  }

  const placed = ({ path }) => make("p", {}, `${say("file")}: `, make("code", {}, `docs/${path}`));

  // How one file is sent
  function alone(file) {
    const how = !file.repository ? "how-here" : file.isThere ? "how-edit" : file.fits ? "how-propose" : "how-upload";
    return [placed(file), make("p", { class: "ways" }, ...file.there, file.saved, " ", file.copied), make("p", { class: "help" }, say(how))];
  }

  // The council's file and the report's: each way says which goes where
  function both(of, report) {
    // a new council has no upload page yet
    const link = (file) => (file.fits || file.isThere ? file.there : []);
    const files = (file, name) => make("li", {}, make("h4", {}, say(name)), placed(file), make("p", { class: "ways" }, ...link(file), file.saved, " ", file.copied));
    const list = make("ol", { class: "files" }, files(of, "file-council"), files(report, "file-report"));
    const { repository } = of;
    if (!repository) return [make("p", {}, say("both-here")), list];
    const folder = of.path.split("/")[1];
    const upload = make("a", { href: of.isThere ? of.upload : `${repository}/upload/main/docs/reports` }, say("upload-both"));
    const ways = [
      make("li", {}, of.isThere ? say("both-upload") : say("both-upload-new", { folder }), " ", upload),
      make("li", {}, say("both-propose", { path: `docs/${report.path}` })),
      make("li", {}, say("both-copy", { council: `docs/${of.path}`, report: `docs/${report.path}` })),
    ];
    return [make("p", {}, say("both")), list, make("h4", {}, say("both-ways")), make("ul", {}, ...ways)];
  }

  // Returns what to show for the files; the council's is there if it is written too
  function ways(files) {
    saving.forEach(URL.revokeObjectURL);
    saving = [];
    const made = files.map(one);
    return made.length > 1 ? both(...made) : alone(made[0]);
  }

  return { ways };
};
