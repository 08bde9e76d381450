import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { alterText } from "./alter-text.ts";
import type { Alteration } from "./case.ts";
import type { LoadedCase } from "./load-cases.ts";

/** A case whose spec says something else at one place. */
export interface AlteredCase extends LoadedCase {
  /** The case as it is in the corpus. */
  readonly original: LoadedCase;
}

/** A case as often as there are places that it is about, each time with another of them altered. */
export function alterCase(one: LoadedCase, root: string): readonly AlteredCase[] {
  return one.about.map((alteration, index) => {
    const slug = `${one.slug}-${index}`;
    const folder = join(root, slug);
    cpSync(one.folder, folder, { recursive: true, filter: (path) => basename(path) !== "case.ts" });
    const { at, file } = placeOf(one, alteration);
    const path = join(folder, file);
    writeFileSync(path, alterText(file, readFileSync(path, "utf8"), at, alteration));
    return { ...one, id: nameOf(one, alteration), slug, folder, original: one };
  });
}

/** What a case with an altered place is called: `tuples/closed without /components/schemas/Point/items`. */
export function nameOf({ id }: LoadedCase, alteration: Alteration): string {
  if (typeof alteration === "string") return `${id} without ${alteration}`;
  if ("rename" in alteration) return `${id} with ${alteration.at} called ${alteration.rename}`;
  return `${id} with ${JSON.stringify(alteration.become)} at ${alteration.at || "the root"}`;
}

interface Place {
  readonly file: string;
  /** A JSON pointer. */
  readonly at: string;
}

function placeOf({ specFile }: LoadedCase, alteration: Alteration): Place {
  const place = typeof alteration === "string" ? alteration : alteration.at;
  const [file = "", at] = place.split("#");
  return at === undefined ? { file: specFile, at: place } : { file, at };
}
