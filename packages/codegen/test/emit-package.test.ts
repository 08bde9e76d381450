import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildModel, checkSpec, type Model, parseSource } from "@specmint/spec";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { emitPackage, type Kind, kinds } from "../src/emit-package.ts";
import type { GeneratedFile } from "../src/generated-file.ts";
import { expectedFiles } from "./expected-files.ts";

const here = import.meta.dirname;

/** What there is to say of the specs; it is in `FIDELITY.md` too. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  bodies: ["approximated contentMediaType", "approximated contentSchema"],
};

async function modelOf(spec: string): Promise<Model> {
  const { source, diagnostics } = parseSource(
    `specs/${spec}.yaml`,
    readFileSync(join(here, `specs/${spec}.yaml`), "utf8"),
  );
  if (!source) throw new Error("the spec cannot be parsed");
  const found = [...diagnostics, ...(await checkSpec(source))];
  expect(found.map(({ code, pointer }) => `${code} ${pointer?.split("/").at(-1)}`)).toEqual(
    warnings[spec] ?? [],
  );
  return buildModel(source, found);
}

function emit(model: Model, kind: Kind): readonly GeneratedFile[] {
  return emitPackage(model, kind, `@acme/${model.slug}-types`, `acme-${model.slug}-${kind}/1.2.3`);
}

/** The modules that a program may import. */
function rootsIn(folder: string, kindsOfSpec: readonly Kind[]): readonly string[] {
  const indexes = kindsOfSpec.map((kind) => `${kind}/index.ts`);
  const others = ["types/schemas/index.ts", "types/validators/index.ts", "client/client.ts"];
  return [...indexes, ...others].map((path) => join(folder, path));
}

describe.each([
  ["features", kinds],
  // Fixtures have nothing to do with how parameters are serialised.
  ["styles", ["types", "client"]],
  // Bodies, parameters and responses of all kinds.
  ["bodies", kinds],
  // Servers and credentials of the document and of operations.
  ["servers", ["types", "client"]],
  // What is sent and received differs, discriminators, names that are none in TypeScript.
  ["forms", kinds],
  // What the API sends: webhooks and callbacks.
  ["hooks", kinds],
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
    const program = ts.createProgram(rootsIn(folder, kindsOfSpec), {
      ...options,
      noEmit: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: {
        [`@acme/${spec}-types`]: [join(folder, "types/index.ts")],
        [`@acme/${spec}-types/*`]: [join(folder, "types/*.ts")],
      },
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
