import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../src/hostile/place.ts";
import type { CommandCase, Run } from "./hostile-case.ts";
import { smallSpec } from "./small-spec.ts";

const plain = smallSpec({ type: "object", properties: { name: { type: "string" } } });
const changed = smallSpec({ type: "object", properties: { title: { type: "string" } } });

const killer = `--import=${new URL("../../cli/test/kill-at-change.ts", import.meta.url).href}`;

const makeNew = ["new", "api", "--from", "specs/api.yaml"];

/** The packages of a description, and then a change of it that has to be written. */
async function begin(place: Place): Promise<void> {
  place.write("specs/api.yaml", plain);
  const { code, err } = await place.command(makeNew);
  if (code !== 0) throw new Error(err);
  place.write("specs/api.yaml", changed);
}

/** The packages are as they should be: another run has nothing to do. */
async function judgeWhole({ command }: Place): Promise<readonly string[]> {
  const { code, out, err } = await command(["generate", "--check"]);
  return code === 0 ? [] : [`the packages are not as they should be: ${out}${err}`];
}

/** A run that is killed at one of its changes to the disk, and the next one, which has to put all right. */
const killed = (name: string, change: number, args: readonly string[]): CommandCase => ({
  name,
  spec: plain,
  prepare: args[0] === "generate" ? begin : () => {},
  run: async ({ process: run, command }) => [
    await run(args, { node: [killer], env: { KILL_AT_CHANGE: String(change) } }),
    await command(args),
  ],
  code: 0,
  judge: judgeWhole,
});

/** The first run meets what the system refuses; the second one, without that, has to put all right. */
const limited = (name: string, before: string, says: readonly string[]): CommandCase => ({
  name,
  prepare: begin,
  run: async ({ process: run, command }) => {
    const first = await run(["generate"], { before });
    const missing = says.filter((words) => !first.err.includes(words));
    if (first.code !== 1 || missing.length > 0)
      throw new Error(`it ends with ${first.code}: ${first.out}${first.err}`);
    return [first, await command(["generate"])];
  },
  code: 0,
  judge: judgeWhole,
});

/** Something in the packages is spoilt, and they are generated. */
const spoilt = (
  name: string,
  spoil: (place: Place) => void,
  expected: Partial<CommandCase> = {},
): CommandCase => ({
  name,
  prepare: async (place) => {
    await begin(place);
    spoil(place);
  },
  run: ({ command }) => command(["generate"]),
  code: 1,
  ...expected,
});

const types = "packages/api-types";
const stamp = `${types}/node_modules/.cache/specmint/stamp.json`;

/** A file where a folder belongs. */
function putFile({ root }: Place, path: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
  writeFileSync(join(root, path), "a file\n");
}

/** A folder with a file in it where a file belongs. */
function putFolder({ root }: Place, path: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(join(root, path));
  writeFileSync(join(root, path, "in-it.txt"), "kept\n");
}

/** A record of an earlier run that nobody wrote: it is not believed, and all is made anew. */
const forged = (name: string, text: string): CommandCase =>
  spoilt(`a forged record of the last run: ${name}`, ({ write }) => write(stamp, text), {
    code: 0,
    judge: judgeWhole,
  });

/** A record of generated files that nobody wrote: nothing that it says vouches for a file. */
const provenance = (name: string, text: string): CommandCase =>
  spoilt(
    `a forged list of generated files: ${name}`,
    ({ write }) => write(`${types}/src/gen/provenance.json`, text),
    {
      run: async ({ command }): Promise<readonly Run[]> => [
        await command(["generate"]),
        await command(["generate", "--force"]),
      ],
      code: 0,
      judge: judgeWhole,
    },
  );

const pending = (name: string, text: string): CommandCase =>
  spoilt(
    `a forged list of files to come: ${name}`,
    ({ write }) => write(`${types}/src/gen/.pending.json`, text),
    {
      run: async ({ command }): Promise<readonly Run[]> => [
        await command(["generate"]),
        await command(["generate", "--force"]),
      ],
      code: 0,
      judge: judgeWhole,
    },
  );

const settings = (name: string, text: string, ...says: readonly string[]): CommandCase => ({
  name: `a package.json ${name}`,
  spec: plain,
  files: { [`${types}/package.json`]: text },
  run: ({ command }) => command(["generate"]),
  code: 1,
  says: ["packages/api-types/package.json", ...says],
});

const odd = (specmint: unknown, name: unknown = "@hostile/api-types"): string =>
  JSON.stringify({ name, specmint });

