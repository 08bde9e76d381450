import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { CommandCase, Run } from "../../hostile/hostile-case.ts";
import { judgeOutput } from "./judge-text.ts";
import { makePlace, outsideSpec, type Place } from "./place.ts";
import { asked } from "./trap-network.ts";

/** The names in a place's home: what is written anywhere else shows. */
const atHome = ["outside", "workspace"];

/** What came of a case. */
export interface Verdict {
  readonly problems: readonly string[];
  /** In few words. */
  readonly what: string;
}

/** Runs a case in a workspace of its own. */
export async function runCommandCase(one: CommandCase): Promise<Verdict> {
  using place = makePlace();
  if (one.spec !== undefined) place.write("specs/api.yaml", textOf(one.spec));
  for (const [path, text] of Object.entries(one.files ?? {})) place.write(path, textOf(text));
  await one.prepare?.(place);
  const asking = asked.length;
  const runs = [await runOf(one, place)].flat();
  const last = runs.at(-1) as Run;
  const problems = [
    ...runs.flatMap(judgeRun),
    ...judgeLast(one, last),
    ...asked.slice(asking).map((what) => `the network was asked for ${what}`),
    ...judgeOutside(place),
    ...judgeTree(place, last),
    ...((await one.judge?.(place)) ?? []),
  ];
  return { problems: [...new Set(problems)], what: whatOf(last) };
}

function textOf(text: string | (() => string)): string {
  return typeof text === "string" ? text : text();
}

async function runOf({ run }: CommandCase, place: Place): Promise<Run | readonly Run[]> {
  if (run) return run(place);
  return place.command(["new", "api", "--from", "specs/api.yaml"]);
}

function whatOf({ code, out, err }: Run): string {
  const codes = new Set([...err.matchAll(/ - (?:error|warning) ([\w/-]+):/g)].map(([, name]) => name));
  if (codes.size > 0) return `${code}: ${[...codes].join(", ")}`;
  return `${code}: ${(err || out).trim().split("\n").at(-1)?.slice(0, 90)}`;
}

function judgeRun({ code, out, err }: Run): readonly string[] {
  const isKilled = code === null;
  const odd = isKilled || (code >= 0 && code <= 2) ? [] : [`exit code ${code}: ${err.slice(0, 500)}`];
  const silent = code !== 0 && !isKilled && err === "" && out === "" ? ["it fails without a word"] : [];
  return [...odd, ...silent, ...judgeOutput(out + err)];
}

function judgeLast({ code, says = [] }: CommandCase, run: Run): readonly string[] {
  const text = run.out + run.err;
  return [
    ...(run.code === code ? [] : [`it ends with ${run.code} instead of ${code}: ${text.slice(0, 500)}`]),
    ...says
      .filter((words) => !text.includes(words))
      .map((words) => `it does not say "${words}": ${text.slice(0, 500)}`),
  ];
}

function judgeOutside({ home, outside }: Place): readonly string[] {
  const found = readdirSync(home).filter((name) => !atHome.includes(name));
  const inside = readdirSync(outside).sort().join();
  const isKept =
    inside === "api.yaml,keep.txt" &&
    readFileSync(join(outside, "keep.txt"), "utf8") === "kept\n" &&
    readFileSync(join(outside, "api.yaml"), "utf8") === outsideSpec;
  return [
    ...found.map((name) => `${name} was written outside of the workspace`),
    ...(isKept ? [] : [`the folder outside of the workspace was changed: ${inside}`]),
  ];
}

/** What is half written, or came from outside. A run that could not be finished may say so for the next one. */
function judgeTree({ root }: Place, { code }: Run): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.flatMap(({ name, parentPath }) => {
    const path = join(parentPath, name);
    // Folders that are links are listed as well.
    if (!realpathSync(parentPath).startsWith(root)) return [];
    const isLeft = /\.tmp$/.test(name) || (code === 0 && name === ".pending.json");
    // Nobody looks into a cache.
    if (isLeft && !parentPath.includes("/node_modules/")) return [`${path} is left`];
    const isFile = lstatSync(path).isFile();
    return isFile && readFileSync(path).includes("Nobody may read this.")
      ? [`${path} has a text from outside`]
      : [];
  });
}
