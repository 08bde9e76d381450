import type { Diagnostic } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { groupsSpec, temporaryWorkspace, type Workspace } from "./temporary-workspace.ts";

/** Warnings that a spec with this many wrong examples gets. */
const wrong = (count: number): string =>
  groupsSpec.replace(
    "name: { type: string }",
    `name: { type: string, examples: [${Array.from({ length: count }, (_, index) => index).join(", ")}] }`,
  );

const first = `specs/groups.yaml:21:93 - warning example-mismatch: Example 0 does not fit its schema: at the top it must be string.
  fix: Correct the example or the schema. An example of what a server really sent is marked \`x-specmint: { observed: true }\`.
`;

function workspaceWith(spec: string): Workspace {
  const workspace = temporaryWorkspace();
  workspace.write("specs/groups.yaml", spec);
  return workspace;
}

function count(text: string): number {
  return text.match(/ - warning /g)?.length ?? 0;
}

describe("a spec with warnings", () => {
  it("is generated, and has them printed", async () => {
    const { run } = workspaceWith(wrong(1));
    const { code, out, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(err).toBe(first);
    expect(code).toBe(0);
    expect(out.match(/ written /g)).toHaveLength(3);
    expect(await run(["generate", "--check"])).toMatchObject({ code: 0, err: first });
    expect(await run(["generate", "--force"])).toMatchObject({ code: 0, err: first });
  });

  it.each([
    { warnings: 10, shown: 10, more: "" },
    { warnings: 12, shown: 10, more: "2 more warnings: specmint lint specs/groups.yaml tells of them all\n" },
  ])("has $shown of $warnings printed by `generate`", async ({ warnings, shown, more }) => {
    const { run } = workspaceWith(wrong(warnings));
    const { err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(err.startsWith(first)).toBe(true);
    expect(count(err)).toBe(shown);
    expect(
      err
        .split("\n")
        .filter((line) => /more warnings/.test(line))
        .join(""),
    ).toBe(more.trimEnd());
  });

  it("has all of them printed by `lint`, and by --json", async () => {
    const { run } = workspaceWith(wrong(12));
    await run(["new", "groups", "--from", "specs/groups.yaml"]);
    const { err } = await run(["lint", "groups"]);
    expect(err.match(/ - warning example-mismatch: /g)).toHaveLength(12);
    expect(err).not.toContain("more warnings");
    const { diagnostics } = JSON.parse((await run(["generate", "--check", "--json"])).out);
    expect(diagnostics).toHaveLength(12);
    expect(diagnostics[0]).toEqual({
      severity: "warning",
      code: "example-mismatch",
      file: "specs/groups.yaml",
      line: 21,
      column: 93,
      pointer: "/components/schemas/Group/properties/name/examples/0",
      message: "Example 0 does not fit its schema: at the top it must be string.",
      fix: "Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    });
  });

  it("has at most 50 of one code printed, and the others counted", async () => {
    const { run } = workspaceWith(wrong(62));
    const { err } = await run(["lint", "groups"]);
    expect(err.match(/ - warning example-mismatch: /g)).toHaveLength(50);
    expect(err).toContain("\nand 12 more `example-mismatch`: all of them with --json\n");
    const { diagnostics } = JSON.parse((await run(["lint", "groups", "--json"])).out);
    expect(diagnostics.filter(({ code }: Diagnostic) => code === "example-mismatch")).toHaveLength(62);
  });

  it("has a warning printed once that differs in its places alone", async () => {
    const phones = Array.from({ length: 72 }, (_, index) => `p${index}: { type: string, format: phone }`);
    const { run } = workspaceWith(groupsSpec.replace("name: { type: string }", ["$&", ...phones].join(", ")));
    const { err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(err).toBe(
      "specs/groups.yaml:21:104 - warning approximated/format: `format: phone` is approximated: the validator does not check it. (and in 71 other places)\n  fix: Nothing has to be done; a `pattern` or an `enum` is checked.\n",
    );
    const { diagnostics } = JSON.parse((await run(["generate", "--check", "--json"])).out);
    expect(diagnostics).toHaveLength(72);
  });

  it("has its errors printed before anything is left out", async () => {
    const { run } = workspaceWith(wrong(12).replace("schemas/Group", "schemas/Grup"));
    const { code, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(code).toBe(1);
    expect(err).toContain("specs/groups.yaml:16:25 - error unresolved-ref: ");
  });
});

describe("a schema that no value is known of", () => {
  const never = "type: string, pattern: '^a$b'";
  const note = `specs/groups.yaml:22:5 - note no-sample: No value of Never is known: no text is found for the pattern \`^a$b\`.
  fix: Show one by \`examples\`.
`;
  const odd = `${groupsSpec}    Never: { ${never} }\n`;

  it("is noted by `generate`, which --strict does not mind", async () => {
    const { run } = workspaceWith(odd);
    expect(await run(["new", "groups", "--from", "specs/groups.yaml", "--strict"])).toMatchObject({
      code: 0,
      err: note,
    });
    expect(await run(["generate", "--strict", "--check"])).toMatchObject({ code: 0, err: note });
    const { diagnostics } = JSON.parse((await run(["generate", "--check", "--json"])).out);
    expect(diagnostics).toMatchObject([{ code: "no-sample", severity: "note", line: 22 }]);
  });

  it("is noted by `lint`, which counts it apart from problems and does not mind it with --strict", async () => {
    const sound = odd
      .replace("version: 1.0.0 }", "version: 1.0.0, license: { name: MIT, identifier: MIT } }")
      .replace("operationId:", "security: []\n      summary: A group.\n      operationId:")
      .replace("groups.example.com", "groups.acme.dev")
      .replace("      responses:\n", '      responses:\n        "404": { description: There is none. }\n')
      .replace("schemas:\n", `schemas:\n    User: { $ref: "#/components/schemas/Never" }\n`);
    const { run } = workspaceWith(sound);
    const linted = await run(["lint", "--strict"]);
    expect(linted.err).toContain("- note no-sample: No value of Never is known: ");
    expect(linted.err).not.toContain(" - error ");
    expect(linted).toMatchObject({ code: 0, out: "specs/groups.yaml: no problems, 2 notes\n" });
    const { diagnostics } = JSON.parse((await run(["lint", "--json", "--strict"])).out);
    expect(diagnostics).toMatchObject([{ severity: "note" }, { severity: "note" }]);
  });

  it("is noted by `lint` beside what Redocly's rules find", async () => {
    const { code, out, err } = await workspaceWith(odd).run(["lint"]);
    expect(err).toContain(" - warning redocly-warning: ");
    expect(err).toContain(" - error redocly-error: ");
    expect(err).toContain(note);
    expect(out).toBe("specs/groups.yaml: 1 note\n");
    expect(code).toBe(1);
  });

  it("has the first ten notes printed by `generate`, and the others counted", async () => {
    const many = Array.from({ length: 12 }, (_, index) => `    Never${index}: { ${never} }\n`);
    const { run } = workspaceWith(groupsSpec + many.join(""));
    const { err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(err.match(/ - note no-sample: /g)).toHaveLength(10);
    expect(err.endsWith("2 more notes: specmint lint specs/groups.yaml tells of them all\n")).toBe(true);
    expect((await run(["lint"])).err.match(/ - note no-sample: /g)).toHaveLength(12);
  });
});

describe("a warning that is accepted", () => {
  const phone = "{ type: string, format: phone }";
  const said = "specs/groups.yaml:21:107 - warning approximated/format: ";
  const odd = groupsSpec.replace("name: { type: string }", `$&, phone: ${phone}`);

  /** The row of the table. */
  const rowOf = ({ read }: Workspace): string =>
    /^.*approximated\/format.*$/m.exec(read("packages/groups-types/src/gen/FIDELITY.md"))?.[0] ?? "";

  it("in the spec is neither printed nor refused by --strict, and FIDELITY.md has the reason", async () => {
    const accept = "x-specmint: { accept: { approximated/format: 'calls | <b>are</b> `free' } }";
    const workspace = workspaceWith(odd.replace(phone, phone.replace(" }", `, ${accept} }`)));
    const { run } = workspace;
    const added = await run(["new", "groups", "--from", "specs/groups.yaml", "--strict"]);
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(await run(["generate", "--strict", "--check"])).toMatchObject({ code: 0, err: "" });
    expect(rowOf(workspace)).toContain("does not check it. Accepted: calls \\| \\<b\\>are\\</b\\> \\`free |");
    const { diagnostics } = JSON.parse((await run(["generate", "--check", "--json"])).out);
    expect(diagnostics).toMatchObject([
      { code: "approximated/format", accepted: "calls | <b>are</b> `free" },
    ]);
  });

  it("in a package holds for the whole spec and all of its packages", async () => {
    const workspace = workspaceWith(odd);
    const { read, run, write } = workspace;
    expect((await run(["new", "groups", "--from", "specs/groups.yaml"])).err).toContain(said);
    const manifest = "packages/groups-client/package.json";
    const text = read(manifest);
    write(
      manifest,
      text.replace('"kind": "client"', '$&,\n    "accept": { "approximated/format": "known" }'),
    );
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(rowOf(workspace)).toContain("Accepted: known |");
    expect((await run(["generate", "@acme/groups-types", "--strict", "--check"])).code).toBe(0);
    expect((await run(["lint", "groups", "--json"])).out).toContain('"accepted": "known"');
    write("specs/groups.yaml", groupsSpec);
    const line = text.split("\n").findIndex((one) => one.includes('"kind"')) + 2;
    expect((await run(["generate"])).err).toBe(
      `${manifest}:${line}:17 - warning accept/unused: \`accept\` names \`approximated/format\`, of which nothing is warned here or below.\n  fix: Take it out.\n`,
    );
    write(manifest, text.replace('"kind": "client"', '$&, "accept": { "approximated/format": "" }'));
    const { code, err } = await run(["generate"]);
    expect(code).toBe(1);
    expect(err).toBe(
      `${manifest}:${line - 1}:35 - error package-json: "specmint.accept.approximated/format" has to be the reason why the warning is accepted.\n  fix: Write it as text that is not empty: "the server checks it".\n`,
    );
  });
});

describe("--strict", () => {
  const nothing = "specmint: nothing is written, as --strict takes warnings for errors.\n";

  it("of `new` adds nothing if there is a warning", async () => {
    const { run, files } = workspaceWith(wrong(1));
    const before = files(".");
    const { code, err } = await run(["new", "groups", "--from", "specs/groups.yaml", "--strict"]);
    expect(code).toBe(1);
    expect(err).toBe(first);
    expect(files(".")).toEqual(before);
  });

  it("of `generate` writes nothing if there is a warning, though all was up to date", async () => {
    const { run, files, write } = workspaceWith(groupsSpec);
    expect((await run(["new", "groups", "--from", "specs/groups.yaml", "--strict"])).code).toBe(0);
    expect(await run(["generate", "--strict"])).toMatchObject({ code: 0, err: "" });
    write("specs/groups.yaml", wrong(1));
    expect((await run(["generate"])).code).toBe(0);
    const before = files(".");
    for (const args of [["--strict"], ["--strict", "--check"], ["--strict", "--force"]]) {
      const { code, out, err } = await run(["generate", ...args]);
      expect(code).toBe(1);
      expect(out).toBe("");
      expect(err).toBe(first + nothing);
    }
    const { packages, diagnostics } = JSON.parse((await run(["generate", "--strict", "--json"])).out);
    expect(packages).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(files(".")).toEqual(before);
  });

  it("of `lint` fails where there are only warnings", async () => {
    const sound = groupsSpec
      .replace("operationId:", "summary: A group.\n      operationId:")
      .replace("https://groups.example.com", "https://groups.acme.dev");
    const { run } = workspaceWith(sound);
    const lenient = await run(["lint"]);
    expect(lenient.err).toContain(" - warning redocly-warning: ");
    expect(lenient.err).not.toContain(" - error ");
    expect(lenient.code).toBe(0);
    expect(await run(["lint", "--strict"])).toEqual({ ...lenient, code: 1 });
  });
});
