import { sha256 } from "@specmint/codegen";
import codegen from "@specmint/codegen/package.json" with { type: "json" };
import schema from "@specmint/schema/package.json" with { type: "json" };
import spec from "@specmint/spec/package.json" with { type: "json" };
import typescript from "typescript/package.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import own from "../package.json" with { type: "json" };
import { buildableWorkspace, compilerOptions } from "./built-workspace.ts";
import { groupsSpec } from "./temporary-workspace.ts";

describe("specmint build", () => {
  it("puts beside the code the spec, and what the package was made by", async () => {
    const { files, read, run } = await buildableWorkspace();
    expect(await run(["build"])).toMatchObject({ code: 0, err: "" });
    const [types, client] = ["types", "client"].map((kind) =>
      JSON.parse(read(`packages/groups-${kind}/dist/gen/provenance.json`)),
    );
    const text = read("packages/groups-types/dist/gen/openapi.json");
    expect(client).toMatchObject({
      spec: "specs/groups.yaml",
      specSha256: sha256(text),
      fixturesPackage: "@acme/groups-fixtures",
      generator: {
        "@specmint/cli": own.version,
        "@specmint/codegen": codegen.version,
        "@specmint/schema": schema.version,
        "@specmint/spec": spec.version,
      },
      typescript: typescript.version,
      compilerOptions,
    });
    expect(types.specSha256).toBe(client.specSha256);
    const { "provenance.json": _, ...others } = files("packages/groups-client/dist/gen");
    expect(client.files).toEqual(
      Object.fromEntries(Object.entries(others).map(([path, text]) => [path, sha256(text)])),
    );
    // Where it was built is not told.
    expect(Object.keys(client.compilerOptions)).not.toContain("outDir");
  });

  it("puts the spec beside types for people, and in one line beside what is made for programs", async () => {
    const { read, run } = await buildableWorkspace();
    expect(await run(["build"])).toMatchObject({ code: 0, err: "" });
    const [types = "", ...others] = ["types", "client", "fixtures"].map((kind) =>
      read(`packages/groups-${kind}/dist/gen/openapi.json`),
    );
    expect(types).toContain('\n  "openapi": "3.1.0",\n');
    for (const text of others) {
      expect(text).toMatch(/^\S.*\n$/);
      expect(text.length).toBeLessThan(types.length);
      expect(JSON.parse(text)).toEqual(JSON.parse(types));
    }
  });

  it("leaves nothing of an earlier build", async () => {
    const { files, write, run } = await buildableWorkspace();
    write("packages/groups-types/dist/gen/old.js", "");
    expect((await run(["build"], "packages/groups-types")).out).toMatch(
      /^built @acme\/groups-types \(\d+ files\)\n$/,
    );
    expect(Object.keys(files("packages/groups-types/dist/gen"))).not.toContain("old.js");
  });

  it("says what the compiler says", async () => {
    const { write, run } = await buildableWorkspace();
    write("packages/groups-types/src/index.ts", 'export * from "./gen/index.ts";\nconst one: string = 1;\n');
    const { code, err } = await run(["build", "@acme/groups-types"]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^specmint: @acme\/groups-types is not built\.\n {2}src\/index\.ts\(2,7\): error TS2322/,
    );
  });

  it("refuses what was generated from another spec than there is", async () => {
    const { write, run } = await buildableWorkspace();
    write("specs/groups.yaml", groupsSpec.replace("title: Groups", "title: Teams"));
    expect((await run(["generate", "@acme/groups-types"])).code).toBe(0);
    expect(await run(["build", "@acme/groups-client"])).toEqual({
      code: 1,
      out: "",
      err: "specmint: @acme/groups-client is not built.\n  @acme/groups-client is not generated from specs/groups.yaml as it is now; run: specmint generate @acme/groups-client\n",
    });
  });
});
