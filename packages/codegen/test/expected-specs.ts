import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "@specmint/spec";
import { expect } from "vitest";
import { type Kind, kinds } from "../src/emit-package.ts";
import { readModel } from "./read-model.ts";

/** A spec of `specs`, and the kinds of packages that `expected` has of it. */
export interface ExpectedSpec {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** The codes of what there is to say of it; `FIDELITY.md` has it too. */
  readonly warnings?: readonly string[];
}

/** Each feature is in the smallest spec that it fits into, and only packages that show one are expected. */
export const expectedSpecs: readonly ExpectedSpec[] = [
  { name: "features", kinds },
  // Fixtures have nothing to do with how parameters are serialised.
  { name: "styles", kinds: ["types", "client"] },
  // Bodies, parameters and responses of all kinds.
  {
    name: "bodies",
    kinds,
    warnings: [
      "approximated/sent-range",
      "approximated/received-form",
      "approximated/sent-range",
      "approximated/content-media-type",
      "approximated/content-schema",
    ],
  },
  // Servers and credentials of the document and of operations.
  { name: "servers", kinds: ["types", "client"] },
  // Neither servers nor credentials but those of operations.
  { name: "nowhere", kinds: ["client"], warnings: ["approximated/no-servers"] },
  // Successes that the spec does not mention.
  { name: "successes", kinds: ["client"] },
  // What is sent and received differs, discriminators, names that are none in TypeScript.
  { name: "forms", kinds },
  // What stands in several places, and once in a module: parts of a schema, values, examples.
  { name: "repeats", kinds: ["types", "fixtures"] },
  // What the API sends: webhooks and callbacks.
  { name: "hooks", kinds },
  // The types of what calls take and give, beside schemas called like globals.
  { name: "calls", kinds: ["types"], warnings: ["approximated/received-form"] },
  // Nothing but schemas: circles, formats, words, what has no exact type.
  {
    name: "schemas",
    kinds: ["types"],
    warnings: [
      "approximated/no-servers",
      "approximated/content-schema",
      "approximated/not",
      "approximated/if",
    ],
  },
];

/** The model of a spec of `specs`. */
export async function readExpectedSpec({ name, warnings = [] }: ExpectedSpec): Promise<Model> {
  const text = readFileSync(join(import.meta.dirname, `specs/${name}.yaml`), "utf8");
  const { model, diagnostics } = await readModel(`specs/${name}.yaml`, text);
  expect(diagnostics.map(({ code }) => code)).toEqual(warnings);
  return model;
}
