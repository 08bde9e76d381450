import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { generators } from "../../src/generation/generator.ts";
import { measureGeneration } from "../../src/generation/measure-generation.ts";
import { wavefront } from "../../src/generation/subject.ts";
import { formatMeasurement } from "../../src/measurement.ts";

it("measures all tools in all situations, and leaves no folder behind", async () => {
  const temporary = useTemporaryFolder();
  const measured = await measureGeneration([{ subject: wavefront, generators, rounds: 1, warmUpRounds: 0 }]);
  const [goal, , ...lines] = formatMeasurement(measured).split("\n");
  expect(goal).toMatch(/^- Goal .* of Wavefront take at most 1\.20 of .*, cold\. It is \d+\.\d\d\.$/);
  expect(lines[0]).toMatch(/^Node \d+\.\d+\.\d+ on \S+ \S+ with \d+ CPUs\.$/);
  expect(lines[2]).toBe("Wavefront: 22 kB. Medians of 1 round.");
  const names = ["Specmint", "openapi-typescript", "openapi-typescript, Node API", "hey-api", "Redocly"];
  const rows = 2 + names.length;
  // On a busy machine a profile of what was missed may follow.
  const tables = lines
    .filter((line) => line.startsWith("|"))
    .map(toCells)
    .slice(0, 2 * rows);
  expect(tables.map(([name]) => name)).toEqual([
    "time for Wavefront",
    expect.stringMatching(/^-+$/),
    ...names,
    "memory and output for Wavefront",
    expect.stringMatching(/^-+$/),
    ...names,
  ]);
  const number = expect.stringMatching(/^[1-9][\d,]*$/);
  const ratio = expect.stringMatching(/^\d+\.\d\d( \*\*missed\*\*)?$/);
  const range = expect.stringMatching(/^[\d,]+–[\d,]+$/);
  for (const [, ...cells] of tables.slice(2, rows)) {
    expect(cells).toEqual([0, 1, 2].flatMap(() => [number, range, ratio]));
  }
  for (const [, ...cells] of tables.slice(rows + 2)) expect(cells).toEqual(Array(5).fill(number));
  expect(tables[3]?.filter((_, column) => column % 3 === 0).slice(1)).toEqual(["1.00", "1.00", "1.00"]);
  expect(readdirSync(temporary)).toEqual([]);
});

/** Makes another folder the one for temporary files. */
function useTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "specmint-generation-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function toCells(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
