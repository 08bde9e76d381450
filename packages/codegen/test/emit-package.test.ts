import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildModel, checkSpec, type Model, parseSource } from "@specmint/spec";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { emitPackage, kinds } from "../src/emit-package.ts";
import { expectedFiles } from "./expected-files.ts";

const here = import.meta.dirname;
let model: Model;

beforeAll(async () => {
  const { source } = parseSource(
    "specs/features.yaml",
    readFileSync(join(here, "specs/features.yaml"), "utf8"),
  );
  if (!source) throw new Error("the spec cannot be parsed");
  expect(await checkSpec(source)).toEqual([]);
  model = buildModel(source);
});

describe("emitPackage", () => {
  it.each(kinds)("emits the %s package of a spec with every feature", async (kind) => {
    const files = await emitPackage(model, kind, "@acme/features-types");
    const want = expectedFiles(`features/${kind}`, files);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(want);
  });

  it.each(kinds)("emits the same %s package from the same spec", async (kind) => {
    const first = await emitPackage(model, kind, "@acme/features-types");
    expect(await emitPackage(structuredClone(model), kind, "@acme/features-types")).toEqual(first);
  });

  it("emits what compiles under the workspace's strictest flags", () => {
    const base = ts.readConfigFile(join(here, "../../../tsconfig.base.json"), ts.sys.readFile).config;
    const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, here);
    const roots = kinds.map((kind) => join(here, "expected/features", kind, "index.ts"));
    const program = ts.createProgram([...roots, join(here, "expected/features/types/schemas.ts")], {
      ...options,
      noEmit: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: { "@acme/features-types": [join(here, "expected/features/types/index.ts")] },
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
