import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { emitFiles } from "../src/emit-package.ts";
import { readModel } from "./read-model.ts";

const facts = { typesPackage: "@acme/small-types", userAgent: "acme-small/1.0.0" };

/** The modules of a fixtures package below its folders, of operations that answer as is said and of schemas. */
async function modulesOf(operations: Readonly<Record<string, object>>, schemas: object = {}) {
  const paths = Object.entries(operations).map(([operationId, rest]) => [
    `/${operationId}`,
    { get: { operationId, ...rest } },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  const { model } = await readModel("specs/small.json", JSON.stringify(document));
  return emitFiles(model, "fixtures", facts)
    .map(({ path }) => path)
    .filter((path) => /^(builders\/|operations\/|requests|values)/.test(path))
    .sort();
}

const failure = {
  description: "No",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Failure" } } },
};
const Failure = { type: "object", properties: { code: { type: "integer" } } };

it("an operation has a module for its examples and for answers that have no name", async () => {
  const none = { responses: { 204: { description: "Done" }, 404: failure } };
  const named = { responses: { 200: failure } };
  const body = { schema: { $ref: "#/components/schemas/Failure" }, example: { code: 1 } };
  const shown = { responses: { 200: { description: "So", content: { "application/json": body } } } };
  const text = { schema: { type: "object", properties: { a: { type: "string" } } } };
  const own = { responses: { 200: { description: "So", content: { "application/json": text } } } };
  const words = {
    responses: { 200: { description: "So", content: { "text/plain": { schema: { type: "string" } } } } },
  };
  expect(await modulesOf({ none, named, shown, own, words }, { Failure })).toEqual([
    "builders/failure.ts",
    "operations/own.ts",
    "operations/shown.ts",
    "operations/words.ts",
    "requests.ts",
  ]);
});

it("a schema has a module for its builder, but for texts, numbers, booleans and null", async () => {
  const plain = {
    Text: { type: "string" },
    Count: { type: ["integer", "null"] },
    Flag: { type: "boolean" },
    Word: { enum: ["a", 1, null] },
    Either: { anyOf: [{ type: "string" }, { type: "number" }] },
  };
  const others = {
    Any: {},
    List: { type: "array", items: { type: "string" } },
    Mixed: { anyOf: [{ type: "string" }, { type: "object" }] },
    Failure,
  };
  expect(await modulesOf({}, plain)).toEqual(["values.ts"]);
  expect(await modulesOf({}, others)).toEqual([
    "builders/any.ts",
    "builders/failure.ts",
    "builders/list.ts",
    "builders/mixed.ts",
  ]);
});

const specs = join(import.meta.dirname, "expected/features/fixtures");

it("a program that builds one request, or one value, has nothing of the others in its bundle", async () => {
  const bundled = async (name: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: `import { ${name} } from "./index.ts"; console.log(${name}());`, resolveDir: specs },
      bundle: true,
      format: "esm",
      packages: "external",
      treeShaking: true,
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  };
  const request = await bundled("buildPlaceOrderRequest");
  expect(request.match(/build\w+ = /g)).toEqual(["buildItem = ", "buildPlaceOrderRequest = "]);
  expect(request).not.toContain("path:");
  expect((await bundled("buildCode")).match(/build\w+ = /g)).toEqual(["buildCode = "]);
  expect(readFileSync(join(specs, "requests.ts"), "utf8")).toContain("buildChangeOrdersRequest");
});
