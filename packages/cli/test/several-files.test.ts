import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryWorkspace, type Workspace } from "./temporary-workspace.ts";

const spec = `openapi: 3.1.0
info: { title: Teams, version: 1.0.0 }
servers:
  - url: https://teams.example.com
paths:
  /teams/{id}: { $ref: "teams/paths.yaml" }
`;

const paths = `get:
  operationId: getTeam
  parameters:
    - { name: id, in: path, required: true, schema: { type: string } }
  responses:
    "200":
      description: The team.
      content:
        application/json:
          schema: { $ref: "schemas.json#/Team" }
`;

const schemas = '{ "Team": { "type": "object", "properties": { "name": { "type": "string" } } } }\n';

/** A workspace with a spec of three files in specs/. */
function workspaceWithParts(): Workspace {
  const workspace = temporaryWorkspace();
  workspace.write("specs/teams.yaml", spec);
  workspace.write("specs/teams/paths.yaml", paths);
  workspace.write("specs/teams/schemas.json", schemas);
  return workspace;
}

/** The same with the packages in place. */
async function workspaceWithTeams(): Promise<Workspace> {
  const workspace = workspaceWithParts();
  const { code, err } = await workspace.run(["new", "teams", "--from", "specs/teams.yaml"]);
  if (code !== 0) throw new Error(err);
  return workspace;
}

async function cached({ run }: Workspace): Promise<readonly boolean[]> {
  const { out } = await run(["generate", "teams", "--json"]);
  return JSON.parse(out).packages.map((one: { cached: boolean }) => one.cached);
}

describe("a spec of several files", () => {
  it("becomes packages like any other, with one document as openapi.json", async () => {
    const { run, read } = await workspaceWithTeams();
    expect((await run(["generate", "--check"])).code).toBe(0);
    expect(read("packages/teams-types/src/gen/schemas/team.ts")).toContain("  name?: string;\n");
    const document = JSON.parse(read("packages/teams-types/src/gen/openapi.json"));
    expect(document.components.schemas).toEqual({
      Team: { type: "object", properties: { name: { type: "string" } } },
    });
    expect(document.paths["/teams/{id}"].get.operationId).toBe("getTeam");
  });

  it("is an input of turbo with its folder", async () => {
    const { read } = await workspaceWithTeams();
    expect(JSON.parse(read("packages/teams-client/turbo.json")).tasks.generate.inputs).toEqual([
      "$TURBO_DEFAULT$",
      "!src/gen/**",
      "!test/**",
      "!README.md",
      "$TURBO_ROOT$/specs/teams.yaml",
      "$TURBO_ROOT$/specs/teams/**",
    ]);
  });

  it.each([
    ["specs/teams.yaml", spec.replace("title: Teams", "title: Groups")],
    ["specs/teams/paths.yaml", paths.replace("The team.", "A team.")],
    ["specs/teams/schemas.json", schemas.replace("name", "title")],
  ])("is generated again when %s has changed, and only then", async (file, text) => {
    const workspace = await workspaceWithTeams();
    expect(await cached(workspace)).toEqual([true, true, true]);
    workspace.write(file, text);
    expect((await workspace.run(["generate", "--check"])).code).toBe(1);
    expect(await cached(workspace)).toEqual([false, false, false]);
    expect(await cached(workspace)).toEqual([true, true, true]);
  });

  it("is refused when one of them is gone, and is as before when it is back", async () => {
    const workspace = await workspaceWithTeams();
    rmSync(join(workspace.root, "specs/teams/schemas.json"));
    const { code, err } = await workspace.run(["generate", "teams"]);
    expect(code).toBe(1);
    expect(
      err,
    ).toBe(`specs/teams/paths.yaml:10:21 - error unreadable-ref: $ref \`schemas.json#/Team\` leads to specs/teams/schemas.json, which cannot be read: there is no such file.
  fix: Correct the path: it is relative to the file that the reference stands in.
`);
    workspace.write("specs/teams/schemas.json", schemas);
    expect(await cached(workspace)).toEqual([true, true, true]);
  });

  it("has its problems named where they are, in whichever file", async () => {
    const { run, write } = await workspaceWithTeams();
    write("specs/teams/paths.yaml", paths.replace("#/Team", "#/Teem"));
    const { code, err } = await run(["generate"], "specs");
    expect(code).toBe(1);
    expect(
      err,
    ).toBe(`teams/paths.yaml:10:21 - error unresolved-ref: $ref \`schemas.json#/Teem\` points at nothing.
  fix: Correct the pointer, or add what it points at.
`);
  });

  it("is not copied without its parts", async () => {
    const { run, write, files } = temporaryWorkspace();
    write("elsewhere/teams.yaml", spec);
    write("elsewhere/teams/paths.yaml", paths);
    const before = files(".");
    const { code, err } = await run(["new", "teams", "--from", "elsewhere/teams.yaml"]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^specmint: .*elsewhere\/teams\.yaml refers to other files, such as teams\/paths\.yaml; put it into specs\/teams\.yaml, and them into specs\/teams\/\.\n/,
    );
    expect(files(".")).toEqual(before);
  });
});

