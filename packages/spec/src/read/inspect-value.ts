import { isJsonObject, type Json, type JsonObject } from "../json.ts";

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

/** Looks at every value of a document. */
export function inspectValue(document: Json): Inspected {
  const found = { members: 0, isTooDeep: false, areFinite: true, roundedAt: [] as (readonly string[])[] };
  const path: (string | number)[] = [];
  const look = (value: Json, key: string | number): void => {
    if (typeof value === "number" && !Number.isSafeInteger(value)) {
      if (!Number.isFinite(value)) found.areFinite = false;
      else if (Number.isInteger(value) && !limits.has(key)) found.roundedAt.push([...path, key].map(String));
    }
    if (typeof value === "object" && value !== null) lookInto(value, key);
  };
  const lookInto = (value: JsonObject | readonly Json[], key: string | number): void => {
    if (path.length > deepest) found.isTooDeep = true;
    if (found.isTooDeep) return;
    path.push(key);
    if (isJsonObject(value))
      for (const name of Object.keys(value)) {
        found.members++;
        look(value[name] as Json, name);
      }
    else value.forEach(look);
    path.pop();
  };
  look(document, "");
  return { ...found, roundedAt: found.roundedAt.map((keys) => keys.slice(1)) };
}

/** A limit that is rounded beyond 2^53 lets the same exact integers through. */
const limits: ReadonlySet<unknown> = new Set(["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum"]);
