import { dirname, isAbsolute, relative } from "node:path";
import { listModules } from "@specmint/testing";
import { expect, it } from "vitest";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";

/** Tests that a part of the client comes with the runtime and nothing else. */
export function testClientModules({ model, load, resolve }: LoadedProduct): void {
  const gen = dirname(resolve("/client"));
  const modulesOf = async (entry: string): Promise<readonly string[]> => {
    const modules = await listModules(resolve(entry));
    return modules.map((module) => (isAbsolute(module) ? relative(gen, module) : module)).sort();
  };

  it("./client comes with the runtime alone", async () => {
    expect(await modulesOf("/client")).toEqual(["@specmint/runtime/gen1", "client.js", "definition.js"]);
  });

  testEach(
    model.operations,
    (one) => `${one.id} comes with the runtime alone, and is one wherever it is from`,
    async ({ id, fileName }) => {
      const entry = `/operations/${fileName}`;
      const [whole, part, modules] = await Promise.all([load(""), load(entry), modulesOf(entry)]);
      expect(modules).toEqual(["@specmint/runtime/gen1", `operations/${fileName}.js`]);
      expect(whole[id]).toBeTypeOf("function");
      expect(whole[id]).toBe(part[id]);
    },
  );
}
