import type { Keywords, Schema } from "../schema.ts";
import { isObject } from "../values.ts";
import { kinds } from "./kinds.ts";
import { caseOf, newRun, within } from "./run.ts";
import { ANYTHING, intersect, type Part, type Shape, shapeOf } from "./shape.ts";

/** The own member of a schema, or of what stands under one of its keywords. */
export function ownOf(schema: unknown, key: string): unknown {
  return isObject(schema) && Object.hasOwn(schema, key) ? schema[key] : undefined;
}

/** The names that `required` lists, each once, and the schema that lists it first. */
export function requiredOf(parts: readonly Part[]): ReadonlyMap<string, Keywords> {
  const found = new Map<string, Keywords>();
  for (const { schema } of parts)
    for (const name of listOf(schema["required"]))
      if (typeof name === "string" && !found.has(name)) found.set(name, schema);
  return found;
}

/** What the parts say of the property of a name. Without `unevaluatedProperties`, so that it may be more than is allowed. */
export function memberIn(parts: readonly Part[], name: string): Shape {
  return intersect(
    parts.flatMap((part) => schemasOfMember(part, name).map((one) => shapeOf(part.space, one))),
  );
}

/** The same for many names of the same parts: of many parts, only those are looked at that can say something of a name. */
export function membersIn(parts: readonly Part[]): (name: string) => Shape {
  if (parts.length < 10) return (name) => memberIn(parts, name);
  const byName = new Map<string, number[]>();
  const open: number[] = [];
  for (const [index, part] of parts.entries()) {
    const { additionalProperties, patternProperties } = part.schema;
    if (patternProperties !== undefined || additionalProperties !== undefined) open.push(index);
    else for (const name of namesIn([part])) byName.set(name, [...(byName.get(name) ?? []), index]);
  }
  return (name) => {
    const indexes = [...(byName.get(name) ?? []), ...open].sort((a, b) => a - b);
    return memberIn(
      indexes.map((index) => parts[index] as Part),
      name,
    );
  };
}

/** What a shape says of the property of a name, whatever branch of a `oneOf` or `anyOf` its value takes. */
export function memberOf(shape: Shape, name: string): Shape {
  return within(() => memberIn(caseOf(newRun(), shape).parts, name)) ?? ANYTHING;
}

/** The schemas of a part that the property of a name has to satisfy. */
function schemasOfMember({ space, schema }: Part, name: string): readonly Schema[] {
  const { properties, patternProperties, additionalProperties } = schema;
  const described = ownOf(properties, name) as Schema | undefined;
  const patterned = Object.entries(isObject(patternProperties) ? patternProperties : {}).flatMap(
    ([pattern, one]) => (space.regExp(pattern).test(name) ? [one as Schema] : []),
  );
  const all = described === undefined ? patterned : [described, ...patterned];
  return all.length > 0 || additionalProperties === undefined ? all : [additionalProperties as Schema];
}

/** The names of the properties that the parts describe. */
export function namesIn(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ schema }) => (isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [])),
  );
}

/** What the parts say of the item at an index; beyond all `prefixItems`, of every other one. */
export function itemOf(parts: readonly Part[], index: number): Shape {
  return intersect(
    parts.map(({ space, schema }) => {
      const prefix = listOf(schema["prefixItems"]) as readonly Schema[];
      return shapeOf(space, index < prefix.length ? prefix[index] : (schema["items"] as Schema | undefined));
    }),
  );
}

/** How many items the parts describe one by one. */
export function prefixOf(parts: readonly Part[]): number {
  return Math.max(0, ...parts.map(({ schema }) => listOf(schema["prefixItems"]).length));
}

/** What has to be in each value of the parts, if they allow objects alone, or lists alone. */
export function needsOf(
  parts: readonly Part[],
  mask: number,
): readonly { readonly name: string; readonly shape: Shape }[] {
  if (mask === kinds.object)
    return [...requiredOf(parts).keys()].map((name) => ({
      name: `property \`${name}\``,
      shape: memberIn(parts, name),
    }));
  const least = Math.max(0, ...parts.map(({ schema }) => Number(schema["minItems"] ?? 0)));
  return mask === kinds.array && least > 0 ? [{ name: "first item", shape: itemOf(parts, 0) }] : [];
}

/** The list that stands under a keyword, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
