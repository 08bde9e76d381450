import { createHash } from "node:crypto";
import { visibleLine } from "@specmint/spec/visible";
import type { Bump } from "@specmint/verdict";
import { parse } from "yaml";

/** A changeset of one package of an API, as a file of `.changeset` has it. */
export interface ChangesetFile {
  /** The bump of each package that it names, as it stands there. */
  readonly releases: Readonly<Record<string, string>>;
  /** What Specmint wrote; undefined if it wrote nothing of it. */
  readonly written: Written | undefined;
  /** The changes that its notes speak of: `id`s. */
  readonly changes: readonly string[];
  /** What a person said of changes that are less than they look. */
  readonly overrules: readonly Overrule[];
  /** Comments that are nobody's but the person's. */
  readonly comments: readonly string[];
  /** The notes, in Markdown. */
  readonly notes: string;
}

/** What Specmint wrote of a changeset. */
export interface Written {
  readonly bump: Bump;
  /** Hash of the notes; `edited` if a person has changed them since. */
  readonly notes: string;
}

/** Why a change is less than it looks. */
export interface Overrule {
  /** `id` of the change. */
  readonly change: string;
  readonly bump: Bump;
  readonly reason: string;
}

/**
 * Reads a changeset. What Specmint has to remember stands in comments of its front matter: changesets reads no comments, so that nothing
 * of it gets into a changelog.
 *
 * @returns Undefined for a text that is no changeset.
 */
export function parseChangeset(text: string): ChangesetFile | undefined {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, index) => index > start && line.trimStart().startsWith("---"));
  if (lines[start]?.trim() !== "---" || end === -1) return undefined;
  const front = lines.slice(start + 1, end);
  const releases = readReleases(front.join("\n"));
  if (!releases) return undefined;
  const comments = front.flatMap((line) => /^\s*#\s*(.*)$/.exec(line)?.[1]?.trimEnd() ?? []);
  const [written] = comments.flatMap((line) => readWritten(line) ?? []);
  const changes = comments.flatMap((line) => /^change (.+)$/.exec(line)?.[1] ?? []);
  const overrules = comments.flatMap((line) => readOverrule(line) ?? []);
  const others = comments.filter((line) => !/^(specmint|change) /.test(line) && !readOverrule(line));
  return {
    releases,
    written,
    changes,
    overrules,
    comments: others,
    notes: lines
      .slice(end + 1)
      .join("\n")
      .trim(),
  };
}

/** Prints a changeset as `parseChangeset` reads it. */
export function printChangeset(file: ChangesetFile): string {
  const { releases, written, changes, overrules, comments, notes } = file;
  const overruled = overrules.map(({ change }) => change);
  const remembered = [
    ...(written ? [`specmint ${written.bump} ${written.notes}`] : []),
    ...changes.filter((change) => !overruled.includes(change)).map((change) => `change ${change}`),
    ...overrules.map(({ change, bump, reason }) => `overrule ${change} ${bump}: ${reason}`),
    ...comments,
  ];
  return [
    "---",
    ...Object.entries(releases).map(([name, bump]) => `${JSON.stringify(name)}: ${bump}`),
    ...remembered.map((line) => `# ${visibleLine(line)}`),
    "---",
    "",
    notes,
    "",
  ].join("\n");
}

/** What tells notes that a person has changed from those that Specmint wrote. */
export function hashNotes(notes: string): string {
  return createHash("sha256").update(notes.trim()).digest("hex").slice(0, 12);
}

function readReleases(front: string): Readonly<Record<string, string>> | undefined {
  try {
    const read: unknown = parse(front) ?? {};
    if (typeof read !== "object" || read === null || Array.isArray(read)) return undefined;
    const entries = Object.entries(read);
    return entries.every(([, bump]) => typeof bump === "string") ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}

function readWritten(line: string): Written | undefined {
  const [, bump, notes] = /^specmint (none|patch|minor|major) ([0-9a-f]{12}|edited)\b/.exec(line) ?? [];
  return bump === undefined || notes === undefined ? undefined : { bump: bump as Bump, notes };
}

function readOverrule(line: string): Overrule | undefined {
  const [, change, bump, reason] = /^overrule (.+?) (none|patch|minor|major): *(.*\S)/.exec(line) ?? [];
  if (change === undefined || bump === undefined || reason === undefined) return undefined;
  return { change, bump: bump as Bump, reason };
}
