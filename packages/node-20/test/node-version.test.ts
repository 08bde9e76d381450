import { expect, it } from "vitest";

it("runs on Node 20", () => {
  expect(process.version).toMatch(/^v20\./);
});
