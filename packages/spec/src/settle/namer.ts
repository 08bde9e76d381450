import { freeName, kebabCase } from "../names.ts";
import type { Renamed } from "../settled.ts";

/** Gives names out: each once, and each file name once on disks that ignore case. */
export interface Namer {
  /** What has each name that is taken. */
  readonly names: Map<string, string>;
  /** The names of modules that are taken. */
  readonly files: Set<string>;
}

/** Names that nothing of a spec may have, and what has them. */
export function newNamer(taken: readonly string[], owner: string = "a part of every package"): Namer {
  return {
    names: new Map(taken.map((name) => [name, owner])),
    files: new Set(["index", ...reservedByWindows]),
  };
}

/** Windows takes these for devices, with any ending and in any case. */
const reservedByWindows: readonly string[] = [
  ...["aux", "con", "nul", "prn"],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
];

/** A name that was given out. */
export interface Taken {
  readonly name: string;
  /** The name that something else has, or the part that wanted it would have had it, and what it becomes. */
  readonly clash?: Pick<Renamed, "wanted" | "name" | "other">;
}

/**
 * Takes a name with all that is made of it: `wanted` if that is free, or else the first with a number for which it is.
 *
 * @param namesOf What has to be free of a name, for each namer that has a say; the name itself among them.
 * @param isKept Names that are kept for others, so that none with a number is one of them.
 */
export function takeName(
  wanted: string,
  what: string,
  namesOf: (name: string) => readonly (readonly [Namer, readonly string[]])[],
  isKept: (name: string) => boolean,
): Taken {
  const clashOf = (name: string): readonly [made: string, other: string] | undefined => {
    for (const [namer, made] of namesOf(name)) {
      const found = made.find((one) => namer.names.has(one));
      if (found !== undefined) return [found, namer.names.get(found) ?? ""];
    }
    return undefined;
  };
  const name = freeName(wanted, (one) => (one !== wanted && isKept(one)) || clashOf(one) !== undefined);
  const clash = clashOf(wanted);
  for (const [namer, made] of namesOf(name)) for (const one of made) namer.names.set(one, what);
  if (!clash) return { name };
  const [made, other] = clash;
  return { name, clash: { wanted: made, name: made.replace(wanted, name), other } };
}

/** Disks take 255 bytes, with an ending and what an interrupted run leaves behind it. */
const longestFile = 150;

/** The name of the module for a name: with a number where another has it. */
export function takeFile({ files }: Namer, name: string): string {
  const wanted = kebabCase(name).slice(0, longestFile).replace(/-$/, "") || "part";
  const file = freeName(wanted, (one) => files.has(one), "-");
  files.add(file);
  return file;
}
