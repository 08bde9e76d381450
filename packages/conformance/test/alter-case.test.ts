import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { alterCase } from "../src/alter-case.ts";
import { loadCases } from "../src/load-cases.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "specmint-altered-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the places that a case is about", async () => {
  for (const one of await loadCases()) {
    it(`are in ${one.id}, each of them once`, () => {
      const altered = alterCase(one, root);
      expect(new Set(altered.map(({ id }) => id)).size).toBe(one.about.length);
    });
  }
});

it("alters a file that the spec refers to, in a copy", async () => {
  const [one] = await loadCases(["files/circular"]);
  if (!one) throw new Error("there is no such case");
  const [altered] = alterCase({ ...one, about: ["edge.yaml#/properties/to"] }, root);
  expect(altered).toMatchObject({
    id: "files/circular without edge.yaml#/properties/to",
    slug: "files-circular-0",
    folder: join(root, "files-circular-0"),
    original: { id: "files/circular" },
  });
  expect(readdirSync(altered?.folder ?? "").sort()).toEqual(["edge.yaml", "node.yaml", "spec.yaml"]);
  expect(readFileSync(join(altered?.folder ?? "", "edge.yaml"), "utf8")).toBe(
    "type: object\nrequired: [ to ]\nproperties: {}\n",
  );
});
