import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { compactDocument, type Kind, printDocument } from "@specmint/codegen";
import { makePackage } from "@specmint/codegen/make";
import { loadSpec, type Model } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { loadCases } from "../src/load-cases.ts";

// What a published package has of its spec is `openapi.json`: whoever verifies the package makes it again from that alone.

const kinds: readonly Kind[] = ["types", "client", "fixtures"];
const goldens = join(import.meta.dirname, "../../codegen/test/specs");

interface Spec {
  readonly name: string;
  readonly root: string;
  readonly file: string;
}

const all: readonly Spec[] = [
  ...(await loadCases()).map(({ id, folder, specFile }) => ({ name: id, root: folder, file: specFile })),
  ...readdirSync(goldens).map((file) => ({ name: file, root: goldens, file })),
];

/** Those of which packages are made: the others are refused. */
const models = (
  await Promise.all(
    all.map(async ({ name, root, file }) => {
      const { build } = await loadSpec({ root: realpathSync(root), file });
      return build ? [{ name, file, model: build() }] : [];
    }),
  )
).flat();

/** All that is generated from a model, by path. */
function generated(model: Model): Readonly<Record<string, string>> {
  const texts = kinds.flatMap((kind) => {
    const target = { name: `@acme/items-${kind}`, version: "1.0.0", kind, typesPackage: "@acme/items-types" };
    const { files, parts } = makePackage(
      model,
      target,
      { hasOwnIndex: false, hasOwnService: false },
      { ranges: {} },
    );
    const sections = parts?.sections.map(({ name, text }) => ({ path: `README.md#${name}`, text })) ?? [];
    return [...files, ...sections].map(({ path, text }) => [`${kind}/${path}`, text] as const);
  });
  return Object.fromEntries(texts);
}

describe("packages made again from their openapi.json", () => {
  it("are most of all", () => expect(models.length).toBeGreaterThan(all.length * 0.9));

  it.each(models)("are the same: $name", async ({ file, model }) => {
    const document = printDocument(model);
    // As types have it, and as clients and fixtures do.
    for (const text of [document, compactDocument(document)]) {
      const { build, diagnostics } = await loadSpec({ file, text });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(build && generated(build())).toEqual(generated(model));
    }
  });
});
