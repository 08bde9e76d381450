import { clashOfLimits, clashOfNumbers } from "./bounds.ts";
import { ANY_KIND, kinds, kindsOfType } from "./kinds.ts";
import { clashOfValues, valuesOf } from "./literals.ts";
import { listOf, needsOf, ownOf, requiredOf } from "./members.ts";
import { caseOf, newRun, partsOf, type Run, within } from "./run.ts";
import { type Clash, type Contradiction, type Said, sayKeyword } from "./said.ts";
import type { Part, Shape } from "./shape.ts";

/** How far into required members of required members a contradiction is described. */
const MAX_DEPTH = 2;

/**
 * Why no value satisfies a shape, whatever branch of a `oneOf` or `anyOf` it takes; undefined if that is not certain. Keywords that are
 * not looked at are taken to accept everything.
 */
export function contradictionOf(shape: Shape): Contradiction | undefined {
  const run = newRun();
  return within(() => contradictionIn(run, shape, 0));
}

function contradictionIn(run: Run, shape: Shape, depth: number): Contradiction | undefined {
  const { parts } = caseOf(run, shape);
  const clashes = clashesOf(parts);
  if (clashes) return { within: [], clashes };
  if (depth >= MAX_DEPTH || parts.length < 2) return undefined;
  for (const { name, shape: member } of needsOf(parts, typesOf(parts))) {
    const found = member.parts.length > 1 ? contradictionIn(run, member, depth + 1) : undefined;
    const isToldThere =
      found && member.parts.some((part) => contradictionIn(run, { parts: [part] }, depth + 1));
    if (found && !isToldThere) return { ...found, within: [name, ...found.within] };
  }
  return undefined;
}

const bits: readonly number[] = /* @__PURE__ */ Object.values(kinds);

/** What the parts' own keywords say against each kind of value; undefined if there is a kind that they let through. */
export function clashesOf(parts: readonly Part[]): readonly Clash[] | undefined {
  const never = parts.find(({ schema }) => isAnything(schema["not"]));
  if (never) return [[sayKeyword(never, "not") as Said]];
  const mask = typesOf(parts);
  if (mask === 0) return [clashOfTypes(parts)];
  if (valuesOf(parts)?.length === 0) return [clashOfValues(parts) ?? []];
  const clashes: Clash[] = [];
  for (const bit of bits) {
    const clash = (mask & bit) === 0 ? [] : clashOfKind(parts, bit);
    if (!clash) return undefined;
    if (clash.length > 0) clashes.push(clash);
  }
  return clashes;
}

function isAnything(schema: unknown): boolean {
  return (
    schema === true || (typeof schema === "object" && schema !== null && Object.keys(schema).length === 0)
  );
}

/** What has to be in every value of a shape, if it is one of objects alone, or of lists alone. */
export function membersNeeded(shape: Shape): ReturnType<typeof needsOf> {
  const parts = partsOf(shape);
  return needsOf(parts, typesOf(parts));
}

/** The kinds that all of the parts allow by their `type`. */
export function typesOf(parts: readonly Part[]): number {
  let mask = ANY_KIND;
  for (const { schema } of parts) mask &= ownKinds(schema);
  return mask;
}

/** The kinds that a schema allows by its `type`. */
export function ownKinds({ type, format }: Part["schema"]): number {
  if (type !== undefined) return kindsOfType(type);
  // Without a type, bytes are no string.
  return format === "binary" ? kinds.binary : ANY_KIND;
}

function clashOfTypes(parts: readonly Part[]): Clash {
  const types = parts.flatMap((part) => sayKeyword(part, "type") ?? sayKeyword(part, "format") ?? []);
  const clashes = types.flatMap((a) =>
    types.filter((b) => (ownKinds(a.schema) & ownKinds(b.schema)) === 0).map((b): Clash => [a, b]),
  );
  // Three types can clash of which no two do.
  return clashes[0] ?? types;
}

function clashOfKind(parts: readonly Part[], bit: number): Clash | undefined {
  if (bit === kinds.integer || bit === kinds.fraction) return clashOfNumbers(parts, bit === kinds.integer);
  if (bit === kinds.string) return clashOfLimits(parts, "minLength", "maxLength");
  if (bit === kinds.array) return clashOfLimits(parts, "minItems", "maxItems") ?? clashOfLists(parts);
  if (bit !== kinds.object) return undefined;
  return clashOfLimits(parts, "minProperties", "maxProperties") ?? clashOfObjects(parts);
}

/** Why an object cannot have a property that it has to have. */
function clashOfObjects(parts: readonly Part[]): Clash | undefined {
  for (const [name, schema] of requiredOf(parts)) {
    const other = parts.find((part) => forbids(part, name));
    if (!other) continue;
    const isNamed = ownOf(other.schema["properties"], name) === false;
    const path = isNamed ? ["properties", name] : ["additionalProperties"];
    const index = listOf(schema["required"]).indexOf(name);
    return [
      { schema, path: ["required", index], keyword: "required", value: name },
      { schema: other.schema, path, keyword: isNamed ? name : "additionalProperties", value: false },
    ];
  }
  return undefined;
}

/** True if a schema certainly has no property of the name. */
export function forbids({ schema }: Part, name: string): boolean {
  const described = ownOf(schema["properties"], name);
  if (described !== undefined) return described === false;
  return schema["additionalProperties"] === false && schema["patternProperties"] === undefined;
}

/** Why a list cannot have the items that it has to have. */
function clashOfLists(parts: readonly Part[]): Clash | undefined {
  for (const part of parts.filter(({ schema }) => schema["items"] === false)) {
    const most = listOf(part.schema["prefixItems"]).length;
    const least = parts.find(({ schema }) => Number(schema["minItems"] ?? 0) > most);
    const said = least && [sayKeyword(least, "minItems"), sayKeyword(part, "items")];
    if (said) return said.filter((one) => one !== undefined);
  }
  return undefined;
}
