import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { emitPackage, kinds } from "../src/emit-package.ts";
import { readModel } from "./read-model.ts";

describe("generating", () => {
  it("opens no connection, whatever addresses are in the spec", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.yaml`;
    const { model } = await readModel(
      "specs/small.yaml",
      `openapi: 3.1.0
info: { title: Small, version: 1.0.0 }
servers: [{ url: https://small.example.com }]
x-other: { $ref: "${address}" }
paths:
  /a:
    get:
      operationId: getA
      externalDocs: { url: "${address}" }
      responses:
        "200":
          description: ok
          content: { application/json: { schema: {}, examples: { x: { value: { $ref: "${address}" } } } } }
`,
    );
    for (const kind of kinds)
      emitPackage(model, kind, { typesPackage: "@acme/small-types", userAgent: "acme-small-client/1.2.3" });
    await new Promise((resolve) => server.close(resolve));
    expect(requests).toBe(0);
  });
});
