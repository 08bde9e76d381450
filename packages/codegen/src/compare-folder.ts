import { join } from "node:path";
import type { HashedFile } from "./generated-file.ts";
import type { KnownParts } from "./product/parts.ts";
import { type FolderContent, readFolder } from "./read-folder.ts";
import { readText } from "./read-text.ts";
import { type Provenance, printProvenance, provenanceFile } from "./with-provenance.ts";

/** Name of the file that says what a run in progress is about to write. */
export const pendingFile = ".pending.json";

/**
 * What is the matter with a file:
 * - `missing`: it is not there;
 * - `stale`: it was generated, from an earlier spec or by an earlier generator;
 * - `edited`: it was generated and then changed by hand;
 * - `obsolete`: it was generated earlier and is no longer;
 * - `stray`: nobody generated it;
 * - `interrupted`: a run was killed while it wrote;
 * - `incomplete`: it is the team's, and has to export what is generated.
 */
export type FileProblem =
  | "missing"
  | "stale"
  | "edited"
  | "obsolete"
  | "stray"
  | "interrupted"
  | "incomplete";

/** A file that is not as it should be, or a part of one that is the team's otherwise. */
export interface FileDifference {
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** A JSON pointer, or the name of a section. */
  readonly part?: string;
  readonly problem: FileProblem;
}

/** What a run in progress is about to write: for each path the hashes that it, or an interrupted one before, means. */
export type Pending = Readonly<Record<string, readonly string[]>>;

export interface Comparison {
  /** Sorted by path; empty if the folder is as it should be. */
  readonly differences: readonly FileDifference[];
  readonly pending: Pending;
  /** The parts of files beside the folder that were generated, or were about to be. */
  readonly known: KnownParts;
  readonly bytes: number;
}

/** Compares a folder with the files that should be all it holds. */
export function compareFolder(folder: string, files: readonly HashedFile[]): Comparison {
  const content = readFolder(folder);
  const { provenance, pending } = readVouchers(folder);
  const wanted = new Map(files.map(({ path, hash }) => [path, hash]));
  const isGenerated = (path: string): boolean => {
    const hash = content.get(path) ?? "";
    if (path === provenanceFile && provenance) return true;
    return provenance?.files[path] === hash || (pending[path]?.includes(hash) ?? false);
  };
  const wasGenerated = (path: string): boolean =>
    provenance?.files[path] !== undefined || pending[path] !== undefined;
  const judge = (path: string): FileProblem | undefined => {
    if (path === pendingFile) return "interrupted";
    if (!content.has(path)) return "missing";
    if (wanted.get(path) === content.get(path)) return undefined;
    if (!wanted.has(path)) return isGenerated(path) ? "obsolete" : wasGenerated(path) ? "edited" : "stray";
    return isGenerated(path) ? "stale" : "edited";
  };
  const paths = [...new Set([...wanted.keys(), ...content.keys()])].sort();
  const differences = paths.flatMap((path) => {
    const problem = judge(path);
    return problem ? [{ path, problem }] : [];
  });
  return { differences, pending, known: knownParts({ provenance, pending }), bytes: sizeOf(files) };
}

/** What vouches for what is in a folder and beside it: the record of the last run, and what one in progress means to write. */
export interface Vouchers {
  readonly provenance: Provenance | undefined;
  readonly pending: Pending;
}

/** Reads what vouches for a folder. */
export function readVouchers(folder: string): Vouchers {
  return { pending: readPending(folder), provenance: readProvenance(folder) };
}

/** The parts of files beside a folder that were generated, with their hashes. */
export function knownParts({ provenance, pending }: Vouchers): KnownParts {
  const recorded = Object.entries(provenance?.parts ?? {}).map(([key, hash]) => [key, [hash]] as const);
  // Names of generated files have no `#`.
  const announced = Object.entries(pending).filter(([key]) => key.includes("#"));
  const keys = new Set([...recorded, ...announced].map(([key]) => key));
  const [before, coming] = [Object.fromEntries(recorded), Object.fromEntries(announced)];
  return Object.fromEntries([...keys].map((key) => [key, [...(before[key] ?? []), ...(coming[key] ?? [])]]));
}

/** True if a folder holds exactly files with these hashes. */
export function holds(content: FolderContent, hashes: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(hashes);
  return paths.length === content.size && paths.every((path) => content.get(path) === hashes[path]);
}

function sizeOf(files: readonly HashedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The folder's provenance if it is byte for byte as it was generated; one that was edited vouches for nothing. */
function readProvenance(folder: string): Provenance | undefined {
  const text = readText(join(folder, provenanceFile)) ?? "";
  const value = parseObject(text) as Provenance | undefined;
  const isGenerated =
    value && typeof value.files === "object" && value.files !== null && text === printProvenance(value);
  return isGenerated ? value : undefined;
}

function readPending(folder: string): Pending {
  const value = parseObject(readText(join(folder, pendingFile)) ?? "");
  const isList = (hashes: unknown): boolean =>
    Array.isArray(hashes) && hashes.every((hash) => typeof hash === "string");
  const entries = Object.entries(value ?? {}).filter(([, hashes]) => isList(hashes));
  return Object.fromEntries(entries) as Pending;
}

/** A missing or damaged file says nothing. */
function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
