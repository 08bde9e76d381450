import { describe, expect, it } from "vitest";
import { contentKind } from "../src/content-kind.ts";
import type { Json } from "../src/index.ts";

describe("contentKind", () => {
  it.each([
    ["application/json", "json"],
    ["application/json; charset=utf-8", "json"],
    ["APPLICATION/JSON", "json"],
    ["application/problem+json", "json"],
    ["application/vnd.github.v3+json;version=1", "json"],
    ["application/json-patch+json", "json"],
    ["text/json", "json"],
    ["application/jsonl", "jsonLines"],
    ["application/x-ndjson", "jsonLines"],
    ["application/ndjson", "jsonLines"],
    ["application/json-seq", "jsonLines"],
    ["application/geo+json-seq", "jsonLines"],
    ["text/event-stream", "events"],
    ["text/event-stream; charset=utf-8", "events"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data", "multipart"],
    ["multipart/form-data; boundary=x", "multipart"],
    ["multipart/mixed", "binary"],
    ["text/plain", "text"],
    ["text/csv", "text"],
    ["text/*", "text"],
    ["application/xml", "text"],
    ["application/atom+xml", "text"],
    ["application/yaml", "text"],
    ["application/x-yaml", "text"],
    ["image/png", "binary"],
    ["image/svg+xml", "text"],
    ["image/*", "binary"],
    ["audio/mpeg", "binary"],
    ["application/pdf", "binary"],
    ["application/octet-stream", "binary"],
    ["application/zip", "binary"],
  ])("knows how %s is carried, whatever its schema", (mediaType, want) => {
    for (const schema of [undefined, {}, { type: "object" }, { type: "string" }, true]) {
      expect(contentKind({}, mediaType, schema)).toBe(want);
    }
  });

  it.each<[string, Json | undefined, string]>([
    ["application/vnd.acme.v1", undefined, "binary"],
    ["application/vnd.acme.v1", {}, "binary"],
    ["application/vnd.acme.v1", { type: "object" }, "json"],
    ["application/vnd.acme.v1", { type: "array" }, "json"],
    ["application/vnd.acme.v1", { $ref: "#/components/schemas/A" }, "json"],
    ["application/vnd.acme.v1", { type: "string" }, "binary"],
    ["application/x-7z-compressed", { type: "string", description: "An archive." }, "binary"],
    ["application/vnd.acme.v1", { type: "string", format: "date" }, "text"],
    ["application/vnd.acme.v1", { type: "string", maxLength: 9 }, "text"],
    ["application/vnd.acme.v1", { enum: ["a"] }, "text"],
    ["application/vnd.acme.v1", { const: "a" }, "text"],
    ["application/vnd.acme.v1", { type: "integer" }, "json"],
    ["application/vnd.acme.v1", { type: "string", format: "binary" }, "binary"],
    ["application/vnd.acme.v1", { format: "binary" }, "binary"],
    ["*/*", undefined, "binary"],
    ["*/*", {}, "binary"],
    ["*/*", { type: "object" }, "json"],
    ["*/*", { type: "number" }, "json"],
    ["*/*", { type: "string" }, "text"],
    ["*/*", { type: "string", format: "binary" }, "binary"],
    ["", undefined, "binary"],
  ])("goes by the schema where %s does not say: %j", (mediaType, schema, want) => {
    const document = { components: { schemas: { A: { properties: {} } } } };
    expect(contentKind(document, mediaType, schema)).toBe(want);
  });

  it.each(["application/json", "text/csv", "application/xml", "application/x-ndjson", "multipart/form-data"])(
    "takes %s for bytes where the schema says so",
    (mediaType) => {
      const bytes = { type: "string", format: "binary" };
      const document = { components: { schemas: { A: bytes } } };
      const ref = { $ref: "#/components/schemas/A" };
      for (const schema of [bytes, { format: "binary" }, ref, { allOf: [ref] }])
        expect(contentKind(document, mediaType, schema)).toBe("binary");
      expect(contentKind(document, mediaType, { properties: { a: bytes } })).not.toBe("binary");
    },
  );

  it.each<[Json, string]>([
    [{ type: "integer" }, "json"],
    [{ type: ["boolean", "null"] }, "json"],
    [{ oneOf: [{ type: "number" }, { type: "boolean" }] }, "json"],
    [{ enum: [1, 2] }, "json"],
    [{ const: false }, "json"],
    [{ type: "null" }, "text"],
    [{ type: ["integer", "string"] }, "text"],
    [{ type: ["string", "null"] }, "text"],
    [{ type: "string", format: "date-time" }, "text"],
  ])("takes plain text of %j for %s", (schema, want) => {
    expect(contentKind({}, "text/plain", schema)).toBe(want);
    expect(contentKind({}, "application/xml", schema)).toBe("text");
  });
});
