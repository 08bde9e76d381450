import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { products } from "./workspace-packages.ts";

const types = products.filter(({ kind }) => kind === "types");

it.each(types)("nothing of $folder is approximated", async ({ path }) => {
  const [summary] = (await readFile(join(path, "src/gen/FIDELITY.md"), "utf8")).split("\n");
  expect(summary).toMatch(/^\d+ schemas exact, 0 approximated; 1 operation exact, 0 approximated\.$/);
});