describe("--allow-outside", () => {
  const refused = `specs/teams/paths.yaml:10:21 - error outside-ref: $ref \`../../shared/schemas.json#/Team\` leads to shared/schemas.json, outside the spec's folder.
  fix: Move the file into the folder, or allow it: --allow-outside shared/schemas.json
`;

  function workspaceWithShared(): Workspace {
    const workspace = workspaceWithParts();
    workspace.write("specs/teams/paths.yaml", paths.replace("schemas.json", "../../shared/schemas.json"));
    workspace.write("shared/schemas.json", schemas);
    return workspace;
  }

  it("is what a reference out of the spec's folder needs", async () => {
    const { run, files } = workspaceWithShared();
    const before = files(".");
    for (const args of [
      ["new", "teams", "--from", "specs/teams.yaml"],
      ["lint", "teams"],
    ]) {
      const { code, err } = await run(args);
      expect(code).toBe(1);
      expect(err).toBe(refused);
    }
    expect(files(".")).toEqual(before);
    expect((await run(["lint", "teams", "--allow-outside", "shared"])).err).not.toContain("outside-ref");
  });

  it.each([["shared"], ["shared/schemas.json"]])(
    "of `new` with %s is kept in each package.json",
    async (path) => {
      const { run, read, write } = workspaceWithShared();
      expect((await run(["new", "teams", "--from", "specs/teams.yaml", "--allow-outside", path])).err).toBe(
        "",
      );
      for (const kind of ["types", "client", "fixtures"]) {
        const manifest = JSON.parse(read(`packages/teams-${kind}/package.json`));
        expect(manifest.specmint).toEqual({ spec: "specs/teams.yaml", kind, allowOutside: [path] });
        const { tasks } = JSON.parse(read(`packages/teams-${kind}/turbo.json`));
        expect(tasks.build.inputs.slice(-2)).toEqual([`$TURBO_ROOT$/${path}`, `$TURBO_ROOT$/${path}/**`]);
      }
      expect((await run(["generate", "--check"])).code).toBe(0);
      expect((await run(["lint", "teams"])).err).not.toContain("outside-ref");
      write("shared/schemas.json", schemas.replace("name", "title"));
      expect((await run(["generate", "--check"])).code).toBe(1);
    },
  );

  it("of `generate` is taken from the working directory, and holds for that run", async () => {
    const { run, write, read } = workspaceWithShared();
    await run(["new", "teams", "--from", "specs/teams.yaml", "--allow-outside", "shared"]);
    for (const kind of ["types", "client", "fixtures"]) {
      const manifest = `packages/teams-${kind}/package.json`;
      const { specmint, ...rest } = JSON.parse(read(manifest));
      write(manifest, JSON.stringify({ ...rest, specmint: { spec: specmint.spec, kind } }));
    }
    expect((await run(["generate"])).err).toBe(refused);
    const allowed = await run(["generate", "--allow-outside", "../shared"], "specs");
    expect(allowed.err).toBe("");
    expect(allowed.code).toBe(0);
    expect((await run(["generate"])).err).toBe(refused);
  });
});
