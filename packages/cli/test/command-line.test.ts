import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";
import { temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

describe("specmint", () => {
  it.each([[], ["--help"], ["help"], ["generate", "--help"], ["lint", "-h"], ["new", "--help"]])(
    "prints help for %s %s",
    async (...args) => {
      const { code, out, err } = await temporaryWorkspace().run(args.filter(Boolean));
      expect(err).toBe("");
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage: specmint |\nUsage: specmint /);
      expect(out).toMatch(/\nExamples:\n {2}specmint /);
    },
  );

  it.each([
    [
      ["frobnicate"],
      'specmint: There is no command "frobnicate".\n  fix: specmint --help says how it is used.\n',
    ],
    [
      ["generate", "--frobnicate"],
      "specmint: Unknown option '--frobnicate'.\n  fix: specmint generate --help says how it is used.\n",
    ],
    [
      ["generate", "--check", "--force"],
      "specmint: --check writes nothing, so --force has no meaning with it.\n  fix: specmint generate --help says how it is used.\n",
    ],
    [
      ["lint", "--allow-outside"],
      "specmint: Option '--allow-outside <value>' argument missing.\n  fix: specmint lint --help says how it is used.\n",
    ],
    [
      ["generate", "nothing"],
      'specmint: No package is generated from or named "nothing".\n  fix: specmint generate --help says how it is used.\n',
    ],
    [
      ["new"],
      "specmint: Give one slug: the name that the packages begin with.\n  fix: specmint new --help says how it is used.\n",
    ],
    [
      ["new", "groups"],
      "specmint: Say which OpenAPI description the packages are made from: --from <spec>.\n  fix: specmint new --help says how it is used.\n",
    ],
    [
      ["new", "../up", "--from", "specs/groups.yaml"],
      'specmint: "../up" cannot begin a package\'s name; use lower-case letters, digits and hyphens: user-groups.\n  fix: specmint new --help says how it is used.\n',
    ],
    [
      ["new", "groups", "--from"],
      "specmint: Option '--from <value>' argument missing.\n  fix: specmint new --help says how it is used.\n",
    ],
  ])("refuses %j with exit code 2", async (args, want) => {
    const { code, out, err } = await temporaryWorkspace().run(args);
    expect(err).toBe(want);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("says so when it is not run in a workspace", async () => {
    const { code, err } = await temporaryWorkspace().run(["generate"], "..");
    expect(code).toBe(2);
    expect(err).toContain("is not inside a workspace: no folder above it has a pnpm-workspace.yaml.");
  });

  it.each(["out", "err"] as const)("uses colour on standard %s if that is a terminal", async (terminal) => {
    const { root, write, read } = await workspaceWithGroups();
    write("specs/groups.yaml", read("specs/groups.yaml").replace("{ name: Admins }", "{ name: 1 }"));
    const { out, err } = await runCommand(["generate", "--check"], root, terminal);
    expect(out.includes("\u001b[31mnot up to date\u001b[39m")).toBe(terminal === "out");
    expect(err.includes("\u001b[33mwarning\u001b[39m example-mismatch")).toBe(terminal === "err");
    expect((terminal === "out" ? err : out).includes("\u001b")).toBe(false);
  });
});

describe("specmint lint", () => {
  it("checks all specs with Redocly's recommended rules as well", async () => {
    const { run, write } = temporaryWorkspace();
    write("specs/notes.txt", "not a spec");
    const { code, out, err } = await run(["lint"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(
      "specs/groups.yaml:2:1 - warning redocly-warning: Info object should contain `license` field (info-license)\n",
    );
    expect(err).toContain(
      "specs/groups.yaml:7:5 - error redocly-error: Operation object should contain `summary` field (operation-summary)\n",
    );
  });

  it("gives diagnostics as JSON", async () => {
    const { run } = temporaryWorkspace();
    const { code, out, err } = await run(["lint", "groups", "--json"]);
    expect(err).toBe("");
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics[0]).toEqual({
      severity: "warning",
      code: "redocly-warning",
      file: "specs/groups.yaml",
      line: 2,
      column: 1,
      message: "Info object should contain `license` field (info-license)",
      fix: "Redocly's documentation of the rule `info-license` says how.",
      pointer: "/info",
    });
  });

  it("says that a sound spec has no problems", async () => {
    const { run, write, read } = temporaryWorkspace();
    const sound = read("specs/groups.yaml")
      .replace("version: 1.0.0 }", "version: 1.0.0, license: { name: MIT, identifier: MIT } }")
      .replace("operationId:", "summary: A group.\n      operationId:")
      .replace("components:", '        "404": { description: There is none. }\ncomponents:');
    write("specs/groups.yaml", sound.replace("https://groups.example.com", "https://groups.acme.dev"));
    const { code, out, err } = await run(["lint", "specs/groups.yaml"]);
    expect(err).toBe("");
    expect(out).toBe("specs/groups.yaml: no problems\n");
    expect(code).toBe(0);
  });

  it("reports a spec that does not exist", async () => {
    const { code, err } = await temporaryWorkspace().run(["lint", "specs/none.yaml"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "specs/none.yaml:1:1 - error unreadable-spec: specs/none.yaml cannot be read: there is no such file.\n",
    );
  });
});
