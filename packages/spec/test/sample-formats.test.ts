import { formats } from "@specmint/schema";
import { expect, it } from "vitest";
import { modelOf } from "./model-of.ts";

it("makes a value of every format of texts that is checked", async () => {
  const names = [...formats.values()].filter(({ type }) => type === "string").map(({ name }) => name);
  const properties = Object.fromEntries(names.map((format) => [format, { type: "string", format }]));
  const spec = {
    openapi: "3.1.1",
    info: { title: "Formats", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    components: { schemas: { All: { type: "object", required: names, properties } } },
  };
  const { schemas } = await modelOf(JSON.stringify(spec));
  expect(Object.keys(schemas[0]?.sample ?? {})).toEqual(names);
});
