import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Code,
  catalogue,
  checkSpec,
  type Diagnostic,
  parseSource,
  type Rules,
  readSpec,
} from "../src/index.ts";
import { diagnosticCases } from "./diagnostic-cases.ts";
import { smallSpec } from "./small-spec.ts";

async function diagnosticsOf(text: string, rules?: Rules): Promise<readonly Diagnostic[]> {
  const { source, diagnostics } = parseSource("specs/groups.yaml", text);
  return source ? checkSpec(source, rules) : diagnostics;
}

function format({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} - ${severity} ${code}: ${message}\n  fix: ${fix}`;
}

describe("diagnostics of a spec's text", () => {
  it("finds nothing in a sound spec", async () => {
    expect(await diagnosticsOf(smallSpec)).toEqual([]);
  });

  it.each(diagnosticCases)("reports $name", async ({ given, rules, want }) => {
    expect((await diagnosticsOf(given, rules)).map(format)).toEqual(want);
  });

  it("has a case for every code", () => {
    const tested = diagnosticCases
      .flatMap(({ want }) => want)
      .map((text) => / (?:error|warning) ([a-z0-9-]+):/.exec(text)?.[1]);
    const fromFiles: readonly Code[] = ["unreadable-spec"];
    expect([...new Set([...tested, ...fromFiles])].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it("prints the text of a spec as one harmless line", async () => {
    const [diagnostic] = await diagnosticsOf(smallSpec.replace("updateGroup", '"\\e[31mred\\nnext\\u202e"'));
    expect(diagnostic?.message).toBe(
      "operationId `\ufffd[31mred next\ufffd` cannot be a name in TypeScript.",
    );
  });
});

describe("diagnostics of a file", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "specmint-spec-"));
    await mkdir(join(root, "workspace", "specs", "folder.yaml"), { recursive: true });
    await writeFile(join(root, "outside.yaml"), smallSpec);
    await symlink(join(root, "outside.yaml"), join(root, "workspace", "specs", "link.yaml"));
    await writeFile(join(root, "workspace", "specs", "latin1.yaml"), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    await writeFile(join(root, "workspace", "specs", "sound.yaml"), `\ufeff${smallSpec}`);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it.each([
    ["specs/none.yaml", "there is no such file"],
    ["specs/folder.yaml", "it is a folder"],
    ["specs/latin1.yaml", "it is not UTF-8"],
    ["specs/link.yaml", "it is outside the workspace"],
    ["../outside.yaml", "it is outside the workspace"],
  ])("refuses %s because %s", async (file, reason) => {
    const { source, diagnostics } = await readSpec(join(root, "workspace"), file);
    expect(source).toBeUndefined();
    expect(diagnostics.map(format)).toEqual([
      `${file}:1:1 - error unreadable-spec: ${file} cannot be read: ${reason}.\n  fix: Give the path of an OpenAPI file below the workspace, for example specs/petstore.yaml.`,
    ]);
  });

  it("reads a file with a byte order mark", async () => {
    const { source, diagnostics } = await readSpec(join(root, "workspace"), "specs/sound.yaml");
    expect(diagnostics).toEqual([]);
    expect(source?.value["openapi"]).toBe("3.1.0");
  });
});
