import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";
import { temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

/** What terminals obey, and what turns the direction of text. */
const raw = "\u0000\u0007\u001b[31m\u007f\u009b31m\u202e\u2066\ud800";

/** Text that is more than itself for some reader of it: a terminal, Markdown on a forge, a person. */
const hostile = `${raw} <img src=x> @alice [a](http://evil.example) www.evil.example #1 \`*/ --> \${x} | !`;

const text = JSON.stringify(hostile);

const spec = `openapi: 3.1.0
info: { title: ${text}, version: ${text}, description: ${text} }
servers:
  - { url: "https://{host}.example.com", description: ${text}, variables: { host: { default: a, description: ${text} } } }
tags: [{ name: ${text}, description: ${text} }]
security: [{ key: [] }]
paths:
  /groups/{id}:
    get:
      operationId: getGroup
      summary: ${text}
      description: ${text}
      tags: [${text}]
      externalDocs: { url: "https://a.example", description: ${text} }
      parameters:
        - { name: id, in: path, required: true, description: ${text}, schema: { type: string, enum: [${text}], default: ${text} } }
        - { name: "a\\u202eb", in: query, schema: { type: string, pattern: "a\\u202eb" } }
      responses:
        "200":
          description: ${text}
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Group" }
              examples: { ${text}: { summary: ${text}, value: { ${text}: 5, name: ${text} } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key, description: ${text}, x-specmint: { option: key } } }
  schemas:
    Group:
      type: object
      title: ${text}
      description: ${text}
      required: [name]
      properties: { ${text}: { description: ${text}, not: { type: string } }, name: { type: string, const: ${text} } }
`;

const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** How `raw` is written out. */
const shown = "\\u0000\\u0007\\u001b[31m\\u007f\\u009b31m\\u202e\\u2066\\ud800";

describe("text of a spec", () => {
  it("is nothing but text in all that is written", async () => {
    const { run, write, files, read } = temporaryWorkspace();
    write("hostile.yaml", spec);
    expect((await run(["new", "hostile", "--from", "hostile.yaml"])).code).toBe(0);
    for (const [path, content] of Object.entries(files("packages")))
      expect([path, unseen.exec(content)]).toEqual([path, null]);
    const { description } = JSON.parse(read("packages/hostile-types/package.json"));
    expect(description).toBe(`Types, JSON Schemas and validators of ${hostile.replace(raw, shown)}.`);
    const title = `${shown.replaceAll("\\", "\\\\").replace("[", "\\[")} \\<img src=x\\> \\@alice \\[a\\]\\(http\\://evil.example\\) www\\.evil.example \\#1 \\\`\\*/ --\\> \\$\\{x\\} \\| \\!`;
    for (const kind of ["types", "client", "fixtures"])
      expect(read(`packages/hostile-${kind}/README.md`)).toContain(` of ${title}`);
    expect(read("packages/hostile-client/README.md")).toContain(`| \`host\` | ${title} |\n`);
    // What is data stays what it is.
    expect(JSON.parse(read("packages/hostile-types/src/gen/openapi.json")).info.title).toBe(hostile);
  });

  it("is nothing but text on a terminal", async () => {
    const { root, run, write } = temporaryWorkspace();
    const wrong = spec
      .replace("getGroup", () => text)
      .replace("type: object", () => `${text}: 1\n      type: []`);
    write("specs/groups.yaml", wrong);
    for (const args of [["lint"], ["lint", "--json"], ["new", "groups", "--from", "specs/groups.yaml"]]) {
      const { code, out, err } = await run(args);
      expect(code).toBe(1);
      expect(out + err).toContain("\\u001b[31m\\u007f\\u009b31m\\u202e");
      expect(unseen.exec(out + err)).toBeNull();
    }
    const { err } = await runCommand(["lint"], root, "err");
    expect(unseen.exec(stripVTControlCharacters(err))).toBeNull();
  });

  it("is nothing but text where it is the name of a file, an argument or a key", async () => {
    const { run, write, read } = await workspaceWithGroups();
    const [name, seen] = ["a\u001b[31m\u202eb", "a\\u001b[31m\\u202eb"];
    const manifest = "packages/groups-types/package.json";
    const right = read(manifest);
    const runs = [
      await run(["lint", name]),
      await run(["generate", name]),
      await run([name]),
      await run(["generate", `--${name}`]),
      await run(["new", name, "--from", "specs/groups.yaml"]),
      await run(["new", "other", "--from", name]),
    ];
    write(`packages/groups-types/src/gen/${name}.ts`, "");
    write(`specs/${name}.yaml`, "openapi: 3.1.0");
    runs.push(await run(["generate", "--check"]), await run(["lint"]), await run(["generate"]));
    write(manifest, right.replace('"kind"', `"accept": { ${JSON.stringify(name)}: 5 }, "kind"`));
    runs.push(await run(["generate"]));
    for (const { out, err } of runs) expect(out + err).toContain(seen);
    write(manifest, right.replace('"specs/groups.yaml"', JSON.stringify(`specs/${name}.yaml`)));
    write(`specs/${name}.yaml`, read("specs/groups.yaml"));
    runs.push(await run(["generate", "--force"]), await run(["generate", "--json"]));
    for (const { out, err } of runs) expect(unseen.exec(out + err)).toBeNull();
    expect(read("packages/groups-types/src/gen/index.ts").split("\n", 1)).toEqual([
      `// @generated by @specmint/codegen from specs/${seen}.yaml. Do not edit; run "pnpm generate".`,
    ]);
    expect(unseen.exec(read("packages/groups-types/README.md"))).toBeNull();
  });
});
