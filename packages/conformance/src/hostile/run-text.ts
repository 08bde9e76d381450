import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@specmint/testing";
import { baseSpec } from "../../hostile/base-spec.ts";
import type { Run, TextCase } from "../../hostile/hostile-case.ts";
import { marker } from "../../hostile/payloads.ts";
import { checkProgram, strictOptions } from "../check-program.ts";
import { exportsOf, install, installLibraries, kinds } from "../make-workspace.ts";
import { alterBase } from "./alter-base.ts";
import { judgeCode } from "./judge-code.ts";
import { judgeManifest } from "./judge-manifest.ts";
import { judgeMarkdown } from "./judge-markdown.ts";
import { judgeOutput, judgeText } from "./judge-text.ts";
import { makePlace, type Place } from "./place.ts";

interface Made {
  readonly one: TextCase;
  readonly place: Place;
  readonly run: Run;
  readonly problems: string[];
}

/** What is wrong with each of the cases; all that they generate is compiled in one program. */
export async function runText(
  cases: readonly TextCase[],
  tell: (one: TextCase) => void,
): Promise<ReadonlyMap<TextCase, { readonly problems: readonly string[]; readonly what: string }>> {
  using plain = makePlace();
  await generate(plain, { name: "plain", alter: [] });
  const made: Made[] = [];
  try {
    for (const one of cases) {
      tell(one);
      made.push(await makeOne(one, plain));
    }
    const generated = made.filter(({ run }) => run.code === 0);
    compile(generated);
    for (const each of generated) await use(each);
    return new Map(made.map(({ one, problems, run }) => [one, { problems, what: whatOf(run) }]));
  } finally {
    for (const { place } of made) place[Symbol.dispose]();
  }
}

function whatOf({ code, err }: Run): string {
  const errors = [...err.matchAll(/ - error ([\w/-]+):/g)].map(([, name]) => name);
  return code === 0 ? "generated" : `refused: ${[...new Set(errors)].join(", ") || err.slice(0, 100)}`;
}

async function generate(place: Place, one: TextCase): Promise<Run> {
  const file = one.file ?? "specs/api.json";
  place.write(file, alterBase(one));
  return place.command(["new", "api", "--from", file]);
}

async function makeOne(one: TextCase, plain: Place): Promise<Made> {
  const place = makePlace();
  try {
    const run = await generate(place, one);
    const problems = [...judgeOutput(run.out + run.err), ...judgeVerdict(one, run)];
    if (run.code === 0) {
      problems.push(...judgeFiles(place, plain));
      await installLibraries(place.root);
      for (const kind of kinds)
        await install(place.root, folderOf(place, kind), `@hostile/api-${kind}`, exportsOf[kind]);
    }
    return { one, place, run, problems };
  } catch (error) {
    const problems = [`the command crashed: ${error instanceof Error ? error.stack : error}`];
    return { one, place, run: { code: null, out: "", err: String(error) }, problems };
  }
}

function judgeVerdict({ refused }: TextCase, { code, err }: Run): readonly string[] {
  if (refused === undefined) return code === 0 ? [] : [`it is refused: ${err}`];
  return code !== 0 && err.includes(refused) ? [] : [`it is not refused by ${refused}, but ${code}: ${err}`];
}

function folderOf({ root }: Place, kind: string): string {
  return join(root, `packages/api-${kind}`);
}

function judgeFiles(place: Place, plain: Place): readonly string[] {
  return kinds.flatMap((kind) => {
    const folder = folderOf(place, kind);
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    return paths.flatMap((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      const name = `${kind}/${path}`;
      const odd = /^[\w./-]+$/.test(path) ? [] : [`${name} is an odd name`];
      return [
        ...odd,
        ...judgeText(name, text),
        ...judgeFile(name, text, () => plain.read(`packages/api-${name}`)),
      ];
    });
  });
}

function judgeFile(name: string, text: string, plain: () => string): readonly string[] {
  if (name.endsWith(".ts")) return judgeCode(name, text);
  if (name.endsWith(".md")) return judgeMarkdown(name, text);
  if (name.endsWith("package.json")) return judgeManifest(name, text, plain());
  return [];
}

function compile(generated: readonly Made[]): void {
  const files = new Map(
    generated.flatMap(({ place, problems }) =>
      kinds.flatMap((kind) => {
        const folder = join(folderOf(place, kind), "src/gen");
        const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
        return names
          .filter((name) => name.endsWith(".ts"))
          .map((name) => [join(folder, name), problems] as const);
      }),
    ),
  );
  for (const [path, messages] of checkProgram([...files.keys()], [], strictOptions()).errors) {
    const problems = files.get(path);
    if (!problems) throw new Error(`${path} does not compile: ${messages}`);
    problems.push(...messages.map((message) => `${path} does not compile: ${message}`));
  }
}

async function use({ one, place, problems }: Made): Promise<void> {
  // Loaded only now: see use-sources.ts.
  const { usePackages, useProgram } = await import("./use-packages.ts");
  await using server = await serve(() => ({
    headers: { "content-type": "application/json" },
    body: '{"name":"n"}',
  }));
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const folders = kinds.map((kind) => folderOf(place, kind));
  const document = JSON.parse(readFileSync(join(folderOf(place, "types"), "src/gen/openapi.json"), "utf8"));
  // Of the description it says the title alone, and a process for each case would take longer than all else.
  const isSaid = document.info.title !== baseSpec.info.title;
  const helped = isSaid ? useProgram(folderOf(place, "fixtures")) : [];
  problems.push(...(await usePackages(folders, document, server.url)).problems, ...(await helped));
  if (server.requests.length === 0) problems.push("no operation sent anything");
  for (const { rawHeaders, body } of server.requests) {
    const names = [...rawHeaders.map(([name]) => name), ...(body.match(/^[\w-]+(?=: )/gm) ?? [])];
    if (names.some((name) => name.toLowerCase() === `x-${marker}`))
      problems.push("a header of the spec was sent");
  }
  if (marker in globalThis) problems.push("text of the spec was run");
  if (Object.getOwnPropertyNames(Object.prototype).length !== before)
    problems.push("every object has a new member");
  for (const folder of [process.cwd(), place.root, ...folders])
    if (existsSync(join(folder, marker))) problems.push(`a command of the spec was run in ${folder}`);
  Reflect.deleteProperty(globalThis, marker);
  if (one.alter.length === 0) throw new Error(`${one.name} alters nothing`);
}
