import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Model } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { compareFolder, type FileDifference } from "../src/compare-folder.ts";
import type { HashedFile } from "../src/generated-file.ts";
import { readFolder } from "../src/read-folder.ts";
import { withProvenance } from "../src/with-provenance.ts";
import { planWrite, writeFolder } from "../src/write-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const model = { file: "specs/groups.yaml", document: { openapi: "3.1.0" } } as unknown as Model;

function filesOf(texts: Readonly<Record<string, string>>): readonly HashedFile[] {
  return withProvenance(
    model,
    Object.entries(texts).map(([path, text]) => ({ path, text })),
  );
}

const before = filesOf({
  "index.ts": "one\n",
  "same.ts": "same\n",
  "old/gone.ts": "gone\n",
  "deep/er/file.ts": "one\n",
});
const after = filesOf({
  "index.ts": "two\n",
  "same.ts": "same\n",
  "deep/er/file.ts": "two\n",
  "new/added.ts": "added\n",
});

async function write(folder: string, files: readonly HashedFile[]): Promise<void> {
  writeFolder(folder, planWrite(await compareFolder(folder, files), files));
}

async function differences(folder: string, files: readonly HashedFile[]): Promise<readonly FileDifference[]> {
  return (await compareFolder(folder, files)).differences;
}

function pathsIn(folder: string): readonly string[] {
  return [...readFolder(folder).keys()];
}

describe("writing a folder", () => {
  it("makes it hold exactly the files, and leaves an unchanged one untouched", async () => {
    const folder = temporaryFolder();
    await write(folder, before);
    await utimes(join(folder, "same.ts"), 1, 1);
    await write(folder, after);
    expect(pathsIn(folder)).toEqual([
      "deep/er/file.ts",
      "index.ts",
      "new/added.ts",
      "provenance.json",
      "same.ts",
    ]);
    expect(await readFile(join(folder, "index.ts"), "utf8")).toBe("two\n");
    expect((await stat(join(folder, "same.ts"))).mtimeMs).toBe(1000);
    expect(await differences(folder, after)).toEqual([]);
  });

  it("plans nothing for a folder that is as it should be", async () => {
    const folder = temporaryFolder();
    await write(folder, before);
    expect(planWrite(await compareFolder(folder, before), before)).toEqual([]);
  });

  it("removes links instead of following them", async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    await writeFile(join(elsewhere, "er"), "untouched");
    await symlink(elsewhere, join(folder, "deep"));
    await symlink(join(elsewhere, "er"), join(folder, "index.ts"));
    await write(folder, before);
    expect(await readFile(join(elsewhere, "er"), "utf8")).toBe("untouched");
    expect(pathsIn(elsewhere)).toEqual(["er"]);
    expect(await differences(folder, before)).toEqual([]);
  });

  it("follows no link in the place of a file that is about to be written", async () => {
    const folder = temporaryFolder();
    const elsewhere = join(temporaryFolder([{ path: "mine", text: "untouched" }]), "mine");
    await symlink(elsewhere, join(folder, `.pending.json.${process.pid}.tmp`));
    await write(folder, before);
    expect(await readFile(elsewhere, "utf8")).toBe("untouched");
    expect(await readFile(join(folder, "index.ts"), "utf8")).toBe("one\n");
    expect(await differences(folder, before)).toEqual([]);
  });

  it("does not go on through a folder that has become a link", async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder([{ path: "er/file.ts", text: "untouched" }]);
    await write(folder, before);
    const steps = planWrite(await compareFolder(folder, after), after);
    await rm(join(folder, "deep"), { recursive: true });
    await symlink(elsewhere, join(folder, "deep"));
    expect(() => writeFolder(folder, steps)).toThrow(
      `${join(folder, "deep")} is a link that leads out of ${folder}, to ${elsewhere}; put a folder or file in its place.`,
    );
    expect(await readFile(join(elsewhere, "er/file.ts"), "utf8")).toBe("untouched");
    expect(pathsIn(elsewhere)).toEqual(["er/file.ts"]);
  });

  it("replaces a folder where a file should be, and a file where a folder should be", async () => {
    const folder = temporaryFolder();
    await mkdir(join(folder, "index.ts"), { recursive: true });
    await writeFile(join(folder, "index.ts", "stray.ts"), "");
    await writeFile(join(folder, "deep"), "");
    await mkdir(join(folder, "same.ts"));
    await write(folder, before);
    expect(await differences(folder, before)).toEqual([]);
  });
});

