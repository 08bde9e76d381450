import type { Bump } from "@specmint/verdict";
import type { Examined } from "./examine.ts";
import { writeOwn } from "./own-changeset.ts";
import { updateChangeset } from "./update-changeset.ts";

/** What was done about the changeset of a package. */
export interface Outcome {
  /** The package's name. */
  readonly name: string;
  /** Path of its changeset below the workspace root. */
  readonly path: string;
  /** What the changeset says now; "none" if there is none. */
  readonly bump: string;
  readonly proved: Bump;
  /** `current`: nothing had to be done. */
  readonly did: "wrote" | "removed" | "current";
  /** Whether a person had edited its notes, which were kept. */
  readonly isEdited: boolean;
  /** How many notes were put behind these. */
  readonly added: number;
}

/** Writes the changesets of all packages that need one, and removes those that nothing needs any more. */
export function writeChangesets(root: string, examined: readonly Examined[]): readonly Outcome[] {
  return examined
    .flatMap(({ wanted }) => wanted)
    .flatMap(({ needed, own }): readonly Outcome[] => {
      const isAbsent = own.file === undefined;
      if (isAbsent && needed.bump === "none") return [];
      const { file, isEdited, added } = updateChangeset(own.file, needed);
      const isWritten = writeOwn(root, own, file);
      const did = !isWritten ? "current" : file ? "wrote" : "removed";
      const { name, bump: proved } = needed;
      const bump = file?.releases[name] ?? "none";
      return [{ name, path: own.path, bump, proved, did, isEdited: isEdited && !isAbsent, added }];
    });
}
