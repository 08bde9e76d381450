import type { Acceptance, Diagnostic } from "@specmint/spec";
import type { FileDifference } from "./compare-folder.ts";
import { fingerprint } from "./fingerprint.ts";
import type { PackagePlan } from "./plan-package.ts";
import { inputsHasher, inputsOnDisk, recallPackage, rememberPackage } from "./recall-package.ts";
import { genFolder, type Target } from "./target.ts";
import { type OnWait, withLock } from "./with-lock.ts";
import { writeFolder } from "./write-folder.ts";

/**
 * - `write`: brings the packages up to date, but overwrites nothing that was edited by hand;
 * - `force`: the same, whatever was edited by hand, and without looking at what an earlier run remembers;
 * - `check`: writes nothing;
 * - `recall`: writes nothing but what lets the next run know that a package is up to date, if it is.
 */
export type Mode = "write" | "force" | "check" | "recall";

/** What became of one package. */
export interface Outcome {
  readonly target: Target;
  /** `refused`: nothing was written because of hand edits. `stale`: only by `check`. */
  readonly state: "up-to-date" | "written" | "refused" | "stale";
  /** If it is refused because another package of its API was edited: the name of that. */
  readonly heldBy?: string;
  /** What was not as it should be, before anything was written; paths are those in the package. */
  readonly differences: readonly FileDifference[];
  /** How many files `src/gen` should have, and their size in bytes. */
  readonly files: number;
  readonly bytes: number;
  /** True if nothing had to be made anew to know that the package is up to date. */
  readonly cached: boolean;
  readonly milliseconds: number;
}

/** How strict a generation is, and what it may read. */
export interface GenerateOptions {
  /** True: a warning that is not accepted stops it as an error does. */
  readonly strict?: boolean;
  /** Files and folders outside the spec's folder that its references may lead to, relative to the root. */
  readonly allowOutside?: readonly string[];
  /** How many MB the spec's files may have together; 32 by default. */
  readonly maxSize?: number | undefined;
  /** Warnings that are accepted in the whole spec. */
  readonly accept?: readonly Acceptance[];
  /** What the workspace says of its packages. Without it the files beside `src/gen` (package.json, README.md …) are left alone. */
  readonly workspace?: WorkspaceSettings;
  /** Other packages of the API. In mode `write` nothing is written either if one of them was edited by hand. */
  readonly siblings?: readonly Target[];
  /** Is told of another run that works on one of the packages, and that is waited for. */
  readonly onWait?: OnWait;
}

/** What the workspace says of its packages. */
export interface WorkspaceSettings {
  /** Not empty; another text where what it says is another. */
  readonly key: string;
  /** Gives a range for each name of `rangedPackages`. Asked only where something has to be made anew. */
  readonly readRanges: () => Promise<Readonly<Record<string, string>>>;
}

/** Outcomes if the spec is sound; diagnostics of severity error if not, or of any if it has to be exact. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Generates packages of one spec: load (which is read, settle, check, build), emit, write.
 *
 * @param root Absolute path of the workspace root.
 * @param file Path of the spec below it, with `/`.
 */
