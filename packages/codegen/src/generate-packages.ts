import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import type { Diagnostic } from "@specmint/spec";
import { type Comparison, compareFolder, type FileDifference } from "./compare-folder.ts";
import type { Kind } from "./emit-package.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { hashInputs, recallPackage, rememberPackage } from "./recall-package.ts";
import { planWrite, writeFolder } from "./write-folder.ts";

/** A package to generate. */
export interface Target {
  /** Its name in package.json. */
  readonly name: string;
  /** Its version there. */
  readonly version: string;
  readonly kind: Kind;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Name of the API's types package. */
  readonly typesPackage: string;
}

/**
 * - `write`: brings the packages up to date, but overwrites nothing that was edited by hand;
 * - `force`: the same, whatever was edited by hand, and without looking at what an earlier run remembers;
 * - `check`: writes nothing.
 */
export type Mode = "write" | "force" | "check";

/** What became of one package. */
export interface Outcome {
  readonly target: Target;
  /** `refused`: nothing was written because of hand edits. `stale`: only by `check`. */
  readonly state: "up-to-date" | "written" | "refused" | "stale";
  /** What was not as it should be, before anything was written. */
  readonly differences: readonly FileDifference[];
  /** How many files the package should have, and their size in bytes. */
  readonly files: number;
  readonly bytes: number;
  /** True if nothing had to be made anew to know that the package is up to date. */
  readonly cached: boolean;
  readonly milliseconds: number;
}

/** How strict a generation is, and what it may read. */
export interface GenerateOptions {
  /** True: a warning stops it as an error does. */
  readonly strict?: boolean;
  /** Files and folders outside the spec's folder that its references may lead to, relative to the root. */
  readonly allowOutside?: readonly string[];
}

/** Outcomes if the spec is sound; diagnostics of severity error if not, or of any if it has to be exact. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Generates packages of one spec: read, check, build, emit, write.
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
  const { strict = false, allowOutside = [] } = options;
  const known = mode === "write" && !strict ? await recall(root, file, allowOutside, targets) : undefined;
  if (known) return { diagnostics: [], outcomes: known };
  // Loaded only now: a run that finds everything up to date does not need them.
  const { readSpec, checkSpec, buildModel, hasErrors, sortDiagnostics } = await import("@specmint/spec");
  const emitting = import("./emit-package.ts");

  const { source, diagnostics: unread, files: read } = await readSpec(root, file, allowOutside);
  const diagnostics = source ? sortDiagnostics([...unread, ...(await checkSpec(source))]) : unread;
  const isRefused = hasErrors(diagnostics) || (strict && diagnostics.length > 0);
  if (!source || isRefused) return { diagnostics, outcomes: [] };
  const inputs = { files: [...read.keys()], hash: await hashInputs(read, allowOutside) };
  const model = buildModel(source, diagnostics);
  const { emitPackage } = await emitting;
  const shared = (performance.now() - started) / targets.length;

  const outcomes: Outcome[] = [];
  for (const target of targets) {
    const begun = performance.now();
    const files = emitPackage(model, target.kind, target.typesPackage, userAgentOf(target));
    const written = await writePackage(target, files, mode);
    if (mode !== "check" && written.state !== "refused") await rememberPackage(inputs, target, files);
    outcomes.push({ ...written, milliseconds: shared + performance.now() - begun });
  }
  return { diagnostics, outcomes };
}

/** The outcomes if every package is known to be up to date. */
async function recall(
  root: string,
  spec: string,
  allowOutside: readonly string[],
  targets: readonly Target[],
): Promise<readonly Outcome[] | undefined> {
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const target of targets) {
    const stamp = await recallPackage(root, spec, allowOutside, target);
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

/** `@acme/items-client` of version 1.2.3 is `acme-items-client/1.2.3`. */
function userAgentOf({ name, version }: Target): string {
  return `${name.replace(/^@/, "").replaceAll("/", "-")}/${version}`;
}

async function writePackage(target: Target, files: readonly GeneratedFile[], mode: Mode): Promise<Outcome> {
  const folder = await genFolder(target);
  const comparison = await compareFolder(folder, files);
  const { differences, bytes } = comparison;
  const state = stateOf(comparison, mode);
  if (state === "written") writeFolder(folder, planWrite(comparison, files));
  return { target, state, differences, files: files.length, bytes, cached: false, milliseconds: 0 };
}

function stateOf({ differences }: Comparison, mode: Mode): Outcome["state"] {
  if (differences.length === 0) return "up-to-date";
  if (mode === "check") return "stale";
  return mode === "write" && differences.some(({ problem }) => problem === "edited") ? "refused" : "written";
}

/** The folder that belongs to the generator; it has to lie in the package, also when links are followed. */
async function genFolder({ folder, name }: Target): Promise<string> {
  const gen = join(folder, "src", "gen");
  const real = await realpath(gen).catch(() => gen);
  if ((await stat(real).catch(() => undefined))?.isDirectory() === false) {
    throw new GenerateError(`src/gen of ${name} is a file; remove it.`);
  }
  const below = relative(await realpath(folder), real);
  if (real !== gen && (below.startsWith("..") || isAbsolute(below))) {
    throw new GenerateError(`src/gen of ${name} is a link out of the package; replace it by a folder.`);
  }
  return gen;
}

/** A generation that cannot be done, with the reason for the user. */
export class GenerateError extends Error {
  override readonly name: string = "GenerateError";
}
