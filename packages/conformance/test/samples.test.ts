import type { Content, Model, Samples } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { loadModels } from "../src/load-models.ts";

const models = await loadModels();

/** All that has samples, and where. */
function sampledIn({ schemas, operations, webhooks }: Model): readonly (readonly [where: string, Samples])[] {
  const contents = [...operations, ...webhooks].flatMap(({ typeName, body, responses }) =>
    [...(body?.contents ?? []), ...responses.flatMap((response) => response.contents)].map(
      (content, index): [string, Content] => [`${typeName} ${index}`, content],
    ),
  );
  const unnamed = contents.filter(
    ([, { schemaName, kind }]) => schemaName === undefined && kind !== "binary",
  );
  return [...schemas.map((schema): [string, Samples] => [schema.name, schema]), ...unnamed];
}

describe("samples", () => {
  it.each(models)("are the same in whatever order they are asked for: $name", ({ build }) => {
    const forwards = sampledIn(build()).map(([where, { sample, maximal }]) => [where, sample, maximal]);
    const backwards = sampledIn(build())
      .toReversed()
      .map(([where, { sample, maximal }]) => [where, sample, maximal]);
    expect(backwards.reverse()).toEqual(forwards);
  });

  it.each(models)("are there of each schema where nothing is told: $name", ({ build, diagnostics }) => {
    const model = build();
    const isTold = [...diagnostics, ...model.notes].some(({ code }) =>
      /^(no-sample|unsatisfiable-schema)$/.test(code),
    );
    const without = sampledIn(model).filter(([, { sample }]) => sample === undefined && !isTold);
    expect(without.map(([where]) => where)).toEqual([]);
  });
});
