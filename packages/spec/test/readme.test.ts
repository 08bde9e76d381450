import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogue } from "../src/index.ts";

const file = new URL("../README.md", import.meta.url);
const mark = "<!-- table of codes: printed by test/readme.test.ts, UPDATE_EXPECTED=1 rewrites it -->\n";

it("has every code of the catalogue in the README", () => {
  const rows = Object.entries(catalogue).map(
    ([code, { severity, cause }]) => `| \`${code}\` | ${severity} | ${cause} |\n`,
  );
  const table = `\n| code | severity | meaning |\n|---|---|---|\n${rows.join("")}`;
  const [text = ""] = readFileSync(file, "utf8").split(mark);
  if (process.env["UPDATE_EXPECTED"] === "1") writeFileSync(file, text + mark + table);
  expect(readFileSync(file, "utf8")).toBe(text + mark + table);
});
