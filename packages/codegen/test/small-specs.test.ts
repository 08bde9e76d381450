import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildModel, checkSpec, type Model, parseSource } from "@specmint/spec";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { emitPackage, kinds } from "../src/emit-package.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const head =
  "openapi: 3.1.0\ninfo: { title: Small, version: 1.0.0 }\nservers: [{ url: https://small.example.com }]\n";
const ok = '"200": { description: ok }';

async function modelOf(rest: string, warnings: readonly string[] = []): Promise<Model> {
  const { source, diagnostics } = parseSource("specs/small.yaml", head + rest);
  if (!source) throw new Error(JSON.stringify(diagnostics));
  const found = [...diagnostics, ...(await checkSpec(source))];
  expect(found.map(({ code }) => code)).toEqual(warnings);
  return buildModel(source, []);
}

/** What the compiler has to say about the three packages, and a program that uses them. */
function compile(model: Model, program: string): readonly string[] {
  const name = "@acme/small-types";
  const files = kinds.flatMap((kind) =>
    emitPackage(model, kind, name, "acme-small-client/1.2.3").map(({ path, text }) => ({
      path: `${kind}/${path}`,
      text,
    })),
  );
  const folder = temporaryFolder([
    ...files,
    { path: "program.ts", text: program },
    { path: "package.json", text: '{ "type": "module" }' },
  ]);
  const base = ts.readConfigFile(
    join(import.meta.dirname, "../../../tsconfig.base.json"),
    ts.sys.readFile,
  ).config;
  const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, folder);
  const roots = files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)index\.ts$|^client\/client\.ts$/.test(path));
  const compiled = ts.createProgram(
    [...roots, "program.ts"].map((path) => join(folder, path)),
    {
      ...options,
      noEmit: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: {
        [name]: [join(folder, "types/index.ts")],
        [`${name}/*`]: [join(folder, "types/*.ts")],
        "@specmint/runtime": [join(import.meta.dirname, "../../runtime/src/index.ts")],
        "openapi-fetch": [
          join(import.meta.dirname, "../../runtime/node_modules/openapi-fetch/dist/index.d.mts"),
        ],
      },
    },
  );
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(folder.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

describe("packages of small specs compile", () => {
  it("without a schema, an example or a body", async () => {
    const model = await modelOf(`paths: { /a: { get: { operationId: getA, responses: { ${ok} } } } }\n`);
    expect(compile(model, "")).toEqual([]);
  });

  it("with an object that may have any members", async () => {
    const model = await modelOf(`paths:
  /a:
    post:
      operationId: postA
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Free" }, examples: { x: { value: { x: 1 } } } } }
      responses: { ${ok} }
components:
  schemas:
    Free: { type: object }
    Map: { type: object, properties: {}, additionalProperties: { type: string } }
`);
    const program = `import { createClient, postA } from "./client/index.ts";
import { buildFree, buildMap, postAExamples } from "./fixtures/index.ts";
void postA(createClient(), { body: { x: 1 } });
void postA(createClient(), { body: postAExamples.request.x });
void [buildFree(), buildMap({ a: "b" })];
`;
    expect(compile(model, program)).toEqual([]);
  });

  it("with constants of types that TypeScript takes for more than they are", async () => {
    const model = await modelOf(
      `paths:
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Open" }
              examples: { x: { value: { kind: other, list: [a] } }, none: { value: null } }
components:
  schemas:
    Nothing: { type: "null" }
    Open:
      type: [object, "null"]
      properties: { kind: { anyOf: [{ enum: [a, b] }, { type: string }] }, list: { type: array, items: { type: string } } }
    Typed:
      type: object
      properties: { first: { type: integer } }
      additionalProperties: { type: string }
`,
      ["approximated"],
    );
    expect(compile(model, "")).toEqual([]);
  });
});

describe("generating", () => {
  it("opens no connection, whatever addresses are in the spec", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.yaml`;
    const model = await modelOf(`x-other: { $ref: "${address}" }
paths:
  /a:
    get:
      operationId: getA
      externalDocs: { url: "${address}" }
      responses:
        "200":
          description: ok
          content: { application/json: { schema: {}, examples: { x: { value: { $ref: "${address}" } } } } }
`);
    for (const kind of kinds) emitPackage(model, kind, "@acme/small-types", "acme-small-client/1.2.3");
    await new Promise((resolve) => server.close(resolve));
    expect(requests).toBe(0);
  });
});