export async function generatePackages(
  root: string,
  file: string,
  targets: readonly Target[],
  mode: Mode,
  options: GenerateOptions = {},
): Promise<Generated> {
  const started = performance.now();
  const { strict = false, allowOutside = [], maxSize, accept = [], workspace, siblings = [] } = options;
  for (const target of targets) genFolder(root, target);
  const fixtures = fixturesOf([...targets, ...siblings]);
  const settings = workspace ? JSON.stringify([workspace.key, fixtures, accept]) : "";
  const generator = await fingerprint();
  const hashInputs = inputsHasher(allowOutside, generator);
  const hashOfFiles = inputsOnDisk(root, hashInputs);
  const known =
    isRecallingIn(mode) && !strict ? await recall(root, file, hashOfFiles, targets, settings) : undefined;
  if (known) return { diagnostics: [], outcomes: known };
  // Loaded only now: a run that finds everything up to date does not need them.
  const [{ isAccepted, loadSpec }, { packagePlanner }] = await Promise.all([
    import("@specmint/spec"),
    import("./plan-package.ts"),
  ]);

  const { build, diagnostics, files: read } = await loadSpec({ root, file, allowOutside, maxSize, accept });
  if (!build || (strict && !diagnostics.every(isAccepted))) return { diagnostics, outcomes: [] };
  const inputs = { files: [...read.keys()], hash: hashInputs(read) };
  const model = build();
  const beside = workspace && { ranges: await workspace.readRanges(), ...fixtures };
  const shared = (performance.now() - started) / targets.length;

  const bringUpToDate = async (): Promise<readonly Outcome[]> => {
    const planPackage = packagePlanner({ root, model, beside, generator, isRecalling: isRecallingIn(mode) });
    const plans = targets.map((target) => timed(() => planPackage(target)));
    const holder = mode === "write" ? await findEdited(root, plans, siblings) : undefined;
    return plans.map(({ value: plan, milliseconds }) => {
      const state = stateOf(plan, mode, holder);
      const written = timed(() => {
        if (state === "written") writeFolder(plan.folder, plan.steps, plan.target.folder);
        const isDone = state === "written" || state === "up-to-date";
        if (isDone && mode !== "check") rememberPackage(root, inputs, plan, settings);
      });
      return outcomeOf(plan, state, holder, shared + milliseconds + written.milliseconds);
    });
  };
  const { onWait = () => {} } = options;
  const folders = mode === "check" ? [] : targets.map(({ folder }) => folder);
  return {
    diagnostics: [...diagnostics, ...model.notes],
    outcomes: await withLock(folders, onWait, bringUpToDate),
  };
}

/** Whether what an earlier run remembers counts. */
function isRecallingIn(mode: Mode): boolean {
  return mode === "write" || mode === "recall";
}

/** The fixtures package of an API, if it has one. */
function fixturesOf(targets: readonly Target[]): { readonly fixturesPackage?: string } {
  const fixtures = targets.find(({ kind }) => kind === "fixtures");
  return fixtures ? { fixturesPackage: fixtures.name } : {};
}

interface Timed<T> {
  readonly value: T;
  readonly milliseconds: number;
}

function timed<T>(make: () => T): Timed<T> {
  const begun = performance.now();
  const value = make();
  return { value, milliseconds: performance.now() - begun };
}

function outcomeOf(
  { target, differences, files, bytes }: PackagePlan,
  state: Outcome["state"],
  holder: string | undefined,
  milliseconds: number,
): Outcome {
  const isHeld = state === "refused" && !hasEdits(differences) && holder !== undefined;
  const held = isHeld ? { heldBy: holder } : {};
  return { target, state, ...held, differences, files: files.length, bytes, cached: false, milliseconds };
}

/** The name of a package of the API that was edited by hand. */
async function findEdited(
  root: string,
  plans: readonly Timed<PackagePlan>[],
  siblings: readonly Target[],
): Promise<string | undefined> {
  const edited = plans.find(({ value }) => hasEdits(value.differences));
  if (edited) return edited.value.target.name;
  const { isEdited } = await import("./is-edited.ts");
  return siblings.find((sibling) => isEdited(root, sibling))?.name;
}

/** What the generator does not overwrite. */
function hasEdits(differences: readonly FileDifference[]): boolean {
  return differences.some(({ problem }) => problem === "edited" || problem === "incomplete");
}

/** The outcomes if every package is known to be up to date. */
async function recall(
  root: string,
  spec: string,
  hashOfFiles: (files: readonly string[]) => Promise<string>,
  targets: readonly Target[],
  settings: string,
): Promise<readonly Outcome[] | undefined> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const target of targets) {
    const stamp = await recallPackage(root, spec, hashOfFiles, target, settings);
    if (!stamp) return undefined;
    const files = Object.keys(stamp.files).length;
    const milliseconds = (performance.now() - started) / targets.length;
    outcomes.push({
      target,
      state: "up-to-date",
      differences: [],
      files,
      bytes: stamp.bytes,
      cached: true,
      milliseconds,
    });
  }
  return outcomes;
}

function stateOf({ differences }: PackagePlan, mode: Mode, holder: string | undefined): Outcome["state"] {
  if (differences.length === 0) return "up-to-date";
  if (mode === "check" || mode === "recall") return "stale";
  // No force makes a team's own main entry export what is generated.
  const isIncomplete = differences.some(({ problem }) => problem === "incomplete");
  return holder !== undefined || isIncomplete ? "refused" : "written";
}
