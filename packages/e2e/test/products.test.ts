import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packages, products, root, specs } from "./workspace-packages.ts";

describe("the products", () => {
  it("are made from every spec, and from nothing else", () => {
    const files = readdirSync(join(root, "specs")).filter((file) => !file.endsWith(".md"));
    expect([...specs].sort()).toEqual(files.map((file) => `specs/${file}`).sort());
  });

  it.each(specs)("of %s are its types, client and fixtures, named after it", (spec) => {
    const slug = spec.replace(/^specs\/|\.\w+$/g, "");
    const found = products.filter((product) => product.spec === spec);
    expect(found.map(({ folder, kind }) => ({ folder, kind }))).toEqual([
      { folder: `${slug}-client`, kind: "client" },
      { folder: `${slug}-fixtures`, kind: "fixtures" },
      { folder: `${slug}-types`, kind: "types" },
    ]);
  });
});

it.each(packages)("packages/$folder has the name of its folder", ({ folder, json }) => {
  expect(json.name).toBe(`@specmint/${folder}`);
});
