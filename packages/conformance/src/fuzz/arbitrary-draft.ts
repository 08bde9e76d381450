import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@specmint/spec";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { loadCases } from "../load-cases.ts";
import { arbitrarySpec } from "./arbitrary-spec.ts";
import { type Mutation, mutate, poolOf } from "./mutate.ts";

/** A description as text. */
export interface Draft {
  readonly text: string;
  readonly ending: "json" | "yaml";
}

const mutation: fc.Arbitrary<Mutation> = fc.record({ at: fc.nat(), way: fc.nat(), what: fc.nat() });

/** Mostly few: a description with many is nearly always refused. */
const mutations = fc.oneof(
  { weight: 3, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 2, size: "max" }) },
  { weight: 1, arbitrary: fc.array(mutation, { maxLength: 8, size: "max" }) },
);

/** Changes of a text: so many characters at a place are replaced by others. */
const scar = fc.record({
  at: fc.nat(),
  length: fc.nat(3),
  text: fc.constantFrom(
    "",
    " ",
    "\n",
    "\t",
    "{",
    "}",
    "[",
    ":",
    "- ",
    "*a",
    "&a ",
    "!!x ",
    "<<",
    "#",
    '"',
    "'",
    "|",
    "%",
    "\u0000",
  ),
});

/** Random descriptions, those of the corpus with changes, and texts of these with scars. */
export async function arbitraryDraft(): Promise<fc.Arbitrary<Draft>> {
  const documents = (await loadCases()).map(({ folder, specFile }) => read(join(folder, specFile)));
  const pool = poolOf(documents);
  const whole = fc.oneof(
    { weight: 1, arbitrary: arbitrarySpec as fc.Arbitrary<Json> },
    { weight: 3, arbitrary: fc.constantFrom(...documents) },
  );
  const changed = fc.tuple(whole, mutations).map(([document, changes]) => mutate(document, pool, changes));
  const ending = fc.constantFrom("json" as const, "yaml" as const);
  const draft = fc
    .tuple(changed, ending)
    .map(([document, kind]) => ({ text: print(document, kind), ending: kind }));
  const scarred = fc
    .tuple(draft, fc.array(scar, { minLength: 1, maxLength: 3 }))
    .map(([{ text, ...rest }, scars]) => ({ ...rest, text: scars.reduce(applyScar, text) }));
  return fc.oneof({ weight: 9, arbitrary: draft }, { weight: 1, arbitrary: scarred });
}

function read(file: string): Json {
  return parse(readFileSync(file, "utf8"), { merge: true }) as Json;
}

function print(document: Json, ending: Draft["ending"]): string {
  return ending === "json" ? JSON.stringify(document) : stringify(document, { aliasDuplicateObjects: false });
}

function applyScar(
  text: string,
  { at, length, text: other }: { at: number; length: number; text: string },
): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + other + text.slice(start + length);
}
