import type { Model } from "@specmint/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { emitPackage, type Kind } from "../src/emit-package.ts";
import type { GeneratedFile } from "../src/generated-file.ts";
import { expectedFiles } from "./expected-files.ts";
import { expectedSpecs, readExpectedSpec } from "./expected-specs.ts";

function emit(model: Model, kind: Kind): readonly GeneratedFile[] {
  const userAgent = `acme-${model.slug}-${kind}/1.2.3`;
  return emitPackage(model, kind, { typesPackage: `@acme/${model.slug}-types`, userAgent });
}

describe.each(expectedSpecs)("emitPackage of the spec $name", (spec) => {
  let model: Model;
  beforeAll(async () => {
    model = await readExpectedSpec(spec);
  });

  it.each(spec.kinds)("emits the %s package as expected", (kind) => {
    const files = emit(model, kind);
    const want = expectedFiles(`${spec.name}/${kind}`, files);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(want);
  });

  it.each(spec.kinds)("emits the same %s package from the same spec", async (kind) => {
    expect(emit(await readExpectedSpec(spec), kind)).toEqual(emit(model, kind));
  });

  it.each(spec.kinds)("emits each file of the %s package once, whatever the case of its letters", (kind) => {
    const paths = emit(model, kind).map(({ path }) => path.toLowerCase());
    expect(paths).toEqual([...new Set(paths)]);
  });
});
