import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative } from "node:path";
import { listModules } from "@specmint/testing";
import { describe, expect, it } from "vitest";

const entry = createRequire(import.meta.url).resolve("@specmint/wavefront-user-groups-types/validators");

/** The modules that a bundler takes for one of the validators. */
async function modulesOf(file: string): Promise<readonly string[]> {
  const modules = await listModules(join(dirname(entry), file));
  return modules.map((module) => (isAbsolute(module) ? relative(dirname(entry), module) : module));
}

/** What all validators share; `formats.js` comes along only where a schema has one. */
const interpreter = [
  "applicators",
  "assertions",
  "checker",
  "lists",
  "objects",
  "run",
  "validator",
  "values",
].map((name) => `json-schema/${name}.js`);

const formats = "json-schema/formats.js";

describe("a validator comes with those it refers to, and no other:", () => {
  it.each([
    { file: "user-group-write.js", uses: [formats] },
    { file: "role-properties.js", uses: [] },
    { file: "response-container-failure.js", uses: [formats, "response-status-failure.js"] },
    // A role has user groups, and these have roles.
    {
      file: "role-dto.js",
      uses: [formats, "role-properties.js", "user-group.js", "user-group-properties.js"],
    },
    {
      file: "user-group.js",
      uses: [formats, "role-dto.js", "role-properties.js", "user-group-properties.js"],
    },
  ])("$file", async ({ file, uses }) => {
    expect(await modulesOf(file)).toEqual([file, ...interpreter, ...uses].sort());
  });
});

describe("the validators", () => {
  it("need no package", async () => {
    expect((await listModules(entry)).filter((module) => !isAbsolute(module))).toEqual([]);
  });

  it("make no code from text", async () => {
    for (const module of await listModules(entry)) {
      expect(await readFile(module, "utf8")).not.toMatch(/\beval\b|\bFunction\s*\(|\brequire\s*\(/);
    }
  });
});
