import { expect, it } from "vitest";
import { parseTaskLine } from "../../src/start/parse-task-line.ts";
import { showProgress } from "../../src/start/progress.ts";

/** What is printed, and what the last status is, for lines of turbo's output. */
function show(output: string): { readonly printed: string; readonly status: string } {
  let printed = "";
  let status = "";
  const progress = showProgress({
    print: (line) => (printed += `${line}\n`),
    setStatus: (text) => (status = text),
    end: () => undefined,
  });
  for (const line of output.split("\n").map(parseTaskLine)) if (line) progress.show(line);
  return { printed, status };
}

it("prints the builds that run and what was generated, and nothing of the rest", () => {
  const { printed, status } = show(`
   • Running build in 4 packages
@acme/spec:build: cache hit, suppressing logs e5ef10d914bb8dc8
@acme/runtime:build: cache miss, executing 6c56d771053de2f2
@acme/runtime:build: $ tsc -p tsconfig.json
@acme/bookshop-types:generate: cache bypass, force executing 888066b21de59f40
@acme/bookshop-types:generate: $ specmint generate
@acme/bookshop-types:generate: @acme/bookshop-types   30 files  100.0 kB  \u001b[2mup to date\u001b[22m (22 ms)
@acme/petstore-types:generate: cache bypass, force executing 6334f1493ea3bbc8
@acme/petstore-types:generate: $ specmint generate
@acme/petstore-types:generate: @acme/petstore-types   42 files  119.5 kB  3 written, 1 deleted (812 ms)
@acme/petstore-types:build: cache miss, executing 6c56d771053de2f3
@acme/petstore-types:build: $ specmint build
@acme/petstore-types:build: built @acme/petstore-types (84 files)

  Tasks:    4 successful, 4 total
Summary:    /ws/.turbo/runs/3MSmztFwEe67aER1bvShu0RqBer.json`);
  expect(printed).toBe(`\
build     @acme/runtime
generate  @acme/petstore-types   42 files  119.5 kB  3 written, 1 deleted (812 ms)
build     @acme/petstore-types
`);
  expect(status).toBe("build @acme/petstore-types");
});

it("prints in full what tasks complain about, below their names, with paths from the root", () => {
  const { printed } = show(`
@acme/petstore-types:generate: cache bypass, force executing 888066b21de59f40
@acme/runtime:build: cache miss, executing 6c56d771053de2f2
@acme/petstore-types:generate: ../../specs/petstore.yaml:6:5 - error missing-operation-id: PUT /pets/{id} has no operationId.
@acme/petstore-types:generate:   fix: Add one, for example \`operationId: putPetsId\`.
@acme/runtime:build: src/index.ts(2,14): error TS2322: Type 'string' is not assignable to type 'number'.
@acme/petstore-types:generate: \u001b[36m../../specs/petstore.yaml:9:1\u001b[39m - error yaml-syntax: The file is not valid YAML.
@acme/petstore-types:generate: [ELIFECYCLE] Command failed with exit code 1.`);
  expect(printed).toBe(`\
build     @acme/runtime
generate  @acme/petstore-types:
  specs/petstore.yaml:6:5 - error missing-operation-id: PUT /pets/{id} has no operationId.
    fix: Add one, for example \`operationId: putPetsId\`.
build     @acme/runtime:
  src/index.ts(2,14): error TS2322: Type 'string' is not assignable to type 'number'.
generate  @acme/petstore-types:
  \u001b[36mspecs/petstore.yaml:9:1\u001b[39m - error yaml-syntax: The file is not valid YAML.
`);
});
