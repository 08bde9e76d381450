import { type Acceptance, acceptWarnings } from "./accept-warnings.ts";
import { buildInfo } from "./build/build-info.ts";
import { buildModel } from "./build-model.ts";
import { checkSound, checkSpec, type Rules } from "./check-spec.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";
import { findNotes } from "./find-notes.ts";
import type { Model, ModelInfo } from "./model.ts";
import { parseSource } from "./parse-source.ts";
import { type ReadRules, type ReadSpec, readSpec } from "./read-spec.ts";
import { settleSpec } from "./settle-spec.ts";

/** Where a spec is, and the warnings that are accepted in all of it, beside those that it accepts itself. */
export type SpecFiles = (SpecOnDisk | SpecInMemory) & { readonly accept?: readonly Acceptance[] };

/** A spec in the workspace. */
export interface SpecOnDisk extends ReadRules {
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** Path of the spec below it, with `/`. */
  readonly file: string;
}

/** A spec as if it stood in the workspace. */
export interface SpecInMemory extends Pick<ReadRules, "maxSize"> {
  /** Path of the spec below the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The texts of the files that it may refer to, by such paths. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A spec that went through the stages. */
export interface LoadedSpec extends Pick<ReadSpec, "files"> {
  /** Those of all stages, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Builds the model; absent if and only if a diagnostic is an error, and not one of Redocly's rules, which no model depends on. */
  readonly build?: () => Model;
  /** What the spec says of itself; absent where `build` is. */
  readonly info?: ModelInfo;
  /** Finds what the model's `notes` are, for less than it takes to build it; absent where `build` is. */
  readonly findNotes?: () => readonly Diagnostic[];
}

/** The stages from a spec's files to its model: read, settle, check, build. */
export async function loadSpec(from: SpecFiles, rules: Rules = "structure"): Promise<LoadedSpec> {
  const { source, files, diagnostics: unread } = await readFiles(from);
  if (!source) return { files, diagnostics: sortDiagnostics(unread) };
  const accept = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
    sortDiagnostics(acceptWarnings(source, found, from.accept));
  const unsound = checkSound(source);
  if (hasErrors(unsound)) return { files, diagnostics: accept([...unread, ...unsound]) };
  const settled = await settleSpec(source);
  const checked = await checkSpec(settled, rules);
  const diagnostics = accept([...unread, ...unsound, ...checked.diagnostics]);
  if (hasErrors(diagnostics.filter(({ code }) => code !== "redocly-error"))) return { files, diagnostics };
  return {
    files,
    diagnostics,
    info: buildInfo(settled),
    build: () => buildModel(settled, diagnostics, checked.verdicts),
    findNotes: () => findNotes(settled, diagnostics, checked.verdicts),
  };
}

/** The stage `read`, from wherever the files are. */
export async function readFiles(from: SpecFiles): Promise<ReadSpec> {
  if ("root" in from) return readSpec(from.root, from.file, from);
  const { file, text, others = {}, maxSize } = from;
  const files = new Map(Object.entries({ ...others, [file]: text }));
  return { ...parseSource(file, text, others, maxSize), files };
}
