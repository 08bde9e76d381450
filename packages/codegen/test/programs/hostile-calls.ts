import type { Model, Operation } from "@specmint/spec";
import { expectedSpecs, readExpectedSpec } from "../expected-specs.ts";
import { type Case, packagesOf } from "./case.ts";

const hostile = '*/ pwned(); "`\n${';

/** Calls with hostile names of parameters, headers, media types, paths and statuses, as no spec's are. */
function withHostileNames(model: Model): Model {
  const [first, ...others] = model.operations as readonly [Operation, ...Operation[]];
  const operation = {
    ...first,
    path: `/${hostile}`,
    summary: hostile,
    description: hostile,
    parameters: first.parameters.map((one) => ({ ...one, name: hostile, description: hostile })),
    responses: first.responses.map((one) => ({
      ...one,
      description: hostile,
      headers: one.headers.map((header) => ({ ...header, name: hostile, description: hostile })),
      contents: one.contents.map((content) => ({ ...content, mediaType: hostile + content.mediaType })),
    })),
  };
  const webhooks = model.webhooks.map((one) => ({ ...one, key: `${hostile}${one.key}`, summary: hostile }));
  return { ...model, slug: "hostile", operations: [operation, ...others], webhooks };
}

const calls = expectedSpecs.filter(({ name }) => name === "calls");

/** The types alone: such names get into nothing else. */
export const hostileCalls: readonly Case[] = await Promise.all(
  calls.map(async (spec) => ({
    says: "types of calls with hostile names",
    folder: "hostile",
    files: packagesOf(withHostileNames(await readExpectedSpec(spec)), ["types"]),
  })),
);
