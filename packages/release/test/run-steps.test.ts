import { describe, expect, it } from "vitest";
import { runCommand } from "../src/run-command.ts";
import { runSteps, type Step } from "../src/run-steps.ts";

describe("the steps of a release", () => {
  it("are done in their order, and none after the first that says no", async () => {
    const done: string[] = [];
    const printed: string[] = [];
    const step = (question: string, ...problems: readonly string[]): Step => ({
      question,
      run: async () => {
        done.push(question);
        return problems;
      },
    });
    const steps = [step("Is it built?"), step("Is it right?", "It is not."), step("Is it published?")];
    expect(await runSteps(steps, (line) => printed.push(line))).toBe(false);
    expect(done).toEqual(["Is it built?", "Is it right?"]);
    expect(printed.join("\n")).toContain("It is not.");
    expect(printed.at(-1)).toContain("No: Is it right? Nothing after this was done.");
    expect(await runSteps([step("Is it built?")], () => undefined)).toBe(true);
  });

  it("say no where a command fails", async () => {
    const node = (code: string) => runCommand(import.meta.dirname, process.execPath, ["-e", code]);
    expect(await node("")).toEqual([]);
    expect(await node("process.exitCode = 3")).toEqual([expect.stringContaining("ended with 3.")]);
    expect(await node("process.kill(process.pid, 'SIGTERM')")).toEqual([
      expect.stringContaining("ended with SIGTERM."),
    ]);
    await expect(runCommand(import.meta.dirname, "no-such-command", [])).rejects.toThrow("ENOENT");
  });
});
