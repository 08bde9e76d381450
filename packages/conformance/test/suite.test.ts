import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileScore } from "../src/suite/suite-group.ts";

const run = promisify(execFile);
const main = join(import.meta.dirname, "../src/suite/main.ts");
const $schema = "https://json-schema.org/draft/2020-12/schema";

/** A suite of our own, in the form of the official one. The last value of each file is judged wrongly, on purpose or not. */
const suite = {
  "bounds.json": [
    {
      description: "a bound",
      schema: { $schema, minimum: 1 },
      tests: [
        { description: "at it", data: 1, valid: true },
        { description: "below it", data: 0, valid: false },
        { description: "a wrong expectation", data: 2, valid: false },
      ],
    },
    { description: "false", schema: false, tests: [{ description: "anything", data: null, valid: false }] },
  ],
  "ids.json": [
    {
      description: "a reference by name",
      schema: {
        $schema,
        $id: "https://example.com/root",
        $ref: "node",
        $defs: { node: { $id: "node", required: ["a"], properties: { a: { default: 1 } } } },
      },
      tests: [
        { description: "what the named schema takes", data: { a: 1 }, valid: true },
        { description: "what it does not take", data: {}, valid: false },
        { description: "of another type", data: 1, valid: true },
      ],
    },
    {
      description: "a reference to another host",
      schema: { $schema, $ref: "https://example.org/elsewhere" },
      tests: [{ description: "anything", data: 1, valid: true }],
    },
  ],
  "optional/format/hostname.json": [
    {
      description: "host names",
      schema: { $schema, format: "hostname" },
      tests: [
        { description: "a name", data: "example.com", valid: true },
        { description: "not a name", data: "a b", valid: false },
        { description: "an encoded label", data: "xn--X", valid: false },
      ],
    },
  ],
  "optional/other.json": [{ description: "not scored", schema: true, tests: [] }],
};

let folder: string;
let scores: readonly FileScore[];
let readme: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "specmint-suite-"));
  for (const [path, groups] of Object.entries(suite))
    write(`tests/draft2020-12/${path}`, JSON.stringify(groups));
  write(
    "README.md",
    "before\n<!-- score: written by the script suite -->\nold\n<!-- end of score -->\nafter\n",
  );
  const { stdout } = await run(
    process.execPath,
    [main, ".", "--json", "--readme", join(folder, "README.md")],
    {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    },
  );
  scores = JSON.parse(stdout);
  readme = readFileSync(join(folder, "README.md"), "utf8");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the score of a suite", () => {
  it("counts the tests of each file", () => {
    expect(scores.map(({ file, passed, tests }) => [file, passed, tests])).toEqual([
      ["bounds.json", 3, 4],
      ["ids.json", 2, 4],
      ["optional/format/hostname.json", 2, 3],
    ]);
  });

  it("lists each miss with its reason, or that none is known", () => {
    const misses = scores.flatMap(({ misses }) => misses);
    expect(misses.map(({ test, isExplained, reason }) => [test, isExplained, reason])).toEqual([
      ["a wrong expectation", false, "no known reason"],
      [
        "of another type",
        true,
        "a schema that describes properties or items but has no `type` is that of objects or lists",
      ],
      [
        "anything",
        true,
        "refused, remote-ref: $ref `https://example.org/elsewhere` leads to another host, and Specmint reads nothing from the network.",
      ],
      [
        "an encoded label",
        true,
        "a `hostname` is one of RFC 1123: what its labels that begin with `xn--` stand for is not looked at",
      ],
    ]);
  });

  it("stands in the README, in place of the last one", () => {
    expect(readme).toBe(`before
<!-- score: written by the script suite -->

| tests | passed | of | |
|---|--:|--:|--:|
| all required | 5 | 8 | 62.5 % |
| all formats | 2 | 3 | 66.7 % |
| \`bounds.json\` | 3 | 4 | 75.0 % |
| \`ids.json\` | 2 | 4 | 50.0 % |
| \`optional/format/hostname.json\` | 2 | 3 | 66.7 % |

The other 0 files have no miss. Misses, by reason:

- 1: no known reason
- 1: a schema that describes properties or items but has no \`type\` is that of objects or lists
- 1: refused, remote-ref: a \`$ref\` leads to another host, and Specmint reads nothing from the network.
- 1: a \`hostname\` is one of RFC 1123: what its labels that begin with \`xn--\` stand for is not looked at

<!-- end of score -->
after
`);
  });

  it("is refused of a folder without tests", async () => {
    const refused = run(process.execPath, [main, "no/such/folder"], { cwd: folder });
    await expect(refused).rejects.toThrow("There are no tests in");
  });
});
