import { isJsonObject, type Json } from "../json.ts";

/** How deep the values of a document may be nested: everything that walks them may then call itself. */
export const deepest = 300;

/** What has to be known of a document before anything else looks at it. */
export interface Inspected {
  /** How many members all objects have together. */
  readonly members: number;
  readonly isTooDeep: boolean;
  /** False if a number has become infinite. */
  readonly areFinite: boolean;
  /** The keys that lead to integers beyond what a number of JavaScript holds exactly; the limits of ranges aside. */
  readonly roundedAt: readonly (readonly string[])[];
}

interface Path {
  readonly parent: Path | undefined;
  readonly key: string;
}

/** Looks at every value of a document. */
export function inspectValue(document: Json): Inspected {
  let members = 0;
  let isTooDeep = false;
  let areFinite = true;
  const roundedAt: (readonly string[])[] = [];
  const open: { value: object; depth: number; path: Path | undefined }[] = [];
  const look = (value: Json, depth: number, parent: Path | undefined, key: string): void => {
    if (typeof value === "object" && value !== null) {
      if (depth > deepest) isTooDeep = true;
      else open.push({ value, depth, path: { parent, key } });
    } else if (typeof value === "number" && !Number.isSafeInteger(value)) {
      if (!Number.isFinite(value)) areFinite = false;
      else if (Number.isInteger(value) && !limits.has(key)) roundedAt.push(keysOf({ parent, key }));
    }
  };
  look(document, 0, undefined, "");
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth, path } = next;
    const entries = Object.entries(value) as [string, Json][];
    if (isJsonObject(value)) members += entries.length;
    for (const [key, member] of entries) look(member, depth + 1, path, key);
  }
  return { members, isTooDeep, areFinite, roundedAt };
}

/** A limit that is rounded beyond 2^53 lets the same exact integers through. */
const limits: ReadonlySet<string> = new Set(["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum"]);

/** Without the document itself, which has no key. */
function keysOf(path: Path): readonly string[] {
  const keys: string[] = [];
  for (let at: Path | undefined = path; at?.parent; at = at.parent) keys.unshift(at.key);
  return keys;
}
