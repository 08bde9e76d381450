import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFiles } from "@specmint/testing";
import provenance from "@specmint/wavefront-user-groups-types/provenance.json" with { type: "json" };
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const published = dirname(require.resolve("@specmint/wavefront-user-groups-types/provenance.json"));
const generated = fileURLToPath(new URL("../src/gen", import.meta.url));
const isCompiled = (file: string) => file.endsWith(".ts") && !file.endsWith(".d.ts");

describe("./provenance.json", () => {
  it("has the hash of every generated file, and no other", async () => {
    const { "provenance.json": _, ...hashes } = await hashFiles(generated);
    expect(provenance.files).toEqual(hashes);
  });

  it("has the hash of every file that is published as it was generated", async () => {
    const copied = Object.entries(provenance.files).filter(([file]) => !isCompiled(file));
    expect(copied.length).toBeGreaterThan(0);
    expect(await hashFiles(published)).toMatchObject(Object.fromEntries(copied));
  });

  it("has everything that is published, or what it was compiled from", async () => {
    const sources = Object.keys(provenance.files).flatMap((file) =>
      isCompiled(file) ? [file.replace(/ts$/, "js"), file.replace(/ts$/, "d.ts")] : [file],
    );
    expect(Object.keys(await hashFiles(published)).sort()).toEqual([...sources, "provenance.json"].sort());
  });

  it("has the hash of the bundled spec", async () => {
    expect(provenance.spec).toBe("specs/wavefront-user-groups.yaml");
    expect(provenance.specSha256).toBe((await hashFiles(published))["openapi.json"]);
  });
});
