import { visibleLine } from "@specmint/spec/visible";
import { type Bump, bumps, type Change, type PackageKind } from "@specmint/verdict";
import { printNotes } from "@specmint/verdict/print";
import { type ChangesetFile, hashNotes, type Overrule, type Written } from "./changeset-file.ts";

/** What a package needs, by a verdict. */
export interface Needed {
  /** The package's name. */
  readonly name: string;
  readonly kind: PackageKind;
  readonly bump: Bump;
  /** The changes that ask for it, most severe first. */
  readonly changes: readonly Change[];
}

/** What becomes of a changeset. */
export interface Update {
  /** Undefined: there is to be none. */
  readonly file: ChangesetFile | undefined;
  /** Whether its notes are a person's, and so were kept. */
  readonly isEdited: boolean;
  /** How many notes were put behind those of the person. */
  readonly added: number;
}

/**
 * Brings a changeset up to date with what its package needs. Notes that a person has changed are kept, with those behind them that they
 * do not have yet, and the bump is at least the one that is needed.
 *
 * @param file The changeset as it is; undefined if there is none.
 */
export function updateChangeset(file: ChangesetFile | undefined, needed: Needed): Update {
  if (file && isEdited(file)) return keepNotes(file, needed);
  if (needed.bump === "none") return { file: undefined, isEdited: false, added: 0 };
  const notes = printNotes(needed.changes, needed.kind);
  return {
    file: {
      releases: { ...file?.releases, [needed.name]: bumpOf(file, needed) },
      written: { bump: needed.bump, notes: hashNotes(notes) },
      changes: idsOf(needed.changes),
      overrules: file?.overrules ?? [],
      comments: file?.comments ?? [],
      notes,
    },
    isEdited: false,
    added: 0,
  };
}

function isEdited({ written, notes }: ChangesetFile): boolean {
  return written?.notes !== hashNotes(notes);
}

function keepNotes(file: ChangesetFile, needed: Needed): Update {
  const { written, overrules } = file;
  // What Specmint knows nothing of was written by a person who had seen the change.
  const open = written ? needed.changes.filter((change) => !isToldOf(change, file)) : [];
  const notes = [file.notes, ...open.map((change) => printNotes([change], needed.kind))].join("\n\n");
  const kept: Written = { bump: needed.bump, notes: "edited" };
  return {
    file: {
      ...file,
      releases: { ...file.releases, [needed.name]: bumpOf(file, needed) },
      written: kept,
      changes: [...new Set([...file.changes, ...idsOf(needed.changes)])],
      overrules,
      notes,
    },
    isEdited: true,
    added: open.length,
  };
}

/** A reason why a change is less than it looks is part of what is told. */
function isToldOf({ id, overruled }: Change, { changes, overrules, notes }: ChangesetFile): boolean {
  if (overruled !== undefined) return notes.includes(overruled) || notes.includes(visibleLine(overruled));
  const told = [...changes, ...overrules.map((overrule: Overrule) => overrule.change)];
  return told.includes(visibleLine(id));
}

/** The needed bump, or the person's own if it is greater. */
function bumpOf(file: ChangesetFile | undefined, { name, bump }: Needed): string {
  const given = bumps.indexOf(file?.releases[name] as Bump);
  const isPersons = file?.releases[name] !== file?.written?.bump;
  return isPersons && given > bumps.indexOf(bump) ? (bumps[given] as Bump) : bump;
}

function idsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ id }) => visibleLine(id));
}
