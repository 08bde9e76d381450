import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { listModules } from "@specmint/testing";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { installed } from "./install.ts";
import type { GithubWorkspace } from "./workspace.ts";

const program = `import { createClient } from "@specmint/github-client/client";
import { issuesGet } from "@specmint/github-client/operations/issues-get";

const path = { owner: "octocat", repo: "Hello-World", issue_number: 1 };
const result = await issuesGet(createClient(), { params: { path } });
if (result.ok) result.data.title satisfies string;
else if (result.status === 410) result.error.message satisfies string | undefined;
`;

/** Tests that a program which uses one operation does not pay for the others. */
export function testCost(workspace: () => GithubWorkspace): void {
  let checked: ts.Program;
  let problems: readonly string[];

  beforeAll(async () => {
    const file = join(workspace().team, "one-operation.ts");
    await writeFile(file, program);
    const { config } = ts.readConfigFile(join(workspace().team, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, workspace().team);
    // What the platform's own declarations cost is not asked.
    checked = ts.createProgram([file], { ...options, skipLibCheck: true, types: [] });
    // Before it nothing is instantiated.
    problems = ts
      .getPreEmitDiagnostics(checked)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  });

  it("compiles one call with at most 4,000 instantiations", () => {
    expect(problems).toEqual([]);
    expect(checked.getInstantiationCount()).toBeLessThanOrEqual(4000);
  });

  it("reads the types of no other operation", () => {
    const files = checked.getSourceFiles().map(({ fileName }) => relative(workspace().team, fileName));
    expect(files.filter((file) => file.includes("/operations/")).sort()).toEqual([
      "node_modules/@specmint/github-client/dist/gen/operations/issues-get.d.ts",
      "node_modules/@specmint/github-types/dist/gen/operations/issues-get.d.ts",
    ]);
    expect(files.filter((file) => file.includes("github-types")).length).toBeLessThan(50);
  });

  it("loads three modules of the client, and the runtime", async () => {
    const dist = join(installed(workspace(), "client"), "dist/gen");
    const entries = [join(dist, "client.js"), join(dist, "operations/issues-get.js")];
    const modules = new Set((await Promise.all(entries.map(listModules))).flat());
    const wanted = [...entries, join(dist, "definition.js"), "@specmint/runtime/gen1"];
    expect([...modules].sort()).toEqual(wanted.sort());
  });
}
