import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import own from "../package.json" with { type: "json" };
import { buildableWorkspace } from "./built-workspace.ts";
import { npmRegistry } from "./npm-registry.ts";
import { type Run, runCommand } from "./run-command.ts";
import { tarball } from "./tarball.ts";
import { groupsSpec, type Workspace } from "./temporary-workspace.ts";

const remove: (() => void)[] = [];
let team: Workspace;

beforeAll(async () => {
  team = await buildableWorkspace(undefined, (one) => remove.push(one));
  team.write(
    "packages/groups-fixtures/src/service.ts",
    'export { createService } from "./gen/service.ts";\nexport type { Service } from "./gen/service.ts";\n',
  );
  expect(await team.run(["generate"])).toMatchObject({ code: 0 });
  expect(await team.run(["build"])).toMatchObject({ code: 0, err: "" });
});

afterAll(() => {
  for (const one of remove) one();
});

/** A folder of its own, that is gone when the test is over. */
function folder(): string {
  const made = mkdtempSync(join(realpathSync(tmpdir()), "specmint-verify-test-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A package of the team, packed as npm does it. */
function packed(kind: string): string {
  const target = folder();
  const args = ["pack", "--pack-destination", target, "--ignore-scripts", "--json"];
  const cwd = join(team.root, `packages/groups-${kind}`);
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd, encoding: "utf8" }));
  return join(target, filename);
}

/** A package of the team in a folder of its own, where a file is changed. */
async function verifyChanged(kind: string, path: string, change: (text: string) => string): Promise<Run> {
  const target = folder();
  cpSync(join(team.root, `packages/groups-${kind}`), target, { recursive: true });
  const file = join(target, path);
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return runCommand(["verify", "."], target);
}

