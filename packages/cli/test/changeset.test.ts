import { describe, expect, it } from "vitest";
import { breaking, firstSpec, type GitWorkspace, gitWorkspace, wider } from "./git-workspace.ts";

const files = ["types", "client", "fixtures"].map((kind) => `.changeset/specmint-groups-${kind}.md`);
const [typesFile = "", clientFile = ""] = files;

/** A workspace in which a branch has changed the spec. */
function changed(spec: string): GitWorkspace {
  const workspace = gitWorkspace();
  workspace.git("switch", "--quiet", "--create", "change");
  workspace.write("specs/groups.yaml", spec);
  return workspace;
}

/** The bump in a changeset's front matter. */
function bumpIn(text: string): string | undefined {
  return /^"@acme\/groups-\w+": (\w+)$/m.exec(text)?.[1];
}

/** The notes of a changeset. */
function notesIn(text: string): string {
  return text.slice(text.indexOf("\n---\n") + 5).trim();
}

/** The `id`s of the changes that a changeset speaks of. */
function changesIn(text: string): readonly string[] {
  return [...text.matchAll(/^# change (.+)$/gm)].map(([, id]) => id ?? "");
}

describe("specmint changeset", () => {
  it("asks for nothing where no spec differs, on the branch that others are compared with too", async () => {
    const { run, git, write, files: list } = gitWorkspace();
    const before = list(".changeset");
    expect(await run(["changeset", "--check"])).toMatchObject({ code: 0, err: "" });
    git("switch", "--quiet", "--create", "change");
    write("specs/groups.yaml", `# Nothing but a comment.\n${firstSpec}`);
    const { code, out } = await run(["changeset"]);
    expect([code, out]).toEqual([0, "specs/groups.yaml: nothing changed\n"]);
    expect((await run(["changeset", "--check"])).code).toBe(0);
    expect(list(".changeset")).toEqual(before);
  });

  it("gives each package its bump and its notes, of which changesets makes versions and changelogs", async () => {
    const { run, read, commit, version } = changed(breaking(firstSpec));
    expect((await run(["changeset", "--check"])).code).toBe(1);
    const { code, out, err } = await run(["changeset"]);
    expect([code, err]).toEqual([0, ""]);
    for (const file of files) expect(out).toContain(`wrote ${file}`);
    expect((await run(["changeset", "--check"])).code).toBe(0);
    const bumps = files.map((file) => bumpIn(read(file)));
    expect(bumps.slice(0, 2)).toEqual(["major", "major"]);
    commit();
    version();
    const versions = { none: "1.0.1", patch: "1.0.1", minor: "1.1.0", major: "2.0.0" };
    for (const [index, kind] of ["types", "client", "fixtures"].entries()) {
      const manifest = JSON.parse(read(`packages/groups-${kind}/package.json`));
      expect(manifest.version).toBe(versions[(bumps[index] ?? "none") as keyof typeof versions]);
    }
    const changelog = read("packages/groups-client/CHANGELOG.md");
    expect(changelog).toMatch(/## 2\.0\.0\n\n### Major Changes\n\n- [0-9a-f]{7}: .*`size`.*\n/);
    expect(changelog).not.toMatch(/specmint|# change/);
  });

  it("changes nothing when it is run again, and follows the spec", async () => {
    const { run, read, write, files: list } = changed(breaking(firstSpec));
    await run(["changeset"]);
    const first = list(".changeset");
    const again = await run(["changeset"]);
    expect(again.out).not.toContain("wrote");
    expect(list(".changeset")).toEqual(first);
    write("specs/groups.yaml", wider(firstSpec));
    await run(["changeset"]);
    expect(bumpIn(read(clientFile))).toBe("minor");
    expect(notesIn(read(clientFile))).toMatch(/DELETE/);
    expect(notesIn(read(clientFile))).not.toMatch(/`size`/);
    write("specs/groups.yaml", firstSpec);
    const { out } = await run(["changeset"]);
    expect(out).toContain(`removed ${clientFile}`);
    expect(Object.keys(list(".changeset"))).toEqual(["config.json"]);
  });

  it("keeps notes that a person edited, and puts those of later changes behind them", async () => {
    const { run, read, write } = changed(breaking(firstSpec));
    await run(["changeset"]);
    write(
      clientFile,
      read(clientFile).replace(notesIn(read(clientFile)), "Send a `size`.\n\nIt is a number."),
    );
    write(typesFile, read(typesFile).replaceAll("\n", "\r\n"));
    const kept = await run(["changeset"]);
    expect(kept.out).toContain(`${clientFile} (@acme/groups-client major): your notes are kept\n`);
    expect(kept.out).toContain(`${typesFile} (@acme/groups-types major)\n`);
    expect(notesIn(read(clientFile))).toBe("Send a `size`.\n\nIt is a number.");
    const before = read(clientFile);
    await run(["changeset"]);
    expect(read(clientFile)).toBe(before);
    write("specs/groups.yaml", wider(breaking(firstSpec)));
    expect((await run(["changeset", "--check"])).err).toContain(
      "@acme/groups-client: its changeset leaves changes out.",
    );
    const more = await run(["changeset"]);
    expect(more.out).toContain("your notes are kept, ");
    expect(notesIn(read(clientFile))).toMatch(/^Send a `size`\.\n\nIt is a number\.\n\n.*DELETE/);
    expect((await run(["changeset", "--check"])).code).toBe(0);
    write("specs/groups.yaml", firstSpec);
    await run(["changeset"]);
    expect(notesIn(read(clientFile))).toMatch(/^Send a `size`/);
  });

  it("raises a bump that is too low, and leaves one that a person wants higher", async () => {
    const { run, read, write } = changed(wider(firstSpec));
    await run(["changeset"]);
    const text = read(clientFile);
    expect(bumpIn(text)).toBe("minor");
    write(clientFile, text.replace(": minor", ": major"));
    write(typesFile, read(typesFile).replace(": minor", ": patch"));
    expect((await run(["changeset", "--check"])).err).toContain(
      "@acme/groups-types: it needs a minor release, and the changesets plan a patch one.",
    );
    await run(["changeset"]);
    expect(bumpIn(read(clientFile))).toBe("major");
    expect(bumpIn(read(typesFile))).toBe("minor");
    expect((await run(["changeset", "--check"])).code).toBe(0);
  });

  it("leaves a changeset alone that a person wrote under its name", async () => {
    const { run, read, write } = changed(breaking(firstSpec));
    write(clientFile, '---\n"@acme/groups-client": minor\n---\n\nMy words.\n');
    await run(["changeset"]);
    expect(notesIn(read(clientFile))).toBe("My words.");
    expect(bumpIn(read(clientFile))).toBe("major");
    await run(["changeset"]);
    expect(notesIn(read(clientFile))).toBe("My words.");
  });
});

describe("specmint changeset --check", () => {
  it("names the package, the change and what to do where no changeset names a package, and writes nothing", async () => {
    const { run, files: list } = changed(breaking(firstSpec));
    const before = list(".changeset");
    const { code, err } = await run(["changeset", "--check"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "error @acme/groups-client: it needs a major release, and no changeset that came since main names it.\n",
    );
    expect(err).toMatch(/\n {2}major: .*`size`.*\n {4}change \S+/);
    expect(err).toContain("fix: Run specmint changeset, and commit what it writes.");
    expect(list(".changeset")).toEqual(before);
  });

  it("takes any changesets that come to the bump, as changesets plans releases", async () => {
    const { run, write } = changed(breaking(firstSpec));
    const names = ["types", "client", "fixtures"].map((kind) => `"@acme/groups-${kind}": minor\n`);
    write(".changeset/mine.md", `---\n${names.join("")}---\n\nMine.\n`);
    const { err } = await run(["changeset", "--check"]);
    expect(err).toContain(
      "@acme/groups-client: it needs a major release, and the changesets plan a minor one.",
    );
    expect(err).toContain("or overrule the change");
    write(
      ".changeset/more.md",
      '---\n"@acme/groups-client": major\n"@acme/groups-types": major\n---\n\nMore.\n',
    );
    expect(await run(["changeset", "--check"])).toMatchObject({ code: 0, err: "" });
  });

  it("does not take a changeset that there was before for one of the change", async () => {
    const { run, write, git, commit, read } = gitWorkspace();
    write(clientFile, '---\n"@acme/groups-client": major\n"@acme/groups-types": major\n---\n\nBefore.\n');
    commit();
    git("switch", "--quiet", "--create", "change");
    write("specs/groups.yaml", breaking(firstSpec));
    expect((await run(["changeset", "--check"])).err).toContain("no changeset that came since main names it");
    await run(["changeset"]);
    expect(notesIn(read(clientFile))).toBe("Before.");
    expect(notesIn(read(clientFile.replace(".md", "-2.md")))).toMatch(/`size`/);
    expect((await run(["changeset", "--check"])).code).toBe(0);
  });

  it("says what is wrong with changesets that cannot be planned with", async () => {
    const { run, write } = changed(breaking(firstSpec));
    write(".changeset/wrong.md", '---\n"@acme/nobody": minor\n---\n\nWrong.\n');
    const { code, err } = await run(["changeset", "--check"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^specmint: changesets cannot plan a release: .*@acme\/nobody/);
    write(clientFile, "Not a changeset.\n");
    expect((await run(["changeset"])).err).toContain(`${clientFile} is no changeset: `);
  });
});

describe("a change that somebody overrules", () => {
  it("asks for less, in all packages of its API, and its reason is in the changelogs", async () => {
    const { run, read, write, commit, version } = changed(breaking(firstSpec));
    await run(["changeset"]);
    const [change = ""] = changesIn(read(clientFile));
    const reason = "Nobody could leave it out: see @ops, <b>.";
    write(
      clientFile,
      read(clientFile).replace(`# change ${change}`, `# overrule ${change} minor: ${reason}`),
    );
    const { out, err } = await run(["changeset"]);
    expect(err).toBe("");
    expect(out).toContain(`wrote ${clientFile} (@acme/groups-client minor)`);
    expect(out).toContain(`wrote ${typesFile} (@acme/groups-types minor)`);
    expect(read(clientFile)).toContain(`# overrule ${change} minor: ${reason}\n`);
    expect((await run(["changeset", "--check"])).code).toBe(0);
    commit();
    version();
    for (const kind of ["types", "client"]) {
      const changelog = read(`packages/groups-${kind}/CHANGELOG.md`);
      expect(changelog).toContain("## 1.1.0\n\n### Minor Changes\n");
      expect(changelog).toContain(
        "Released as a minor change: Nobody could leave it out: see \\@ops, \\<b\\>.",
      );
    }
  });

  it("has its reason behind notes that a person edited, once", async () => {
    const { run, read, write } = changed(breaking(firstSpec));
    await run(["changeset"]);
    const [change = ""] = changesIn(read(clientFile));
    const edited = read(clientFile).replace(notesIn(read(clientFile)), "Mine.");
    write(clientFile, edited.replace(`# change ${change}`, `# overrule ${change} minor: It's so.`));
    await run(["changeset"]);
    expect(notesIn(read(clientFile))).toMatch(/^Mine\.\n\n.*Released as a minor change: It's so\.$/);
    const before = read(clientFile);
    await run(["changeset"]);
    expect(read(clientFile)).toBe(before);
    expect(bumpIn(before)).toBe("minor");
  });

  it("is told of where it did not change, or where the words do not fit", async () => {
    const { run, read, write } = changed(breaking(firstSpec));
    await run(["changeset"]);
    const lines =
      "# overrule no-such-change minor: Why not.\n# overrule this please\n# overrule this minor:\n---\n\n";
    write(clientFile, read(clientFile).replace("---\n\n", lines));
    const { err } = await run(["changeset", "--check"]);
    expect(err).toContain(
      "specs/groups.yaml: nothing changed that is called no-such-change; a changeset overrules it\n",
    );
    expect(err).toContain(
      `${clientFile}: write "# overrule <change> minor: <reason>" instead of "# overrule this please"\n`,
    );
    expect(err).toContain('instead of "# overrule this minor:"\n');
    await run(["changeset"]);
    expect(read(clientFile)).toContain("# overrule this please\n");
  });
});
