import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative } from "node:path";
import { listModules } from "@specmint/testing";
import { describe, expect, it } from "vitest";

const entry = createRequire(import.meta.url).resolve("@specmint/cloudflare-user-groups-types/validators");

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

describe("a validator comes with those it refers to, and no other:", () => {
  it.each([
    { file: "response-info-source.js", uses: [] },
    { file: "policy-permission-group-param.js", uses: [] },
    { file: "response-info.js", uses: ["response-info-source.js"] },
    {
      file: "policy-param.js",
      uses: ["policy-permission-group-param.js", "policy-resource-group-param.js"],
    },
    {
      file: "user-group-update-params.js",
      uses: ["policy-param.js", "policy-permission-group-param.js", "policy-resource-group-param.js"],
    },
    {
      file: "user-group-update-response.js",
      uses: [
        "json-schema/formats.js",
        "policy.js",
        "policy-permission-group.js",
        "policy-permission-group-meta.js",
        "policy-resource-group.js",
        "policy-resource-group-meta.js",
        "policy-resource-group-scope.js",
        "policy-resource-group-scope-object.js",
      ],
    },
    { file: "failure-envelope.js", uses: ["response-info.js", "response-info-source.js"] },
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
