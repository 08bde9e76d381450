import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildModel, checkSpec, type Model, parseSource } from "@specmint/spec";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { emitPackage, type Kind, kinds } from "../src/emit-package.ts";
import type { GeneratedFile } from "../src/generated-file.ts";
import { expectedFiles } from "./expected-files.ts";

const here = import.meta.dirname;

async function modelOf(spec: string): Promise<Model> {
  const { source } = parseSource(
    `specs/${spec}.yaml`,
    readFileSync(join(here, `specs/${spec}.yaml`), "utf8"),
  );
  if (!source) throw new Error("the spec cannot be parsed");
  expect(await checkSpec(source)).toEqual([]);
  return buildModel(source);
}

function emit(model: Model, kind: Kind): readonly GeneratedFile[] {
  return emitPackage(model, kind, `@acme/${model.slug}-types`, `acme-${model.slug}-${kind}/1.2.3`);
}

describe.each([
  ["features", kinds],
  // Fixtures have nothing to do with how parameters are serialised.
  ["styles", ["types", "client"]],
] as const)("emitPackage of %s.yaml", (spec, kindsOfSpec) => {
  let model: Model;
  beforeAll(async () => {
    model = await modelOf(spec);
  });

  it.each(kindsOfSpec)("emits the %s package as expected", (kind) => {
    const files = emit(model, kind);
    const want = expectedFiles(`${spec}/${kind}`, files);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(want);
  });

  it.each(kindsOfSpec)("emits the same %s package from the same spec", (kind) => {
    expect(emit(structuredClone(model), kind)).toEqual(emit(model, kind));
  });

  it("emits what compiles under the workspace's strictest flags", () => {
    const base = ts.readConfigFile(join(here, "../../../tsconfig.base.json"), ts.sys.readFile).config;
    const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, here);
    const folder = join(here, "expected", spec);
    const roots = kindsOfSpec.map((kind) => join(folder, kind, "index.ts"));
    const program = ts.createProgram([...roots, join(folder, "types/schemas.ts")], {
      ...options,
      noEmit: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: { [`@acme/${spec}-types`]: [join(folder, "types/index.ts")] },
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => [
        file?.fileName.slice(here.length),
        ts.flattenDiagnosticMessageText(messageText, "\n"),
      ]);
    expect(messages).toEqual([]);
  });
});
