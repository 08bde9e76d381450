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
      /^specmint: .*elsewhere\/teams\/paths\.yaml:10: \$ref `schemas\.json#\/Team` leads to teams\/schemas\.json, which cannot be read: there is no such file\.\n/,
    );
    expect(files(".")).toEqual(before);
  });

  it("is copied with its parts into a folder, where its references lead where they led", async () => {
    const { run, write, read } = temporaryWorkspace();
    write("elsewhere/openapi.yaml", spec);
    write("elsewhere/teams/paths.yaml", paths);
    write("elsewhere/teams/schemas.json", schemas);
    const from = ["new", "teams", "--from", "elsewhere/openapi.yaml"];
    const { code, err } = await run(from);
    expect([code, err]).toEqual([0, ""]);
    expect(read("specs/teams.yaml")).toBe(
      '# The description stands in the folder beside this file.\n$ref: "teams/openapi.yaml"\n',
    );
    expect(read("specs/teams/openapi.yaml")).toBe(spec);
    expect(read("specs/teams/teams/paths.yaml")).toBe(paths);
    expect(read("specs/teams/teams/schemas.json")).toBe(schemas);
    expect(read("packages/teams-types/src/gen/schemas/team.ts")).toContain("  name?: string;\n");
    expect((await run(["generate", "--check"])).code).toBe(0);
    expect((await run(from)).code).toBe(0);
    expect((await run(["lint", "teams"])).err).toContain("specs/teams/openapi.yaml:2:1 - warning redocly-");
  });

  it("may stand in its folder already, with one that it lies above", async () => {
    const { run, write, read } = temporaryWorkspace();
    const openapi = {
      openapi: "3.1.0",
      info: { title: "Teams", version: "1" },
      servers: [{ url: "https://teams.example.com" }],
    };
    write(
      "specs/teams/api/openapi.json",
      JSON.stringify({ ...openapi, paths: { "/teams/{id}": { $ref: "../shared/paths.yaml" } } }),
    );
    write("specs/teams/shared/paths.yaml", paths);
    write("specs/teams/shared/schemas.json", schemas);
    const { code, err } = await run(["new", "teams", "--from", "specs/teams/api/openapi.json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(read("specs/teams.yaml")).toContain('$ref: "teams/api/openapi.json"\n');
  });

  it("is refused where a part is outside its folder, with what to do", async () => {
    const { run, write, files } = temporaryWorkspace();
    write("elsewhere/api/teams.yaml", spec.replace("teams/paths.yaml", "../paths.yaml"));
    write("elsewhere/paths.yaml", paths);
    const before = files(".");
    const { code, err } = await run(["new", "teams", "--from", "elsewhere/api/teams.yaml"]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^specmint: .*teams\.yaml refers to \.\.\/paths\.yaml, outside its folder\. Copy a folder that has all of it to specs\/teams\/, and give the path of teams\.yaml in there\.\n/,
    );
    expect(files(".")).toEqual(before);
  });

  it("has the problems of its parts named where they are before it is copied", async () => {
    const { run, write } = temporaryWorkspace();
    write("elsewhere/teams.yaml", spec);
    write("elsewhere/teams/paths.yaml", paths.replace("#/Team", "#/Teem"));
    write("elsewhere/teams/schemas.json", schemas);
    const { code, err } = await run(["new", "teams", "--from", "elsewhere/teams.yaml"]);
    expect(code).toBe(1);
    expect(err).toContain("elsewhere/teams/paths.yaml:10:21 - error unresolved-ref");
  });
});
