import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { products } from "./workspace-packages.ts";

/** What an editor shows at the name of the operation, in a program that imports it from a client package. */
function hoverOf(packageName: string): ts.QuickInfo | undefined {
  const file = join(import.meta.dirname, "hover.ts");
  const text = `import { updateUserGroup } from "${packageName}";\nupdateUserGroup;\n`;
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }),
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptSnapshot: (path) => {
      const found = path === file ? text : ts.sys.readFile(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getScriptVersion: () => "1",
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => (path === file ? text : ts.sys.readFile(path)),
  });
  return service.getQuickInfoAtPosition(file, text.lastIndexOf("updateUserGroup"));
}

describe.each(products.filter(({ kind }) => kind === "client"))("$folder", ({ json }) => {
  it("shows an operation in the words that its users know", () => {
    const { displayParts, documentation, tags } = hoverOf(json.name) ?? {};
    const text = ts.displayPartsToString(displayParts);
    expect(text).toContain(
      "updateUserGroup(client: Client, init: UpdateUserGroupInit): Promise<UpdateUserGroupResult>",
    );
    expect(ts.displayPartsToString(documentation)).toMatch(/^Update User Group\n\n\S/);
    expect(tags?.map((tag) => tag.name)).toEqual(["param", "param", "throws"]);
  });
});
