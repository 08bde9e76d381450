import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Model } from "@specmint/spec";
import { listModules } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";

/** Tests what a bundler takes for a validator. */
export function testValidatorModules({ model, resolve }: LoadedProduct): void {
  const entry = resolve("/validators");
  const folder = dirname(resolve("/schemas"));

  describe("the modules of the validators", () => {
    testEach(
      model.schemas,
      (one) => `are, for ${one.name}, those of the schemas that it refers to`,
      async ({ name, fileName }) => {
        const modules = await listModules(join(folder, `${fileName}.js`));
        const own = modules
          .filter(isAbsolute)
          .map((module) => relative(folder, module))
          .filter((module) => !module.includes(sep));
        const wanted = [...reachableFrom(model, name)].map((one) => `${one}.js`);
        expect(own.sort()).toEqual(wanted.sort());
      },
    );

    it("need no package but the library of all validators, and make no code from text", async () => {
      const modules = await listModules(entry);
      const needed = modules.filter((module) => !isAbsolute(module));
      expect(needed.filter((module) => module !== "@specmint/schema/gen1")).toEqual([]);
      for (const module of modules.filter(isAbsolute)) {
        expect(await readFile(module, "utf8")).not.toMatch(/\beval\b|\bFunction\s*\(|\brequire\s*\(/);
      }
    });
  });
}

/** The file names of a schema and all that it leads to. */
function reachableFrom({ schemas }: Model, name: string): ReadonlySet<string> {
  const known = new Map(schemas.map((schema) => [schema.name, schema]));
  const files = new Set<string>();
  // A set also iterates over what is added meanwhile.
  const names = new Set([name]);
  for (const one of names) {
    const schema = known.get(one);
    if (schema) files.add(schema.fileName);
    for (const ref of schema?.refs ?? []) names.add(ref);
  }
  return files;
}
