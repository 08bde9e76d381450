import type { Json } from "@specmint/spec";
import { randomOf } from "./random-of.ts";

/** What may stand where something else belongs. */
const STRANGERS: readonly Json[] = [
  null,
  0,
  -1,
  1.5,
  "",
  "x",
  "#/components/schemas/None",
  "__proto__",
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  { $ref: "#" },
  { $ref: 1 },
  { $ref: "#/paths" },
  { type: "nope" },
  { "": null },
];

/** A copy with one to three things below a place deleted or replaced by something else, whatever they are. */
export function breakRandomly(document: Json, seed: number, below: readonly string[] = []): Json {
  const random = randomOf(seed);
  // In JSON no two places are one object.
  const copy: Json = JSON.parse(JSON.stringify(document));
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) breakOne(copy, random, below);
  return copy;
}

function breakOne(document: Json, random: () => number, below: readonly string[]): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const path = pick(placesIn(below.reduce(memberIn, document), below));
  const owner = path?.slice(0, -1).reduce(memberIn, document);
  const key = path?.at(-1);
  if (typeof owner !== "object" || owner === null || key === undefined) return;
  if (random() >= 0.3) Object.assign(owner, { [key]: structuredClone(pick(STRANGERS)) });
  else if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
}

function memberIn(node: Json | undefined, key: string): Json {
  return (node as { readonly [key: string]: Json } | undefined)?.[key] ?? null;
}

/** The paths to everything below a node. */
function placesIn(node: Json, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, one]) => [[...path, key], ...placesIn(one, [...path, key])]);
}
