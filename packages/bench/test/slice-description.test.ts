import { expect, it } from "vitest";
import { sliceDescription } from "../src/workspace/slice-description.ts";

const ref = (name: string): object => ({ schema: { $ref: `#/components/schemas/${name}` } });

const whole = {
  openapi: "3.1.0",
  info: { title: "All", version: "1" },
  servers: [],
  paths: {
    "/cats": { get: { tags: ["cats"], ...ref("Cat") }, post: { tags: ["cats"] } },
    "/dogs": { get: { tags: ["dogs"], ...ref("Dog") }, put: { tags: ["cats"], ...ref("Dog") } },
    "/birds": { get: { tags: ["birds"] } },
  },
  components: {
    schemas: { Cat: { items: ref("Cat"), kind: ref("Kind") }, Dog: {}, Kind: {}, Unused: {} },
    examples: { unused: {} },
  },
};

it("takes the largest tags, each with so many operations and with what these refer to", () => {
  const [cats, dogs, ...others] = sliceDescription(whole, 2, 2);
  expect(others).toEqual([]);
  expect(cats).toEqual({
    name: "cats",
    description: {
      openapi: "3.1.0",
      info: { title: "GitHub cats", version: "1" },
      servers: [],
      paths: { "/cats": whole.paths["/cats"] },
      components: { schemas: { Cat: whole.components.schemas.Cat, Kind: {} } },
    },
  });
  expect(dogs?.description.paths).toEqual({ "/dogs": { get: whole.paths["/dogs"].get } });
  expect(dogs?.description.components).toEqual({ schemas: { Dog: {} } });
});
