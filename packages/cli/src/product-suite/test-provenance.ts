import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "@specmint/codegen";
import { hashFiles } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { publishedDocument } from "../build/published-document.ts";
import type { LoadedProduct } from "./load-product.ts";

interface Provenance {
  readonly spec: string;
  readonly specSha256: string;
  readonly files: Readonly<Record<string, string>>;
}

const isCompiled = (file: string): boolean => file.endsWith(".ts") && !file.endsWith(".d.ts");

/** Tests that `provenance.json` vouches for what was generated and for what is published, and for nothing else. */
export function testProvenance({ folder, kind, spec, resolve, typesPackage }: LoadedProduct): void {
  const read = async (file: string): Promise<Provenance> => JSON.parse(await readFile(file, "utf8"));
  const generated = join(folder, "src/gen");
  const published = join(folder, "dist/gen");
  const own = (): Promise<Provenance> => read(join(generated, "provenance.json"));

  describe("provenance.json", () => {
    it("has the hash of every generated file, and no other", async () => {
      const { "provenance.json": _, ...hashes } = await hashFiles(generated);
      expect((await own()).files).toEqual(hashes);
    });

    it("is of the same spec in all packages of the API", async () => {
      const { specSha256 } = await read(resolve("/provenance.json", typesPackage));
      expect(await own()).toMatchObject({ spec, specSha256 });
    });

    it("is published with what the package was built by, and the hash of every generated file", async () => {
      const { "provenance.json": _, ...hashes } = await hashFiles(published);
      const built = await read(join(published, "provenance.json"));
      expect(built).toEqual({
        ...built,
        spec,
        specSha256: (await own()).specSha256,
        generator: expect.objectContaining({ "@specmint/codegen": expect.any(String) }),
        typescript: expect.any(String),
        compilerOptions: expect.any(Object),
        files: hashes,
      });
    });

    it("has the hash of the spec, which is published with it: as it is with types, in the fewest bytes elsewhere", async () => {
      const [text, document] = await Promise.all([
        readFile(join(published, "openapi.json"), "utf8"),
        readFile(resolve("/openapi.json", typesPackage), "utf8"),
      ]);
      expect(sha256(document)).toBe((await own()).specSha256);
      expect(text).toBe(publishedDocument(kind, document));
    });

    it("has everything that is published, or what it was compiled from", async () => {
      const { files } = await own();
      const compiled = Object.keys(files)
        .filter(isCompiled)
        .flatMap((file) => [file.replace(/ts$/, "js"), file.replace(/ts$/, "d.ts")]);
      const copied = Object.entries(files).filter(([file]) => !isCompiled(file));
      const hashes = await hashFiles(published);
      expect(hashes).toMatchObject(Object.fromEntries(copied));
      const names = [...compiled, ...copied.map(([file]) => file), "openapi.json", "provenance.json"];
      expect(Object.keys(hashes).sort()).toEqual([...new Set(names)].sort());
    });
  });
}
