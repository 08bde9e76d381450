import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formats } from "../src/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it("names every format in the README", () => {
  const named = [...readme.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect([...formats.keys()].filter((name) => !named.includes(name))).toEqual([]);
});
