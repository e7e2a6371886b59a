// The desk's Python, beside the page so that typing never waits for it. All that it fetches is in desk/, on this site.
import { loadPyodide } from "../desk/runtime/pyodide.mjs";

const HOME = "/desk";
const START = `
import json, sys
from pathlib import Path
sys.path[:0] = ["${HOME}/packages", "${HOME}/book"]
from codebook.desk import Desk, Wanted, fields

def begin(address):
    global desk
    desk = Desk(Path("${HOME}/docs"), Path("${HOME}/book/overrides/pages"), address, Path("${HOME}/shelf"))
    years = desk.years()
    return {
        "fields": fields("report"), "ofBody": fields("council"), "councils": desk.councils(), "years": years,
        "reports": [] if years else desk.reports(),
    }

def answer(name, given, data):
    call = begin if name == "begin" else getattr(desk, name)
    more = [] if data is None else [data.to_bytes()]
    try:
        return json.dumps({"answer": call(*json.loads(given), *more)})
    except Wanted as wanted:
        return json.dumps({"wanted": wanted.names})
`;
let python;

async function fetched(name) {
  const got = await fetch(new URL(`../desk/${name}.json`, import.meta.url));
  if (!got.ok) throw new Error(`${name}: ${got.status}`);
  return got;
}

function write(place, content) {
  python.FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
  python.FS.writeFile(place, content);
}

async function files(name, folder) {
  for (const [path, content] of Object.entries(await (await fetched(name)).json()))
    write(`${folder}/${path}`, typeof content === "string" ? content : Uint8Array.from(atob(content[0]), (sign) => sign.charCodeAt(0)));
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

// What a call wants of the published reports is fetched, then it is called again
async function called(name, given, data) {
  const call = python.globals.get("answer");
  try {
    for (;;) {
      const { answer, wanted } = JSON.parse(call(name, JSON.stringify(given), data));
      if (!wanted) return answer;
      for (const one of wanted) write(`${HOME}/shelf/${one}.json`, await (await fetched(one)).text());
    }
  } finally {
    call.destroy();
  }
}

let ready;
onmessage = async ({ data: { id, name, given, data } }) => {
  try {
    await (ready ??= begun());
    postMessage({ id, answer: await called(name, given, data) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
