// How a changelog is written; .changeset/config.json names this file. changesets' own way says "Updated dependencies" once for each
// changeset, and in a first release for each package, where there was nothing to update.

/** What changesets says of a changeset. */
export interface Changeset {
  readonly summary: string;
  /** The full hash of the commit that added it; undefined before it is committed. */
  readonly commit?: string;
}

/** What changesets says of a release that another one depends on. */
export interface Dependency {
  readonly name: string;
  readonly oldVersion: string;
  readonly newVersion: string;
}

/** The entry of one changeset: its notes as a list item, with the commit that they came with. */
export function getReleaseLine({ summary, commit }: Changeset): string {
  const text = `${commit === undefined ? "" : `${commit.slice(0, 7)}: `}${summary.trim()}`;
  const lines = text.split("\n").map((line) => line.trimEnd());
  return `- ${lines.map((line, index) => (index === 0 || line === "" ? line : `  ${line}`)).join("\n")}`;
}

/** The entry of the dependencies that have a new version; empty if they have their first one. */
export function getDependencyReleaseLine(
  _changesets: readonly Changeset[],
  dependencies: readonly Dependency[],
): string {
  const updated = dependencies.filter(({ oldVersion }) => oldVersion !== unreleased);
  if (updated.length === 0) return "";
  return `- Updated dependencies: ${updated.map(({ name, newVersion }) => `${name}@${newVersion}`).join(", ")}`;
}

/** The version of a package that was never released. */
const unreleased = "0.0.0";
