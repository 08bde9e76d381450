import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listPackages } from "../../src/start/list-packages.ts";
import { measureGenerated } from "../../src/start/measure-generated.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "specmint-start-"));
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

it("lists the publishable packages, tools before products", async () => {
  await write("packages/.DS_Store", "");
  await write("packages/leftover/dist/index.js", "");
  await write("packages/e2e/package.json", '{"name": "@acme/e2e", "version": "0.0.0", "private": true}');
  await write(
    "packages/petstore-types/package.json",
    '{"name": "@acme/petstore-types", "version": "0.2.0", "specmint": {"spec": "specs/petstore.yaml", "kind": "types"}}',
  );
  await write("packages/spec/package.json", '{"name": "@acme/spec", "version": "1.0.0"}');
  expect(await listPackages(root)).toEqual([
    { name: "@acme/spec", version: "1.0.0", folder: join(root, "packages/spec"), kind: undefined },
    {
      name: "@acme/petstore-types",
      version: "0.2.0",
      folder: join(root, "packages/petstore-types"),
      kind: "types",
    },
  ]);
});

it("measures generated files, and notices that one was written", async () => {
  await write("src/gen/index.ts", "export {};\n");
  await write("src/gen/operations/get-pet.ts", "// é\n");
  await write("src/index.ts", "not generated");
  const before = await measureGenerated(root);
  expect(before).toMatchObject({ files: 2, bytes: 17 });
  expect(await measureGenerated(root)).toEqual(before);
  await utimes(join(root, "src/gen/index.ts"), 0, 0);
  expect((await measureGenerated(root)).state).not.toBe(before.state);
});

it("measures nothing where nothing was generated yet", async () => {
  expect(await measureGenerated(root)).toEqual({ files: 0, bytes: 0, state: "" });
});
