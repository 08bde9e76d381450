import { compactDocument, type Kind, printDocument } from "@specmint/codegen";
import { makePackage } from "@specmint/codegen/make";
import { loadSpec, type Model } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { loadModels } from "../src/load-models.ts";

// What a published package has of its spec is `openapi.json`: whoever verifies the package makes it again from that alone.

const kinds: readonly Kind[] = ["types", "client", "fixtures"];
/** Those of which packages are made: the others are refused. */
const models = await loadModels();

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
  it("are many", () => expect(models.length).toBeGreaterThan(180));

  it.each(models)("are the same: $name", async ({ file, build: buildFirst }) => {
    const model = buildFirst();
    const document = printDocument(model);
    // As types have it, and as clients and fixtures do.
    for (const text of [document, compactDocument(document)]) {
      const { build, diagnostics } = await loadSpec({ file, text });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(build && generated(build())).toEqual(generated(model));
    }
  });
});
