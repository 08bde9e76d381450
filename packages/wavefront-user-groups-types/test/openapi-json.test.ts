import { readFile } from "node:fs/promises";
import openapi from "@specmint/wavefront-user-groups-types/openapi.json" with { type: "json" };
import { expect, it } from "vitest";
import { parse } from "yaml";

it("./openapi.json is the spec", async () => {
  const spec = new URL("../../../specs/wavefront-user-groups.yaml", import.meta.url);
  expect(openapi).toStrictEqual(parse(await readFile(spec, "utf8")));
});
