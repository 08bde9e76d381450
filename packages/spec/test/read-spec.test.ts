import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Diagnostic, type ReadSpec, readBytes, readSpec } from "../src/index.ts";
import { change, smallSpec } from "./small-spec.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specmint-spec-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Writes files below a folder of their own, and gives that. */
async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(root, "case-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

function format({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} - ${severity} ${code}: ${message}\n  fix: ${fix}`;
}

/** A description of a schema that refers to another. */
function referring(ref: string): string {
  return `openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
paths: {}
components:
  schemas:
    Group:
      type: object
      properties:
        owner: { $ref: "${ref}" }
`;
}

async function readReferring(
  ref: string,
  others: Readonly<Record<string, string>> = {},
  allowOutside: readonly string[] = [],
): Promise<ReadSpec> {
  const folder = await write({ "specs/groups.yaml": referring(ref), ...others });
  return readSpec(folder, "specs/groups.yaml", { allowOutside });
}

describe("readSpec", () => {
  it("reads the files that a spec refers to, and those that they refer to", async () => {
    const folder = await write({
      "specs/groups.yaml": referring("schemas/user.yaml"),
      "specs/schemas/user.yaml":
        'type: object\nproperties:\n  address: { $ref: "../common/address.json#/Address" }\n',
      "specs/common/address.json": '{ "Address": { "type": "string" } }',
      "specs/unused.yaml": "type: string\n",
    });
    const { source, diagnostics, files } = await readSpec(folder, "specs/groups.yaml");
    expect(diagnostics).toEqual([]);
    expect(source?.value["components"]).toEqual({
      schemas: {
        Group: { type: "object", properties: { owner: { $ref: "#/components/schemas/user" } } },
        user: { type: "object", properties: { address: { $ref: "#/components/schemas/Address" } } },
        Address: { type: "string" },
      },
    });
    const read = ["specs/common/address.json", "specs/groups.yaml", "specs/schemas/user.yaml"];
    expect(source?.files).toEqual(read);
    expect([...files.keys()].sort()).toEqual(read);
    expect(files.get("specs/common/address.json")).toBe('{ "Address": { "type": "string" } }');
  });

  it("knows the place of everything in the file that it comes from", async () => {
    const folder = await write({
      "specs/groups.yaml": referring("schemas/user.json#/User"),
      "specs/schemas/user.json": '{\n  "User": {\n    "type": "object",\n    "required": ["name"]\n  }\n}\n',
    });
    const { source } = await readSpec(folder, "specs/groups.yaml");
    expect(source?.place(["components", "schemas", "User", "required", "0"])).toEqual({
      file: "specs/schemas/user.json",
      line: 4,
      column: 18,
      pointer: "/components/schemas/User/required/0",
    });
    expect(source?.place(["components", "schemas", "Group", "properties", "owner"])).toEqual({
      file: "specs/groups.yaml",
      line: 9,
      column: 9,
      pointer: "/components/schemas/Group/properties/owner",
    });
  });

  it("reads a spec of JSON", async () => {
    const folder = await write({
      "specs/groups.json": JSON.stringify({
        openapi: "3.1.0",
        paths: { "/a": { $ref: "paths.json#/~1a" } },
      }),
      "specs/paths.json": '{ "/a": { "get": { "responses": {} } } }',
    });
    const { source } = await readSpec(folder, "specs/groups.json");
    expect(source?.value["paths"]).toEqual({ "/a": { get: { responses: {} } } });
  });

  it("finds references in a default response and in examples, and not in the values of examples", async () => {
    const folder = await write({
      "specs/groups.yaml": change(
        ['        "200":\n', '        default: { $ref: "failed.yaml#/default" }\n        "200":\n'],
        [
          "              plain: { value: { name: Admins } }",
          '              plain: { $ref: "plain.yaml" }\n              odd: { value: { name: a, $ref: none.yaml } }',
        ],
      ),
      "specs/failed.yaml": "default: { description: It failed., headers: { Why: { $ref: why.yaml } } }\n",
      "specs/why.yaml": "schema: { type: string }\n",
      "specs/plain.yaml": "value: { name: Owners, $ref: none.yaml }\n",
    });
    const { source, diagnostics } = await readSpec(folder, "specs/groups.yaml");
    expect(diagnostics).toEqual([]);
    expect(source?.files).toEqual([
      "specs/failed.yaml",
      "specs/groups.yaml",
      "specs/plain.yaml",
      "specs/why.yaml",
    ]);
    expect(source?.value["components"]).toMatchObject({
      responses: { default: { description: "It failed." } },
      examples: { plain: { value: { name: "Owners", $ref: "none.yaml" } } },
    });
  });

  it("takes a name with a dot in a mapping for a name where there is such a schema", async () => {
    const folder = await write({
      "specs/groups.yaml": `openapi: 3.1.0
paths: {}
components:
  schemas:
    v1.Cat: { type: object }
    Pet:
      oneOf: [{ $ref: "#/components/schemas/v1.Cat" }]
      discriminator: { propertyName: kind, mapping: { cat: v1.Cat } }
`,
    });
    const { diagnostics, source } = await readSpec(folder, "specs/groups.yaml");
    expect(diagnostics).toEqual([]);
    expect(source?.files).toEqual(["specs/groups.yaml"]);
  });

  it("reads files that refer to each other in a circle once", async () => {
    const { source, diagnostics } = await readReferring("user.yaml", {
      "specs/user.yaml":
        'properties: { group: { $ref: "groups.yaml#/components/schemas/Group" }, self: { $ref: "#" } }\n',
    });
    expect(diagnostics).toEqual([]);
    expect(source?.value["components"]).toEqual({
      schemas: {
        Group: { type: "object", properties: { owner: { $ref: "#/components/schemas/user" } } },
        user: {
          properties: {
            group: { $ref: "#/components/schemas/Group" },
            self: { $ref: "#/components/schemas/user" },
          },
        },
      },
    });
  });

  it("reads a file with a byte order mark", async () => {
    const folder = await write({
      "specs/sound.yaml": `\ufeff${smallSpec}`,
      "specs/sound.json": '\ufeff{ "openapi": "3.1.0" }',
    });
    expect((await readSpec(folder, "specs/sound.yaml")).source?.value["openapi"]).toBe("3.1.0");
    expect((await readSpec(folder, "specs/sound.json")).source?.value["openapi"]).toBe("3.1.0");
  });
});

describe("a spec that cannot be read", () => {
  it.each([
    ["specs/none.yaml", "there is no such file"],
    ["specs/folder.yaml", "it is a folder"],
    ["specs/groups.yaml/more.yaml", "there is no such file"],
    ["specs/latin1.yaml", "it is not UTF-8"],
    ["specs/link.yaml", "it is outside the workspace"],
    ["../outside.yaml", "it is outside the workspace"],
    ["specs/loop.yaml", "the system says ELOOP"],
    ["specs/\u0000.yaml", "no file can have this name"],
  ])("is refused: %j, because %s", async (file, reason) => {
    const folder = await write({
      "workspace/specs/groups.yaml": smallSpec,
      "workspace/specs/folder.yaml/empty": "",
      "workspace/specs/latin1.yaml": Buffer.from([0x61, 0x3a, 0x20, 0xe9]),
      "outside.yaml": smallSpec,
    });
    await symlink(join(folder, "outside.yaml"), join(folder, "workspace", "specs", "link.yaml"));
    await symlink(join(folder, "workspace/specs/loop.yaml"), join(folder, "workspace/specs/loop.yaml"));
    const { source, diagnostics, files } = await readSpec(join(folder, "workspace"), file);
    expect(source).toBeUndefined();
    expect([...files]).toEqual([[file, undefined]]);
    const shown = file.replace("\u0000", "\\u0000");
    expect(diagnostics.map(format)).toEqual([
      `${file}:1:1 - error unreadable-spec: ${shown} cannot be read: ${reason}.\n  fix: Give the path of an OpenAPI file below the workspace, for example specs/petstore.yaml.`,
    ]);
  });
});

describe("a reference to a file that cannot be read", () => {
  it.each([
    ["none.yaml", "specs/none.yaml", "there is no such file"],
    ["none.yaml#/A", "specs/none.yaml", "there is no such file"],
    ["folder", "specs/folder", "it is a folder"],
    ["latin1.yaml", "specs/latin1.yaml", "it is not UTF-8"],
    ["a%00b.yaml", "specs/a\\u0000b.yaml", "no file can have this name"],
  ])("is told with its place: %s", async (ref, file, reason) => {
    const folder = await write({
      "specs/groups.yaml": referring(ref),
      "specs/folder/empty": "",
      "specs/latin1.yaml": Buffer.from([0xe9]),
    });
    const { source, diagnostics } = await readSpec(folder, "specs/groups.yaml");
    expect(source).toBeUndefined();
    expect(diagnostics.map(format)).toEqual([
      `specs/groups.yaml:9:18 - error unreadable-ref: $ref \`${ref}\` leads to ${file}, which cannot be read: ${reason}.\n  fix: Correct the path: it is relative to the file that the reference stands in.`,
    ]);
  });

  it("is told with its place in the other file", async () => {
    const { diagnostics, files } = await readReferring("schemas/user.yaml", {
      "specs/schemas/user.yaml": "type: object\nproperties:\n  id: { $ref: id.yaml }\n",
    });
    expect(diagnostics.map(format)).toEqual([
      "specs/schemas/user.yaml:3:9 - error unreadable-ref: $ref `id.yaml` leads to specs/schemas/id.yaml, which cannot be read: there is no such file.\n  fix: Correct the path: it is relative to the file that the reference stands in.",
    ]);
    expect(files.get("specs/schemas/id.yaml")).toBeUndefined();
    expect(files.has("specs/schemas/id.yaml")).toBe(true);
  });

  it("reads nothing from the network", async () => {
    const { diagnostics, files } = await readReferring("https://example.com/user.yaml#/User");
    expect(diagnostics.map(format)).toEqual([
      "specs/groups.yaml:9:18 - error remote-ref: $ref `https://example.com/user.yaml#/User` leads to another host, and Specmint reads nothing from the network.\n  fix: Save what it points at as a file beside the spec, and refer to that by its relative path.",
    ]);
    expect([...files.keys()]).toEqual(["specs/groups.yaml"]);
  });
});

