// The desk's Python, beside the page so that typing never waits for it. All that it fetches is in desk/, on this site.
import { loadPyodide } from "../desk/runtime/pyodide.mjs";

const HOME = "/desk";
const START = `
import json, sys
from pathlib import Path
sys.path[:0] = ["${HOME}/packages", "${HOME}/book"]
from codebook.desk import Desk, fields

def begin(address):
    global desk
    desk = Desk(Path("${HOME}/docs"), Path("${HOME}/book/overrides/pages"), address)
    return {"fields": fields("report"), "councils": desk.councils(), "reports": desk.reports()}

def answer(name, given):
    call = begin if name == "begin" else getattr(desk, name)
    return json.dumps(call(*json.loads(given)))
`;
let python;

async function files(name, folder) {
  const got = await fetch(new URL(`../desk/${name}.json`, import.meta.url));
  if (!got.ok) throw new Error(`${name}: ${got.status}`);
  for (const [path, content] of Object.entries(await got.json())) {
    const place = `${folder}/${path}`;
    python.FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    const bytes = typeof content !== "string" && Uint8Array.from(atob(content[0]), (sign) => sign.charCodeAt(0));
    python.FS.writeFile(place, bytes || content);
  }
}

const STEPS = [
  async () => (python = await loadPyodide({ indexURL: new URL("../desk/runtime/", import.meta.url).href, env: { HOME } })),
  () => files("packages", `${HOME}/packages`),
  () => files("book", `${HOME}/book`),
  () => files("content", `${HOME}/docs`),
  () => python.runPython(START),
];

async function begun() {
  for (const [done, step] of STEPS.entries()) {
    postMessage({ done, of: STEPS.length });
    await step();
  }
}

let ready;
onmessage = async ({ data: { id, name, given } }) => {
  try {
    await (ready ??= begun());
    const call = python.globals.get("answer");
    const answer = call(name, JSON.stringify(given));
    call.destroy();
    postMessage({ id, answer: JSON.parse(answer) });
  } catch (error) {
    postMessage({ id, error: String(error.message ?? error) });
  }
};