/** What goes wrong between the generator and the disk. */
export const writing: readonly CommandCase[] = [
  ...[1, 2, 7, 20].map((change) => killed(`a run that is killed at change ${change}`, change, ["generate"])),
  ...[1, 4, 12].map((change) =>
    killed(`new packages of which the run is killed at change ${change}`, change, makeNew),
  ),
  {
    name: "two runs at once",
    prepare: begin,
    run: ({ process: run }) => Promise.all([run(["generate"]), run(["generate"])]),
    code: 0,
    judge: judgeWhole,
  },
  {
    name: "new packages by two runs at once",
    spec: plain,
    run: ({ process: run }) => Promise.all([run(makeNew), run(makeNew)]),
    code: 0,
    judge: judgeWhole,
  },
  limited("a disk that takes no file of more than 1 kB", "trap '' XFSZ; ulimit -f 2", ["cannot be written"]),
  {
    name: "few descriptors",
    prepare: begin,
    run: async ({ process: run, command }) => {
      const first = await run(["generate"], { before: "ulimit -n 24" });
      // Whether they are enough is up to the platform.
      if (first.code !== 0 && !/^specmint: .+cannot be/m.test(first.err)) throw new Error(first.err);
      return command(["generate"]);
    },
    code: 0,
    judge: judgeWhole,
  },
  spoilt(
    "a generated file that was edited",
    ({ write, read }) =>
      write(`${types}/src/gen/schemas/thing.ts`, `${read(`${types}/src/gen/schemas/thing.ts`)}// mine\n`),
    {
      says: ["edited by hand"],
      judge: ({ read }) =>
        read(`${types}/src/gen/schemas/thing.ts`).endsWith("// mine\n") ? [] : ["the edit is gone"],
    },
  ),
  spoilt("a file in place of the generated folder", (place) => putFile(place, `${types}/src/gen`), {
    says: [`${types}/src`],
  }),
  spoilt("a file in place of the sources", (place) => putFile(place, `${types}/src`), {
    says: [`${types}/src`],
  }),
  spoilt(
    "a file in place of a folder of generated files",
    (place) => putFile(place, `${types}/src/gen/schemas`),
    {
      run: ({ command }) => command(["generate", "--force"]),
      code: 0,
      judge: judgeWhole,
    },
  ),
  spoilt(
    "a folder in place of a generated file",
    (place) => putFolder(place, `${types}/src/gen/schemas/thing.ts`),
    {
      run: ({ command }) => command(["generate", "--force"]),
      code: 0,
      judge: judgeWhole,
    },
  ),
  spoilt("a folder in place of a README", (place) => putFolder(place, `${types}/README.md`), {
    says: ["README.md"],
  }),
  spoilt("a folder in place of a package.json", (place) => putFolder(place, `${types}/package.json`), {
    says: ["package.json"],
  }),
  spoilt("a folder in place of the description", (place) => putFolder(place, "specs/api.yaml"), {
    says: ["specs/api.yaml"],
  }),
  spoilt("a description that is gone", ({ root }) => rmSync(join(root, "specs/api.yaml")), {
    says: ["specs/api.yaml"],
  }),
  spoilt(
    "a package that is gone",
    ({ root }) => renameSync(join(root, types), join(root, "packages/.gone")),
    { code: 0 },
  ),
  spoilt("a file in place of the cache", (place) => putFile(place, `${types}/node_modules`), {
    code: 0,
    judge: judgeWhole,
  }),
  spoilt("a folder in place of the record of the last run", (place) => putFolder(place, stamp), {
    code: 0,
    judge: judgeWhole,
  }),
  forged("no JSON", "{"),
  forged("null", "null"),
  forged("a list", "[[]]"),
  forged("members of other types", '{"inputs":5,"key":[],"files":null,"beside":{},"bytes":"x"}'),
  forged(
    "the prototype",
    '{"__proto__":{"key":"x"},"inputs":["../../outside/keep.txt"],"files":{"__proto__":"x"}}',
  ),
  forged("100,000 levels", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  provenance("no JSON", "{"),
  provenance("null", "null"),
  provenance("a list", "[]"),
  provenance("files of another type", '{"files":5}'),
  provenance("a file outside", '{"files":{"../../../../../outside/keep.txt":"0000"}}'),
  pending("no JSON", "{"),
  pending("null", "null"),
  pending("hashes of another type", '{"schemas/thing.ts":5}'),
  pending("100,000 levels", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  settings("that is no JSON", "{"),
  settings("of 100,000 levels", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  settings("whose description is a number", odd({ spec: 5, kind: "types" }), "spec"),
  settings("without a name", odd({ spec: "specs/api.yaml", kind: "types" }, null), "name"),
  settings(
    "whose name has control characters",
    odd({ spec: "specs/api.yaml", kind: "types" }, "@hostile/\u001b[31m\u202e"),
    "name",
  ),
  settings("whose name leads out", odd({ spec: "specs/api.yaml", kind: "types" }, "../../outside"), "name"),
  settings(
    "that allows a number",
    odd({ spec: "specs/api.yaml", kind: "types", allowOutside: [5] }),
    "allowOutside",
  ),
  settings("that is null", "null"),
  settings("whose part for Specmint is a list", odd([])),
  settings("of an unknown kind", odd({ spec: "specs/api.yaml", kind: "__proto__" }), "kind"),
  settings(
    "that accepts a number",
    odd({ spec: "specs/api.yaml", kind: "types", accept: { "approximated/not": 5 } }),
    "accept",
  ),
];
