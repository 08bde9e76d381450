import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/index.ts";
import { isIdentifier, typeName } from "../src/names.ts";
import type { SettledNames } from "../src/settled.ts";
import { documentOf, namesIn } from "./settle-schemas.ts";

const parts = [
  "user",
  "User",
  "USER",
  "schema",
  "Schema",
  "build",
  "2",
  "_",
  "-",
  ".",
  "é",
  "日",
  "con",
  "result",
  "Init",
];

/** Numbers that are the same on every machine (Numerical Recipes' linear congruential generator). */
function randomOf(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function keysOf(seed: number): readonly string[] {
  const random = randomOf(seed);
  const key = (): string => Array.from({ length: 1 + random(3) }, () => parts[random(parts.length)]).join("");
  return [...new Set(Array.from({ length: 40 }, key))];
}

function namesOf(keys: readonly string[]): SettledNames {
  const schemas = Object.fromEntries(keys.map((key) => [key, { type: "string" }]));
  const paths: JsonObject = Object.fromEntries(
    keys.map((operationId, index) => [`/p${index}`, { get: { operationId, responses: { "200": {} } } }]),
  );
  return namesIn(documentOf(schemas, paths));
}

const device = /^(?:aux|con|nul|prn|com\d|lpt\d)$/i;

describe.each(Array.from({ length: 50 }, (_, seed) => seed))("names of any keys, with seed %i", (seed) => {
  const keys = keysOf(seed);
  const names = namesOf(keys);
  const schemas = keys.map((key) => names.schema(key, "response"));
  const operations = keys.map((_, index) => names.operation(`/paths/~1p${index}/get`));

  it("are identifiers, each given once, with what is made of them", () => {
    const types = schemas.flatMap(({ name }) => [name, `${name}Schema`, `validate${name}`, `build${name}`]);
    const calls = operations.flatMap(({ name, typeName: type }) => [name, `${type}Init`, `${type}Result`]);
    const bodies = operations.flatMap(({ typeName: type }) => [`${type}Params`, `${type}Response200`]);
    for (const list of [[...types, ...bodies], calls]) {
      expect(list.filter((name) => !isIdentifier(name))).toEqual([]);
      expect(list.filter((name, index) => list.indexOf(name) !== index)).toEqual([]);
    }
  });

  it("have modules of their own on disks that ignore case, and on Windows", () => {
    for (const list of [schemas, operations].map((all) => all.map(({ fileName }) => fileName))) {
      expect(list.filter((file) => device.test(file) || file === "index")).toEqual([]);
      expect(new Set(list.map((file) => file.toLowerCase())).size).toBe(list.length);
    }
  });

  it("are what the rule says, or a warning tells of them", () => {
    const told = new Set(names.renamed.map(({ what }) => what));
    const changed = keys.filter((key) => names.schema(key, "response").name !== typeName(key));
    expect(changed.filter((key) => !told.has(`schema \`${key}\``))).toEqual([]);
  });

  it("are the same in any order for those that are names already and have no number", () => {
    const turned = namesOf(keys.toReversed());
    const kept = keys.filter((key) => typeName(key) === key && !/\d|Schema/.test(key));
    expect(kept.map((key) => turned.schema(key, "response").name)).toEqual(kept);
  });
});
