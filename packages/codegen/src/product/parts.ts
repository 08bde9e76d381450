import { sha256 } from "../sha256.ts";

// A file beside `src/gen` is the generator's in parts: members of a package.json, sections of a README. The rest is the team's.

/** Parts of files by their keys: `package.json#/scripts/build` or `README.md#credentials`. */
export type Parts = ReadonlyMap<string, string>;

/** Hashes of parts that the generator has written, or is about to write, by their keys. */
export type KnownParts = Readonly<Record<string, readonly string[]>>;

/** What is the matter with a part; in the words of `FileProblem`. */
export interface PartDifference {
  readonly key: string;
  readonly problem: "missing" | "stale" | "edited" | "obsolete";
}

/**
 * Compares what is in files with what should be. What differs and was not written by the generator was edited by hand.
 *
 * @param wanted The parts as they should be.
 * @param current Gives a part as it is in its file; undefined if it is not there.
 */
export function compareParts(
  wanted: Parts,
  current: (key: string) => string | undefined,
  known: KnownParts,
): readonly PartDifference[] {
  const keys = new Set([...wanted.keys(), ...Object.keys(known)]);
  return [...keys].flatMap((key): readonly PartDifference[] => {
    const [is, should] = [current(key), wanted.get(key)];
    if (is === should) return [];
    if (is === undefined) return [{ key, problem: "missing" }];
    if (!(known[key]?.includes(sha256(is)) ?? false)) return [{ key, problem: "edited" }];
    return [{ key, problem: should === undefined ? "obsolete" : "stale" }];
  });
}

/** The hash of each part. */
export function hashParts(parts: Parts): Readonly<Record<string, string>> {
  return Object.fromEntries([...parts].map(([key, text]) => [key, sha256(text)]));
}
