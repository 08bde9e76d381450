import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { chooseCells } from "../src/matrix/choose-cells.ts";
import { cells } from "../src/matrix/list-cells.ts";
import { describeOutcomes } from "../src/matrix/run-program.ts";
import { withTable } from "../src/matrix/write-table.ts";
import { scenarioNames } from "../src/program/run-scenarios.js";

const main = join(import.meta.dirname, "../src/main.ts");

/** What `pnpm e2e` does with arguments that need no build. */
async function command(...args: readonly string[]): Promise<object> {
  const {
    stdout,
    stderr,
    code = 0,
  } = await promisify(execFile)(process.execPath, [main, ...args]).catch((error) => error);
  return { code, stdout, stderr };
}

describe("pnpm e2e", () => {
  it("says what it takes", async () => {
    const help = expect.stringMatching(/pnpm e2e --full .*\n.*pnpm e2e --only "Node 22"/);
    expect(await command("--help")).toEqual({ code: 0, stderr: "", stdout: help });
  });

  it("lists all cells, and marks those that run on each change", async () => {
    const { stdout } = (await command("--list")) as { stdout: string };
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(cells.length);
    expect(lines).toContain("* runtime          Node 20");
    expect(lines).toContain("  runtime          Node 22");
  });

  it("refuses a cell that is not there, and what it does not know", async () => {
    const missing = 'There is no cell "Node 18"; pnpm e2e --list has them all.\n';
    expect(await command("--only", "Node 18")).toEqual({ code: 2, stdout: "", stderr: missing });
    expect(await command("--all")).toMatchObject({ code: 2, stderr: expect.stringContaining("'--all'") });
    expect(await command("--full", "--only", "npm")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--full has all cells, --only one of them\.\n/),
    });
  });
});

describe("the cells", () => {
  const axes = (wanted: string) => chooseCells({ SPECMINT_E2E: wanted }).axes.map(({ axis }) => axis);

  it("have names of their own", () => {
    expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
  });

  it("that run on each change have each axis among them", () => {
    expect(axes("")).toEqual(axes("full"));
  });

  it("are chosen by name", () => {
    const { isFull, axes } = chooseCells({ SPECMINT_E2E: "Node 22" });
    expect([isFull, axes.map(({ cells }) => cells.map(({ name }) => name))]).toEqual([false, [["Node 22"]]]);
  });

  it("stand in the table in their order, whichever ended first", () => {
    const [first, second] = cells as readonly [(typeof cells)[0], (typeof cells)[0]];
    const rows = [second, first].map(({ axis, name }) => ({ axis, name, said: `${name} holds` }));
    const before = "a\n<!-- matrix: written by pnpm e2e --full -->\nold\n<!-- end of matrix -->\nb\n";
    const lines = withTable(before, rows).split("\n");
    expect(lines.slice(0, 7)).toEqual([
      "a",
      "<!-- matrix: written by pnpm e2e --full -->",
      "",
      "| axis | value | result |",
      "|---|---|---|",
      "| package manager | npm | npm holds |",
      "| package manager | pnpm | pnpm holds |",
    ]);
    expect(lines.slice(-4)).toEqual(["", "<!-- end of matrix -->", "b", ""]);
  });
});

describe("a program", () => {
  const outcomes = scenarioNames.map((scenario) => ({ scenario, ok: true, said: "" }));

  it("holds if each scenario does", () => {
    expect(describeOutcomes(outcomes)).toBe(`${scenarioNames.length} scenarios`);
  });

  it("holds with what it could not try, which is told", () => {
    const [first = { scenario: "" }, ...others] = outcomes;
    const left = { ...first, ok: true, said: "not run: no such thing" };
    expect(describeOutcomes([left, ...others])).toBe(
      `${scenarioNames.length - 1} scenarios; "${first.scenario}" not run: no such thing`,
    );
  });

  it("does not hold if a scenario fails, is missing, or nothing was told", () => {
    const [first = { scenario: "" }, ...others] = outcomes;
    const wrong = { ...first, ok: false, said: "1 instead of 2" };
    expect(() => describeOutcomes([wrong, ...others])).toThrow(`${first.scenario}: 1 instead of 2`);
    expect(() => describeOutcomes(others)).toThrow(`${first.scenario}: not told of`);
    expect(() => describeOutcomes(undefined)).toThrow("The program ended and told nothing.");
  });
});
