import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { measurements } from "../src/measurements.ts";
import { readmeFile } from "../src/readme-file.ts";
import { readPart } from "../src/readme-part.ts";

const readme = readFileSync(readmeFile, "utf8");

it.each(measurements)("the README has a part with the numbers of $name", ({ name }) => {
  expect(readPart(readme, name)).toMatch(/^\| -+ \|/m);
});

/** What has commands of its own: `verdict` and `history` are of files that somebody gives, `workspace` takes ten minutes. */
const given = ["verdict", "history", "workspace"];

it("the README has no part that nothing measures", () => {
  const parts = [...readme.matchAll(/<!-- bench:(\S+) -->/g)].map(([, name]) => name);
  expect(parts).toEqual([...measurements.map(({ name }) => name), ...given]);
});
