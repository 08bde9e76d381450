import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case, Said } from "../src/verdict/case.ts";
import { formatScores, formatWrong } from "../src/verdict/format-scores.ts";
import { judgeOasdiff } from "../src/verdict/judge-oasdiff.ts";
import { readCases } from "../src/verdict/read-cases.ts";
import { scoreOf } from "../src/verdict/score.ts";
import { scoreCases } from "../src/verdict/score-cases.ts";

const title = { type: "string" };
const limited = { type: "string", maxLength: 20 };

/** A description of one operation, which takes and answers things. */
function description(taken: object, answered: object = { type: "object" }): Case["base"] {
  return {
    openapi: "3.1.0",
    info: { title: "Shelves", version: "1" },
    paths: {
      "/shelves": {
        post: {
          operationId: "addShelf",
          requestBody: { required: true, content: { "application/json": { schema: taken } } },
          responses: {
            "200": { description: "OK", content: { "application/json": { schema: answered } } },
          },
        },
      },
    },
  } as unknown as Case["base"];
}

function shelf(property: object, required: readonly string[] = []): object {
  return { type: "object", properties: { title: property }, required };
}

const contract: readonly Case[] = [
  {
    id: "title-required",
    family: "required",
    breaking: true,
    direction: "request",
    base: description(shelf(title)),
    revision: description(shelf(title, ["title"])),
  },
  {
    id: "title-optional",
    family: "required",
    breaking: false,
    direction: "request",
    base: description(shelf(title, ["title"])),
    revision: description(shelf(title)),
  },
  {
    // The label is wrong, and the verdict is not.
    id: "title-limited",
    family: "limits",
    breaking: false,
    direction: "request",
    base: description(shelf(title)),
    revision: description(shelf({ ...title, minLength: 100 })),
  },
];

const schemas: readonly Case[] = [
  {
    id: "longer-request",
    breaking: false,
    direction: "request",
    base: description(limited),
    revision: description(title),
  },
  {
    id: "longer-response",
    breaking: true,
    direction: "response",
    base: description({}, limited),
    revision: description({}, title),
  },
  {
    // The label is wrong: what is proved is not what it says.
    id: "same",
    breaking: true,
    direction: "response",
    base: description({}, limited),
    revision: description({}, limited),
  },
];

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cases-"));
  file = join(folder, "cases.jsonl");
  await writeFile(file, [...contract, ...schemas].map((row) => `${JSON.stringify(row)}\n`).join(""));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a score", () => {
  const said = (breaking: boolean | undefined, undecided = 0, unsound = 0): Said => ({
    breaking,
    changed: 2,
    undecided,
    unsound,
    words: [],
  });
  const [first, second, third] = contract as [Case, Case, Case];

  it("is counted by pair, by family and by position", () => {
    const answers = [
      { row: first, said: said(true, 1) },
      { row: second, said: said(true) },
      { row: third, said: said(false, 0, 1) },
      { row: { ...first, family: "lost" }, said: said(undefined) },
    ];
    expect(scoreOf(answers)).toEqual({
      rows: 4,
      precision: 1 / 2,
      recall: 1 / 2,
      accuracy: 2 / 4,
      familyAccuracy: (1 / 2 + 1 + 0) / 3,
      unreadable: 1,
      changedPositions: 8,
      undecidedPositions: 1,
      undecidedRows: 1,
      unsound: 1,
    });
  });

  it("of nothing called breaking has no precision", () => {
    expect(scoreOf([{ row: second, said: said(false) }]).precision).toBeNaN();
  });
});

describe("pairs", () => {
  it("of a file are scored by what they are pairs of, by us and by oasdiff", async () => {
    const progress: number[] = [];
    const scored = await scoreCases(await readCases(file), {
      oasdiff: true,
      progress: (done) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
    expect(scored.map(({ tool, kind, score }) => [tool, kind, score.rows, score.accuracy])).toEqual([
      ["Specmint", "contract", 3, 2 / 3],
      ["oasdiff, errors", "contract", 3, 2 / 3],
      ["oasdiff, errors and warnings", "contract", 3, 2 / 3],
      ["Specmint", "containment", 3, 2 / 3],
      ["oasdiff, errors", "containment", 3, expect.any(Number)],
      ["oasdiff, errors and warnings", "containment", 3, expect.any(Number)],
    ]);
    const [own, , , ownSchemas] = scored;
    expect(own?.score).toMatchObject({ precision: 1 / 2, recall: 1, familyAccuracy: 1 / 2 });
    expect(ownSchemas?.score).toMatchObject({ unsound: 1, undecidedRows: 0, recall: 1 / 2 });
  });

  it("of which oasdiff only warns break if its warnings count", async () => {
    const [, , limit] = contract as [Case, Case, Case];
    const { errors, warnings } = await judgeOasdiff({ ...limit, revision: description(shelf(limited)) });
    expect([errors.breaking, warnings.breaking]).toEqual([false, true]);
  });

  it("that oasdiff cannot read are called nothing", async () => {
    const [, , limit] = contract as [Case, Case, Case];
    const { errors } = await judgeOasdiff({ ...limit, revision: { openapi: 3 } });
    expect(errors.breaking).toBe(undefined);
  });

  it("that are called wrong are listed with what was said", async () => {
    const [own, ownSchemas] = await scoreCases([...contract, ...schemas], {
      oasdiff: false,
      progress: () => {},
    });
    expect(formatWrong(own as NonNullable<typeof own>)).toMatch(
      /^Specmint: title-limited is harmless, and is called breaking\n {4}major request-constraint-tightened: .* \(witness\)$/,
    );
    expect(formatWrong(ownSchemas as NonNullable<typeof ownSchemas>)).toBe(
      "Specmint: same is breaking, and is called harmless\n    contained",
    );
    expect(formatScores("cases.jsonl", own ? [own] : [])).toMatch(
      /^\| cases.jsonl \|.*\n.*\n\| Specmint {4}\| {5}3 \| {6}\.500 \| {2}1\.000 \| {5}\.667 \| {6}\.500 \| {14}0 of 3 \|/,
    );
  });
});

describe("the command", () => {
  const run = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL("../src/verdict/main.ts", import.meta.url)), ...args],
      {
        encoding: "utf8",
        env: { ...process.env, INIT_CWD: folder },
      },
    );

  it("reads files from where somebody is, and prints JSON", () => {
    const { status, stdout } = run("cases.jsonl", "--json");
    expect(status).toBe(0);
    const [{ tools }] = JSON.parse(String(stdout));
    expect(tools).toMatchObject([
      {
        tool: "Specmint",
        kind: "contract",
        score: { rows: 3 },
        wrong: [{ id: "title-limited", label: false }],
      },
      { tool: "Specmint", kind: "containment", score: { rows: 3 }, wrong: [{ id: "same", unsound: 1 }] },
    ]);
  });

  it("says what is unusable", async () => {
    await writeFile(join(folder, "odd.jsonl"), `${JSON.stringify(contract[0])}\n{"id": "odd"}\n`);
    await writeFile(join(folder, "no.jsonl"), "id\n");
    expect(run("odd.jsonl")).toMatchObject({ status: 2, stderr: expect.stringContaining("odd.jsonl:2: ") });
    expect(run("no.jsonl")).toMatchObject({ status: 2, stderr: expect.stringContaining("is not JSON") });
    expect(run("none.jsonl")).toMatchObject({ status: 2, stderr: expect.stringContaining("none.jsonl") });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage: /) });
  });
});
