import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readFailure } from "../src/generation/read-failure.ts";
import { runProcess } from "../src/generation/run-process.ts";

const size = 300_000_000;
const fill = `Buffer.alloc(${size}, 1)`;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "specmint-process-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("the peak memory is that of the process, not of the one that started it", async () => {
  const ballast = Buffer.alloc(size, 1);
  const small = await runProcess(temporaryFolder(), ["-e", "0"]);
  const large = await runProcess(temporaryFolder(), ["-e", fill]);
  expect(ballast).toHaveLength(size);
  expect(small.peak).toBeGreaterThan(10_000_000);
  expect(small.peak).toBeLessThan(200_000_000);
  expect(large.peak).toBeGreaterThan(size);
});

it("a process that was started by the process counts", async () => {
  const script = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(fill)}])`;
  const { peak, exitCode } = await runProcess(temporaryFolder(), ["-e", script]);
  expect(exitCode).toBe(0);
  expect(peak).toBeGreaterThan(size);
});

it("temporary files go into the folder", async () => {
  const folder = temporaryFolder();
  const { out } = await runProcess(folder, ["-p", 'require("node:os").tmpdir()']);
  expect(out).toBe(`${join(folder, ".tmp")}\n`);
});

it("a process that a signal ends has no peak memory and no exit code", async () => {
  const { peak, exitCode } = await runProcess(temporaryFolder(), [
    "-e",
    'process.kill(process.pid, "SIGKILL")',
  ]);
  expect({ peak, exitCode }).toEqual({ peak: Number.NaN, exitCode: null });
});

it.each([
  ["\u001b[31mspecs/a.yaml:1:1 - error x: y.\u001b[0m\n  fix: z\n", "specs/a.yaml:1:1 - error x: y."],
  ["a.yaml:1:1 - warning v: w.\n/a/folder/a.yaml:2:1 - error x: y.\n", "a.yaml:2:1 - error x: y."],
  ["file:///w/a.js:1\nthrow 1\n\nTypeError: no\n    at f\n", "TypeError: no"],
  ["out of luck\n", "out of luck"],
  ["", "ended with 1"],
])("of %j it says %j", (err, want) => {
  const run = { milliseconds: 1, peak: 1, exitCode: 1, out: "", err };
  expect(readFailure(run, "/a/folder")).toBe(want);
});
