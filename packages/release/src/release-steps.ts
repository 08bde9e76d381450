import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { licenceProblems } from "./licences.ts";
import { type PackedRelease, readPlan } from "./read-plan.ts";
import { removeBuilt } from "./remove-built.ts";
import { runCommand } from "./run-command.ts";
import type { Step } from "./run-steps.ts";
import { type Release, readSbom, writeSboms } from "./sboms.ts";

/** Which steps a release leaves out. */
export interface ReleaseOptions {
  /** Publishes nothing. */
  readonly dryRun: boolean;
  /** Leaves out tests and lint, which have passed for this commit elsewhere. */
  readonly tested: boolean;
}

/**
 * What a release does, in its order.
 *
 * @param folder Absolute path, where tarballs and SBOMs are put; what was there goes.
 */
export function releaseSteps(
  root: string,
  folder: string,
  { dryRun, tested }: ReleaseOptions,
): readonly Step[] {
  const run =
    (command: string, ...args: readonly string[]) =>
    () =>
      runCommand(root, command, args);
  const turbo = (...args: readonly string[]) =>
    run(process.execPath, "packages/cli/src/start/run-turbo.ts", "run", ...args);
  const tests: readonly Step[] = [
    { question: "Do the tests pass?", run: turbo("test", "test:full", "--continue") },
    { question: "Is it clean and fit to publish?", run: run("pnpm", "lint") },
  ];
  const publish: Step = {
    question: "Is it published?",
    run: run("changeset", "publish", "--from-pack-dir", folder),
  };
  return [
    {
      question: "Is nothing left of other builds?",
      run: async () => {
        await removeBuilt(root);
        return [];
      },
    },
    { question: "Does it build?", run: turbo("build", "--output-logs=errors-only") },
    { question: "Is all committed, also what was generated?", run: () => uncommitted(root) },
    { question: "Does each changed spec have its bump?", run: run("specmint", "changeset", "--check") },
    ...(tested ? [] : tests),
    {
      question: "Can all that the registry does not have be packed?",
      run: async () => {
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        return runCommand(root, "changeset", ["pack", "--out-dir", folder]);
      },
    },
    {
      question: "Does each package have a version?",
      run: async () => (await readPlan(folder)).flatMap(versionProblems),
    },
    {
      question: "Is each product what its spec says?",
      run: async () => {
        const products = (await readPlan(folder)).filter(({ name }) => isProduct.test(name));
        return verifyAll(root, products);
      },
    },
    {
      question: "Is all that they need at run time under a licence that may be?",
      run: async () => {
        const releases = await readPlan(folder);
        if (releases.length === 0) return [];
        const files = await writeSboms(root, dirname(releases[0]?.tarball ?? ""), releases);
        const problems = await Promise.all(files.map(async (file) => licenceProblems(await readSbom(file))));
        return [...new Set(problems.flat())];
      },
    },
    ...(dryRun ? [] : [publish]),
  ];
}

/** A product's package, by its name. */
const isProduct = /-(types|client|fixtures)$/;

/** Whether each tarball is what the spec in it gives. All of them are looked at: one that is not does not hide another. */
async function verifyAll(root: string, products: readonly PackedRelease[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { tarball } of products)
    problems.push(...(await runCommand(root, "specmint", ["verify", tarball])));
  return problems;
}

/** A package that was made and never versioned is not to be published by accident. */
export function versionProblems({ name, version }: Release): readonly string[] {
  return version === "0.0.0"
    ? [`${name} has no version yet: write a changeset for it, and run "pnpm run version".`]
    : [];
}

/** What git would have to say of the working tree: what is published is what a commit has. */
async function uncommitted(root: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("git", ["status", "--porcelain"], { cwd: root });
  return stdout === "" ? [] : [`The working tree has changed:\n${stdout.trimEnd()}`];
}
