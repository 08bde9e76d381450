import { expect, it } from "vitest";
import { checkPart } from "../src/check-part.ts";
import { formatMeasurement, type Measurement } from "../src/measurement.ts";
import { replacePart } from "../src/readme-part.ts";

const small: Measurement = toMeasurement(5000);
const large: Measurement = toMeasurement(6000);

function toMeasurement(bytes: number): Measurement {
  const actual = bytes.toLocaleString("en-US");
  return {
    tables: [`| ours | ${actual} |`],
    goals: [{ sentence: "one call takes at most 5,120 bytes", actual, met: bytes <= 5120 }],
  };
}

function readmeOf(measurement: Measurement): string {
  const empty = "# Title\n\n<!-- bench:size -->\n<!-- /bench:size -->\n\nThe end.\n";
  return replacePart(empty, "size", formatMeasurement(measurement));
}

it("a run writes between the comments", () => {
  expect(readmeOf(small)).toBe(`# Title

<!-- bench:size -->

- Goal met: one call takes at most 5,120 bytes. It is 5,000.

| ours | 5,000 |

<!-- /bench:size -->

The end.
`);
});

it("a second run writes the same", () => {
  expect(replacePart(readmeOf(large), "size", formatMeasurement(small))).toBe(readmeOf(small));
});

it("a README that is right has no problems, also if it says that a goal is missed", () => {
  expect(checkPart(readmeOf(small), "size", small)).toEqual([]);
  expect(checkPart(readmeOf(large), "size", large)).toEqual([]);
});

it("a goal that the README calls met and that is missed is a problem of its own", () => {
  const problems = checkPart(readmeOf(small), "size", large);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toBe("size: a goal is missed: one call takes at most 5,120 bytes. It is 6,000.");
  expect(problems[1]).toContain("is stale");
});

it("a README that knows nothing of a goal that is met is stale", () => {
  expect(checkPart(readmeOf(large), "size", small)).toEqual([expect.stringContaining("is stale")]);
});

it("a README without the comments is refused", () => {
  expect(() => checkPart("# Title\n", "size", small)).toThrow("README.md has no part <!-- bench:size -->");
});