describe("specmint verify", () => {
  it.each(["types", "client"])(
    "says in one line that a tarball of %s is what its spec gives",
    async (kind) => {
      const { code, out, err } = await runCommand(["verify", packed(kind)], folder());
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(
        new RegExp(
          `^verified @acme/groups-${kind}@0\\.0\\.0: all \\d+ generated files, made again by specmint ${own.version} and TypeScript \\S+, have the same bytes\\.\n$`,
        ),
      );
    },
  );

  it("lists what somebody wrote by hand as not covered", async () => {
    const { code, out } = await runCommand(["verify", packed("fixtures")], folder());
    expect(code).toBe(0);
    expect(out).toMatch(
      /\n {2}not covered, as somebody wrote it: dist\/service\.d\.ts, dist\/service\.js\n$/,
    );
  });

  it("knows what the packages accept, and a main entry of the team's own", async () => {
    const odd = groupsSpec.replace("properties: {", "not: { required: [id] }, properties: {");
    const { root, write, read, run } = await buildableWorkspace(odd);
    const file = "packages/groups-types/package.json";
    const { specmint, ...others } = JSON.parse(read(file));
    const accept = { "approximated/not": "the server checks it" };
    write(file, JSON.stringify({ ...others, specmint: { ...specmint, accept } }));
    write("packages/groups-types/src/index.ts", 'export type * from "./gen/index.ts";\n');
    expect(await run(["generate", "groups"])).toMatchObject({ code: 0 });
    expect(await run(["build", "@acme/groups-types"])).toMatchObject({ code: 0, err: "" });
    expect(read("packages/groups-types/dist/gen/FIDELITY.md")).toContain("Accepted: the server checks it");
    const { code, out } = await runCommand(["verify", join(root, "packages/groups-types")], folder());
    expect(code).toBe(0);
    expect(out).toMatch(/: dist\/index\.d\.ts, dist\/index\.js\n$/);
  });

  it("takes the folder of a package, and prints JSON", async () => {
    const { code, out } = await team.run(["verify", "packages/groups-client", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      name: "@acme/groups-client",
      version: "0.0.0",
      spec: "specs/groups.yaml",
      differences: [],
      notCovered: [],
      same: expect.any(Number),
    });
  });

  it.each([
    ["client", "dist/gen/client.js", "differs from line 1 on", (text: string) => text.replace("@", "#")],
    [
      "client",
      "dist/gen/operations/get-group.js",
      "differs from line",
      (text: string) => text.replace("groups", "grouqs"),
    ],
    [
      "types",
      "dist/gen/schemas/group.d.ts",
      "differs from line",
      (text: string) => text.replace("name", "nome"),
    ],
    ["types", "dist/gen/FIDELITY.md", "differs from line 1 on", (text: string) => `${text} `.slice(1)],
    [
      "types",
      "dist/gen/provenance.json",
      "differs from line",
      (text: string) => text.replace(/("index.js": ")./, "$1x"),
    ],
    [
      "client",
      "package.json#/exports/.",
      "differs",
      (text: string) => text.replace("./dist/gen/index.js", "./dist/other.js"),
    ],
    ["client", "README.md#intro", "differs", (text: string) => text.replace("# @acme", "# @acne")],
  ])("names the file of %s that was changed: %s", async (kind, path, problem, change) => {
    const { code, out } = await verifyChanged(kind, path.replace(/#.*/, ""), change);
    expect(code).toBe(1);
    const [first, second, ...others] = out.trimEnd().split("\n");
    expect(first).toMatch(/^differs @acme\/groups-\w+@0\.0\.0: it is not what its spec gives/);
    expect(second).toMatch(new RegExp(`^ {2}${path.replace(/[.#/]/g, "\\$&")} +${problem}`));
    expect(others.filter((line) => !line.startsWith("  not covered"))).toEqual([]);
  });

  it("names what is missing, and what is not made from the spec", async () => {
    const target = folder();
    cpSync(join(team.root, "packages/groups-client"), target, { recursive: true });
    rmSync(join(target, "dist/gen/client.js"));
    writeFileSync(join(target, "dist/gen/more.js"), "");
    writeFileSync(join(target, "dist/extra.js"), "");
    const { code, out } = await runCommand(["verify", target], folder());
    expect(code).toBe(1);
    expect(out).toMatch(
      /\n {2}dist\/gen\/client\.js +is missing\n {2}dist\/gen\/more\.js +is not made from the spec\n/,
    );
    expect(out).toMatch(/not covered, as somebody wrote it: dist\/extra\.js\n$/);
  });

  it("lists what a team's package.json leads to as not covered", async () => {
    const { code, out } = await verifyChanged("client", "package.json", (text) => {
      const { dependencies, exports, scripts, ...others } = JSON.parse(text);
      return JSON.stringify({
        ...others,
        dependencies: { ...dependencies, "@specmint/runtime": "npm:other@1.0.0", more: "1.0.0" },
        exports: { ...exports, "./own": "./own.js" },
        scripts: { ...scripts, postinstall: "node own.js" },
      });
    });
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /: package\.json#\/dependencies\/@specmint~1runtime, package\.json#\/dependencies\/more, package\.json#\/exports\/\.~1own, package\.json#\/scripts\/postinstall\n$/,
      ),
    });
  });

  it("a spec that was changed with its hash still has to give the code", async () => {
    const { code, out } = await verifyChanged("client", "dist/gen/openapi.json", (text) =>
      text.replace("/groups/{id}", "/teams/{id}"),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/dist\/gen\/operations\/get-group\.js +differs/);
  });

  it.each([
    ["no package", {}, /There is no nothing\./],
    ["a package without provenance", { "package.json": manifest() }, /It has no dist\/gen\/provenance\.json/],
    ["a package of another kind", { "package.json": '{ "name": "a" }' }, /It is no package of Specmint/],
    [
      "provenance with more in it than versions",
      {
        "package.json": manifest(),
        "dist/gen/provenance.json": JSON.stringify({
          spec: "specs/groups.yaml",
          specSha256: "",
          generator: {
            "@specmint/cli": "1.0.0; rm -rf /",
            "@specmint/codegen": "1.0.0",
            "@specmint/schema": "1.0.0",
            "@specmint/spec": "1.0.0",
          },
          typescript: "5.9.3",
          compilerOptions: {},
          files: {},
        }),
      },
      /is not one of `specmint build`/,
    ],
  ])("exits with 2 for %s", async (_, files, message) => {
    const target = folder();
    const entries = Object.entries(files).map(([name, text]) => ({
      name: `package/${name}`,
      text: String(text),
    }));
    writeFileSync(join(target, "a.tgz"), tarball(entries));
    const { code, err } = await runCommand(["verify", entries.length === 0 ? "nothing" : "a.tgz"], target);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  it("compiles outside of nothing that provenance names", async () => {
    const target = folder();
    const { code } = await verifyChanged("types", "dist/gen/provenance.json", (text) =>
      text.replace('"compilerOptions": {', `"compilerOptions": { "outDir": ${JSON.stringify(target)},`),
    );
    expect(code).toBe(1);
    expect(execFileSync("ls", ["-A", target], { encoding: "utf8" })).toBe("");
  });
});

describe("a package that npm gets", () => {
  it("is verified by its name and version", async () => {
    await npmRegistry({ "@acme/groups-client@0.0.0": readFileSync(packed("client")) });
    expect(await runCommand(["verify", "@acme/groups-client@0.0.0"], folder())).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^verified @acme\/groups-client@0\.0\.0/),
    });
  });

  it("and is not there, is told of with what npm says", async () => {
    await npmRegistry({});
    const { code, err } = await runCommand(["verify", "@acme/groups-client@9.9.9"], folder());
    expect(code).toBe(2);
    expect(err).toMatch(
      /^specmint: @acme\/groups-client@9\.9\.9 cannot be verified\. npm does not get .*E404/,
    );
  });

  const made = (version: string): Promise<Run> =>
    verifyChanged("client", "dist/gen/provenance.json", (text) =>
      text.replace(`"@specmint/cli": "${own.version}"`, `"@specmint/cli": "${version}"`),
    );

  it("is given to the version of Specmint that made it", async () => {
    const program =
      '#!/usr/bin/env node\nconsole.log("other", ...process.argv.slice(2, 3), process.env.SPECMINT_VERIFY_BY);\nprocess.exitCode = 1;\n';
    const manifest = '{ "name": "@specmint/cli", "version": "7.7.7", "bin": { "specmint": "bin.js" } }';
    const cli = tarball([
      { name: "package/package.json", text: manifest },
      { name: "package/bin.js", text: program },
    ]);
    const others = ["codegen", "schema", "spec"].map((one): [string, Buffer] => {
      const text = JSON.stringify({ name: `@specmint/${one}`, version: own.version });
      return [`@specmint/${one}@${own.version}`, tarball([{ name: "package/package.json", text }])];
    });
    await npmRegistry({ "@specmint/cli@7.7.7": cli, ...Object.fromEntries(others) });
    expect(await made("7.7.7")).toEqual({
      code: 1,
      out: expect.stringMatching(/^other verify @specmint\/cli 7\.7\.7, @specmint\/codegen /),
      err: expect.stringMatching(/^specmint: made by @specmint\/cli 7\.7\.7, .*, which is run now\.\n/),
    });
  });

  it("is refused by the name of the version that made it, if that is not to be had", async () => {
    await npmRegistry({});
    const { code, err } = await made("7.7.7");
    expect(code).toBe(2);
    expect(err).toMatch(
      /It was made by @specmint\/cli 7\.7\.7, .*; npm does not get @specmint\/cli@7\.7\.7: .*E404/,
    );
  });

  it("is refused by the version of TypeScript that compiled it, if that is not to be had", async () => {
    await npmRegistry({});
    const { code, err } = await verifyChanged("client", "dist/gen/provenance.json", (text) =>
      text.replace(/"typescript": "[^"]+"/, '"typescript": "5.0.1-beta"'),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/It was compiled by TypeScript 5\.0\.1-beta, which npm does not get: .*E404/);
  });
});

function manifest(): string {
  return JSON.stringify({
    name: "@acme/groups-client",
    version: "1.0.0",
    specmint: { spec: "specs/groups.yaml", kind: "client" },
  });
}
