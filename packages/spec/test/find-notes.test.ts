import { expect, it } from "vitest";
import { loadSpec } from "../src/index.ts";
import { randomSchema } from "./random-schema.ts";

async function notesOf(
  schemas: object,
): Promise<{ readonly found: unknown; readonly built: readonly unknown[] }> {
  const spec = {
    openapi: "3.1.1",
    info: { title: "Notes", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    components: { schemas },
  };
  const { build, diagnostics, findNotes } = await loadSpec({
    file: "specs/notes.json",
    text: JSON.stringify(spec),
  });
  if (!build)
    throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error").slice(0, 3)));
  return { found: findNotes?.(), built: build().notes };
}

it("finds the notes that the model has, of schemas that have a value beyond doubt and of others", async () => {
  const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const held = (a: object): object => ({ type: "object", required: ["a"], properties: { a } });
  const { found, built } = await notesOf({
    Never: { type: "string", pattern: "^a$b" },
    Alias: ref("Never"),
    Holder: held(ref("Alias")),
    Within: held({ type: ["object", "null"], required: ["b"], properties: { b: ref("Holder") } }),
    Optional: { type: "object", properties: { a: ref("Never") } },
    Fine: held(ref("Optional")),
    Missing: { type: "object", required: ["a"], additionalProperties: ref("Never") },
    Few: { type: "array", items: ref("Never"), minItems: 1 },
    List: { type: "array", items: ref("Never") },
  });
  expect(found).toEqual(built);
  expect(built).toHaveLength(5);
});

it("finds the notes that the model has of random schemas", async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 1500 }, (_, seed) => [
      `S${seed}`,
      JSON.parse(JSON.stringify(randomSchema(seed)), eachTypeOnce),
    ]),
  );
  const { found, built } = await notesOf(schemas);
  expect(found).toEqual(built);
});

function eachTypeOnce(key: string, value: unknown): unknown {
  return key === "type" && Array.isArray(value) ? [...new Set(value)] : value;
}
