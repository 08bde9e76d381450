import { expect, it } from "vitest";
import { describeSubject } from "../src/generation/describe-subject.ts";
import { listMisses, toGoals } from "../src/generation/generation-goals.ts";
import { heyApi, openapiTypescript, specmint } from "../src/generation/generator.ts";
import { cloudflare, github, type Subject } from "../src/generation/subject.ts";
import type { GeneratorRuns, SubjectRuns } from "../src/generation/subject-runs.ts";

type Times = readonly [cold: number, unchanged: number, changed: number];

const size = { files: 3, bytes: 12_000 };

function toRuns(generator: GeneratorRuns["generator"], times: Times): GeneratorRuns {
  const [cold, unchanged, changed] = times.map((milliseconds) => [
    { milliseconds, peak: 100e6 },
    { milliseconds: 3 * milliseconds, peak: 300e6 },
  ]);
  return {
    generator,
    samples: { cold: cold ?? [], unchanged: unchanged ?? [], changed: changed ?? [] },
    size,
  };
}

function measured(subject: Subject, own: GeneratorRuns): SubjectRuns {
  const all = [own, toRuns(openapiTypescript, [1000, 1000, 1000]), toRuns(heyApi, [3000, 3000, 3000])];
  return { subject, bytes: 13_000_000, rounds: 2, all };
}

const slow = measured(github, toRuns(specmint, [1500, 151, 900]));
const broken = measured(github, {
  ...toRuns(specmint, [1, 1, 1]),
  failure: "specs/github.json:2:3 - error x: `y`.",
});

it("a ratio over the limit misses the goal, and its cell says so", () => {
  expect(listMisses(slow)).toEqual(["cold", "unchanged"]);
  expect(toLines(slow).slice(0, 5)).toEqual([
    "GitHub: 13,000 kB. Medians of 2 rounds.",
    "| time for GitHub | cold, ms | quartiles | ratio | unchanged, ms | quartiles | ratio | one operation changed, ms | quartiles | ratio |",
    "| Specmint | 3,000 | 2,250–3,750 | 1.50 **missed** | 302 | 227–378 | 0.15 **missed** | 1,800 | 1,350–2,250 | 0.90 |",
    "| openapi-typescript | 2,000 | 1,500–2,500 | 1.00 | 2,000 | 1,500–2,500 | 1.00 | 2,000 | 1,500–2,500 | 1.00 |",
    "| hey-api | 6,000 | 4,500–7,500 | 3.00 | 6,000 | 4,500–7,500 | 3.00 | 6,000 | 4,500–7,500 | 3.00 |",
  ]);
  expect(toLines(slow).slice(5, 7)).toEqual([
    "| memory and output for GitHub | cold, MB | unchanged, MB | one operation changed, MB | files | output, kB |",
    "| Specmint | 200 | 200 | 200 | 3 | 12 |",
  ]);
});

it("each situation is a goal of its own", () => {
  const sentence = (limit: string): string =>
    `types, client and fixtures of GitHub take at most ${limit} of the time of openapi-typescript alone`;
  expect(toGoals(slow)).toEqual([
    { sentence: `${sentence("1.10")}, cold`, actual: "1.50", met: false },
    { sentence: `${sentence("0.15")}, unchanged`, actual: "0.15", met: false },
    { sentence: `${sentence("0.90")}, one operation changed`, actual: "0.90", met: true },
  ]);
});

it("what does not generate misses the goal, and says why", () => {
  expect(listMisses(broken)).toEqual(["cold", "unchanged", "changed"]);
  expect(toGoals(broken).map(({ met, actual }) => [met, actual])).toEqual(
    Array(3).fill([false, "not generated"]),
  );
  const lines = toLines(broken);
  expect(lines[2]).toBe(`| Specmint |${" does not generate | | **missed** |".repeat(3)}`);
  expect(lines.at(-1)).toBe("Specmint does not generate: `` specs/github.json:2:3 - error x: `y`. ``");
});

it("there is one goal for a description that is small, and none for other tools", () => {
  const small = measured(cloudflare, toRuns(specmint, [1200, 1500, 1500]));
  expect(listMisses(small)).toEqual([]);
  expect(toGoals(small).map(({ actual, met }) => [actual, met])).toEqual([["1.20", true]]);
  expect(toLines(small).join("\n")).not.toContain("missed");
});

/** The lines but for the rules of tables, each with single spaces. */
function toLines(runs: SubjectRuns): readonly string[] {
  const lines = describeSubject(runs).join("\n").split("\n");
  return lines.filter((line) => !line.startsWith("| -")).map((line) => line.replaceAll(/ +/g, " "));
}
