import type { NamedSchema } from "@specmint/spec";
import { expect, it } from "vitest";
import { longestList } from "../src/emit-type-exports.ts";
import { reachableFrom } from "../src/reach.ts";

function chain(length: number): ReadonlyMap<string, NamedSchema> {
  const names = Array.from({ length }, (_, at) => `S${at}`);
  return new Map(
    names.map((name, at) => [name, { name, refs: names.slice(at + 1, at + 2) } as unknown as NamedSchema]),
  );
}

it("finds all that schemas lead to, in the order of the spec", () => {
  expect(reachableFrom(chain(50), ["S40", "S45"]).map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, at) => `S${at + 40}`),
  );
});

it("goes no further than it is listed", () => {
  expect(reachableFrom(chain(5000), ["S0"])).toHaveLength(longestList + 1);
});
