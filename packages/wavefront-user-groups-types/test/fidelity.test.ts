import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import openapi from "@specmint/wavefront-user-groups-types/openapi.json" with { type: "json" };
import { expect, it } from "vitest";

const file = createRequire(import.meta.url).resolve("@specmint/wavefront-user-groups-types/FIDELITY.md");

it("./FIDELITY.md says that nothing is approximated", async () => {
  const schemas = Object.keys(openapi.components.schemas).length;
  const [summary] = (await readFile(file, "utf8")).split("\n");
  expect(summary).toBe(`${schemas} schemas exact, 0 approximated; 1 operation exact, 0 approximated.`);
});