describe("comparing a folder", () => {
  async function changed(
    change: (folder: string) => Promise<unknown>,
    wanted = before,
  ): Promise<readonly FileDifference[]> {
    const folder = temporaryFolder();
    await write(folder, before);
    await change(folder);
    return differences(folder, wanted);
  }

  it.each(before.map(({ path }) => path))("tells that %s was edited by hand", async (path) => {
    expect(await changed((folder) => writeFile(join(folder, path), "{}\n"))).toContainEqual({
      path,
      problem: "edited",
    });
  });

  it("tells a stray file, also a hidden one", async () => {
    expect(await changed((folder) => writeFile(join(folder, ".stray"), ""))).toEqual([
      { path: ".stray", problem: "stray" },
    ]);
  });

  it("tells what another spec would make of it", async () => {
    expect(await changed(async () => {}, after)).toEqual([
      { path: "deep/er/file.ts", problem: "stale" },
      { path: "index.ts", problem: "stale" },
      { path: "new/added.ts", problem: "missing" },
      { path: "old/gone.ts", problem: "obsolete" },
      { path: "provenance.json", problem: "stale" },
    ]);
  });

  it("does not take a file for stale that was edited after it was generated", async () => {
    const found = await changed((folder) => writeFile(join(folder, "old/gone.ts"), "mine"), after);
    expect(found).toContainEqual({ path: "old/gone.ts", problem: "edited" });
  });

  it("does not believe a provenance that was edited to vouch for an edit", async () => {
    const found = await changed(async (folder) => {
      const forged = filesOf({ "index.ts": "mine\n" });
      await writeFile(join(folder, "index.ts"), "mine\n");
      const provenance = JSON.parse(forged.at(-1)?.text ?? "") as object;
      await writeFile(join(folder, "provenance.json"), JSON.stringify({ ...provenance, digest: "0" }));
    });
    expect(found).toContainEqual({ path: "index.ts", problem: "edited" });
  });
});

describe("a run that is killed", () => {
  it("goes never unnoticed, is never taken for an edit, and is finished by the next, after whatever step", async () => {
    const probe = temporaryFolder();
    await write(probe, before);
    const count = planWrite(await compareFolder(probe, after), after).length;
    expect(count).toBeGreaterThan(8);
    for (let steps = 1; steps < count; steps++) {
      const folder = join(temporaryFolder(), "gen");
      await write(folder, before);
      await killAfter(folder, after, steps);
      const found = await differences(folder, after);
      expect(found.length, `after ${steps} steps`).toBeGreaterThan(0);
      expect(found.filter(({ problem }) => problem === "edited")).toEqual([]);
      const complete = new Set([...before, ...after].map(({ text }) => text));
      for (const { path } of after) {
        const text = await readFile(join(folder, path), "utf8").catch(() => "gone\n");
        expect(complete).toContain(text);
      }
      await write(folder, after);
      expect(await differences(folder, after)).toEqual([]);
    }
  });

  it("is noticed even if the spec has gone back since", async () => {
    const folder = join(temporaryFolder(), "gen");
    await write(folder, before);
    await killAfter(folder, after, 2);
    expect(await differences(folder, before)).toEqual([{ path: ".pending.json", problem: "interrupted" }]);
  });

  it("is still known after a second one was killed on its way to something else", async () => {
    const third = filesOf({ "index.ts": "three\n", "same.ts": "same\n", "deep/er/file.ts": "three\n" });
    const folder = join(temporaryFolder(), "gen");
    await write(folder, before);
    const count = planWrite(await compareFolder(folder, after), after).length;
    await killAfter(folder, after, count - 3);
    await killAfter(folder, third, 2);
    expect((await differences(folder, third)).filter(({ problem }) => problem === "edited")).toEqual([]);
    await write(folder, third);
    expect(await differences(folder, third)).toEqual([]);
  });
});

async function killAfter(folder: string, files: readonly HashedFile[], steps: number): Promise<void> {
  const list = join(temporaryFolder(), "files.json");
  await writeFile(list, JSON.stringify(files));
  const script = new URL("kill-after.ts", import.meta.url).pathname;
  const { signal, stderr } = spawnSync(process.execPath, [script, folder, list, String(steps)], {
    encoding: "utf8",
  });
  expect(signal, stderr).toBe("SIGKILL");
}
