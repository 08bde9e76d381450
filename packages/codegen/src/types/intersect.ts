import { isOutside, isWithin, kindsOf, sharedKinds } from "./kinds.ts";
import { mergeObjects } from "./merge-objects.ts";
import type { Kind, NormalSchema } from "./normal-schema.ts";
import { unite, withoutDuplicates } from "./unite.ts";

type Part = Exclude<NormalSchema, boolean>;

/** Values that are all of the schemas. */
export function intersect(schemas: readonly NormalSchema[]): NormalSchema {
  const [first = true, ...others] = schemas.filter((schema) => schema !== true);
  if (others.length === 0) return first;
  if (schemas.includes(false)) return false;
  const parts = schemas.flatMap(partsOf);
  const kinds = sharedKinds(parts);
  const narrowed = kinds ? parts.map((part) => narrow(part, kinds)) : parts;
  if (narrowed.includes(false)) return false;
  const [only = true, ...more] = mergeObjects(withoutImplied(withoutDuplicates(narrowed.flatMap(partsOf))));
  return more.length === 0 ? only : { allOf: [only as Part, ...more] };
}

function partsOf(schema: NormalSchema): readonly Part[] {
  if (typeof schema === "boolean") return [];
  return "allOf" in schema ? schema.allOf : [schema];
}

/** Without the alternatives of a union that have none of the kinds. */
function narrow(part: Part, kinds: ReadonlySet<Kind>): NormalSchema {
  if (kinds.size === 0) return false;
  if (!("anyOf" in part)) return part;
  const kept = part.anyOf.filter((one) => !isOutside(one, kinds));
  return kept.length === part.anyOf.length ? part : unite(kept);
}

/** Without the parts that only name a kind that others have anyway. */
function withoutImplied(parts: readonly Part[]): readonly Part[] {
  let kept = parts;
  for (const part of parts) {
    if (!isBare(part)) continue;
    const others = kept.filter((other) => other !== part);
    if (isImplied(part, others)) kept = others;
  }
  return kept.length === 1 ? kept : kept.map(loosenObjects);
}

function isImplied(part: Part, others: readonly Part[]): boolean {
  const kinds = kindsOf(part);
  if (!kinds) return false;
  if (others.some((other) => isWithin(other, kinds))) return true;
  // Beside a reference, `type: object` is said for the reader; its index signature would refuse interfaces.
  return isBareObject(part) || isBareArray(part) ? others.some((other) => !kindsOf(other)) : false;
}

/** True for a schema that only names kinds. */
function isBare(part: Part): boolean {
  if ("anyOf" in part) return part.anyOf.every(isBare);
  return isBareObject(part) || isBareArray(part) || ("type" in part && SCALARS.has(part.type));
}

const SCALARS: ReadonlySet<string> = new Set(["string", "number", "boolean", "null"]);

function isBareObject(part: Part): boolean {
  return "members" in part && part.additionalProperties === true && part.members.length === 0;
}

function isBareArray(part: Part): boolean {
  return "items" in part && part.items === true;
}

/** An interface has no index signature, so `{ [key: string]: unknown }` would refuse it. */
function loosenObjects(part: Part): Part {
  if ("anyOf" in part && part.anyOf.some(isBareObject)) return { anyOf: part.anyOf.map(loosenObjects) };
  return isBareObject(part) ? { type: "literal", text: "object", kind: "object" } : part;
}
