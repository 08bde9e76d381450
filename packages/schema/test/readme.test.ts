import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formats } from "../src/index.ts";
import * as shape from "../src/shape.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it("names every format in the README", () => {
  const named = [...readme.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect([...formats.keys()].filter((name) => !named.includes(name))).toEqual([]);
});

it("shows of shapes what they say", () => {
  const [, code = ""] = /```ts\n(import[^\n]*\/shape";[\s\S]*?)```/.exec(readme) ?? [];
  const [, names = ""] = /^import \{(.*)\} from/.exec(code) ?? [];
  const shown = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => text);
  const printed: string[] = [];
  const run = new Function("shape", "console", `const {${names}} = shape;${code.replace(/^import.*$/m, "")}`);
  run(shape, { log: (value: unknown) => printed.push(String(value)) });
  expect(shown).toHaveLength(5);
  expect(printed).toEqual(shown);
});
