import ts from "typescript";
import { expect, it } from "vitest";
import { checkFiles, loadedBy, problemsOf, programOf } from "./check-files.ts";
import { clients } from "./programs/clients.ts";
import { expectedPackages } from "./programs/expected-packages.ts";
import { hostileCalls } from "./programs/hostile-calls.ts";
import { schemas } from "./programs/schemas.ts";
import { smallSpecs } from "./programs/small-specs.ts";

const cases = [...expectedPackages, ...smallSpecs, ...clients, ...schemas, ...hostileCalls];

// One program for all: what the runtime's types need of the DOM takes longer to check than a case.
const problems = checkFiles(cases.flatMap(({ files }) => files));

it.each(cases)("the strictest compiler takes $says", ({ folder }) => {
  expect(problems.filter((problem) => problem.startsWith(`${folder}/`))).toEqual([]);
});

it("the strictest compiler has nothing else to say", () => {
  const folders = new Set(cases.map(({ folder }) => folder));
  expect(folders.size).toBe(cases.length);
  expect(problems.filter((problem) => !folders.has(problem.split("/")[0] ?? ""))).toEqual([]);
});

it("the strictest compiler takes the declarations that users install, with all that they import", () => {
  const features = expectedPackages.flatMap(({ folder, files }) => (folder === "features" ? files : []));
  const declarations = features
    .filter(({ path }) => path.endsWith(".ts"))
    .map(({ path, text }) => {
      const { outputText } = ts.transpileDeclaration(text, { fileName: path });
      return { path: path.replace(/\.ts$/, ".d.ts"), text: outputText };
    });
  const paths = declarations.map(({ path }) => path).sort();
  expect(paths).toContain("features/client/index.d.ts");
  const program = programOf(declarations);
  expect(loadedBy(program)).toEqual(paths);
  const checked = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
  expect(problemsOf(program, checked)).toEqual([]);
});