describe("a reference out of the spec's folder", () => {
  const user = { "common/user.yaml": "type: object\n" };
  const refused = (file: string, ref: string): string =>
    `specs/groups.yaml:9:18 - error outside-ref: $ref \`${ref}\` leads to ${file}, outside the spec's folder.\n  fix: Move the file into the folder, or allow it: --allow-outside ${file}`;

  it("is refused", async () => {
    const { source, diagnostics, files } = await readReferring("../common/user.yaml", user);
    expect(source).toBeUndefined();
    expect(diagnostics.map(format)).toEqual([refused("common/user.yaml", "../common/user.yaml")]);
    expect(files.get("common/user.yaml")).toBeUndefined();
  });

  it("is refused by way of a link", async () => {
    const folder = await write({ "specs/groups.yaml": referring("user.yaml"), ...user });
    await symlink(join(folder, "common/user.yaml"), join(folder, "specs/user.yaml"));
    const { diagnostics } = await readSpec(folder, "specs/groups.yaml");
    expect(diagnostics.map(format)).toEqual([refused("specs/user.yaml", "user.yaml")]);
  });

  it("is refused by way of a folder that only begins like the spec's", async () => {
    const { diagnostics } = await readReferring("../specs-more/user.yaml", { "specs-more/user.yaml": "{}" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["outside-ref"]);
  });

  it.each(["/etc/hostname", "file:///etc/hostname", "../../../../../../../../../../etc/hostname"])(
    "is refused as a path from the root of the disk: %s",
    async (ref) => {
      const { source, diagnostics } = await readReferring(ref);
      expect(source).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(["outside-ref"]);
    },
  );

  it.each([
    ["the file", ["common/user.yaml"]],
    ["its folder", ["common"]],
    ["a folder around it", ["."]],
  ])("is read where %s is allowed", async (_, allowOutside) => {
    const { source, diagnostics } = await readReferring("../common/user.yaml", user, allowOutside);
    expect(diagnostics).toEqual([]);
    expect(source?.files).toEqual(["common/user.yaml", "specs/groups.yaml"]);
  });

  it("is refused where another file is allowed", async () => {
    const { diagnostics } = await readReferring("../common/user.yaml", user, [
      "common/other.yaml",
      "common/user",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["outside-ref"]);
  });
});

describe("a description that is larger than it may be", () => {
  const refused = (reason: string, more: string): string =>
    `specs/groups.yaml:1:1 - error too-large: The description is too large: ${reason}.\n  fix: Make several of it, or let more be read: \`--max-size ${more}\`, or for good \`"specmint": { "maxSize": ${more} }\` in the root package.json.`;

  it.each([
    [
      "one file",
      { "specs/groups.yaml": `${smallSpec}# ${"x".repeat(2 ** 20)}\n` },
      1,
      "its files have more than 1 MB together",
    ],
    [
      "several files",
      {
        "specs/groups.yaml": `${referring("user.yaml")}# ${"x".repeat(2 ** 19)}\n`,
        "specs/user.yaml": `type: string\n# ${"x".repeat(2 ** 19)}\n`,
      },
      1,
      "its files have more than 1 MB together",
    ],
    [
      "values",
      { "specs/groups.yaml": `{ "x": [[1, []]${', "a,b{"'.repeat(3 * 2 ** 15 - 4)}] }` },
      1,
      "its JSON has more than 98,304 values",
    ],
    [
      "tokens",
      { "specs/groups.yaml": "a: [,,]\n".repeat(2 ** 13) },
      1,
      "its YAML has more than 65,536 tokens",
    ],
  ])("is refused: %s", async (_, files, maxSize, reason) => {
    const folder = await write(files);
    const { diagnostics, source } = await readSpec(folder, "specs/groups.yaml", { maxSize });
    expect(source).toBeUndefined();
    expect(diagnostics.map(format)).toEqual([refused(reason, "2")]);
    const again = await readSpec(folder, "specs/groups.yaml", { maxSize: 2 });
    expect(again.diagnostics.filter(({ code }) => code === "too-large")).toEqual([]);
  });

  it("is not read to its end", async () => {
    expect(await readBytes("/dev/zero", 10)).toBeUndefined();
    const folder = await write({ "ten.txt": "0123456789" });
    expect(String(await readBytes(join(folder, "ten.txt"), 10))).toBe("0123456789");
    expect(await readBytes(join(folder, "ten.txt"), 9)).toBeUndefined();
  });

  it("is no pipe", async () => {
    const folder = await write({ "specs/groups.yaml": referring("user.yaml") });
    execFileSync("mkfifo", [join(folder, "specs/user.yaml")]);
    const { diagnostics } = await readSpec(folder, "specs/groups.yaml");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "$ref `user.yaml` leads to specs/user.yaml, which cannot be read: it is not a file.",
    ]);
  });
});
