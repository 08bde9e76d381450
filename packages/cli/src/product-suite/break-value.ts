import { isJsonObject, type Json, type JsonObject, type Model } from "@specmint/spec";

/** A value that breaks one constraint of a schema. */
export interface BrokenValue {
  readonly value: Json;
  /** JSON pointer of the place in the value where the constraint is broken. */
  readonly pointer: string;
  /** The constraint. */
  readonly keyword: string;
}

/** What stands in the place of a value; undefined: nothing. */
interface Replacement {
  readonly keyword: string;
  readonly path: readonly string[];
  readonly by: Json | undefined;
  /** The member of it that is told of, if it is not the whole. */
  readonly member?: string;
}

/**
 * The same value over and over, each time with one constraint broken that the schema has of a part of it. Constraints
 * that are bound to others (`anyOf`, `oneOf`, `not`, `if`) are left out, as breaking them may be legal.
 */
export function breakValue(
  { schemas }: Model,
  schema: JsonObject | boolean,
  value: Json,
): readonly BrokenValue[] {
  const named = new Map(schemas.map((one) => [`#/$defs/${one.name}`, one.schema]));
  return list({ named, open: new Set() }, schema, value, []).map(({ keyword, path, by, member }) => ({
    value: replace(value, path, by),
    pointer: [...path, ...(member === undefined ? [] : [member])]
      .map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join(""),
    keyword,
  }));
}

interface Context {
  readonly named: ReadonlyMap<unknown, Json>;
  /** References that are followed without a step into the value: none is followed again. */
  readonly open: ReadonlySet<unknown>;
}

function list(
  context: Context,
  schema: Json | undefined,
  value: Json,
  path: readonly string[],
): readonly Replacement[] {
  if (!isJsonObject(schema)) return [];
  const inside = (part: Json | undefined, member: Json, token: string): readonly Replacement[] =>
    list({ ...context, open: new Set() }, part, member, [...path, token]);
  const { properties = {}, prefixItems = [], items, allOf = [], $ref } = schema;
  const members = isJsonObject(value)
    ? Object.entries(properties as JsonObject).flatMap(([key, part]) =>
        Object.hasOwn(value, key) ? inside(part, value[key] as Json, key) : [],
      )
    : [];
  const first =
    Array.isArray(value) && value.length > 0
      ? inside((prefixItems as Json[])[0] ?? items, value[0] as Json, "0")
      : [];
  const target =
    $ref === undefined || context.open.has($ref)
      ? []
      : list({ ...context, open: new Set([...context.open, $ref]) }, context.named.get($ref), value, path);
  const own = breakersOf(schema, value).map((one) => ({ path, ...one }));
  return [
    ...own,
    ...target,
    ...(allOf as Json[]).flatMap((part) => list(context, part, value, path)),
    ...members,
    ...first,
  ];
}

type Breaker = Omit<Replacement, "path">;

function breakersOf(schema: JsonObject, value: Json): readonly Breaker[] {
  const other = otherType(schema["type"]);
  return [
    ...(other === undefined ? [] : [{ keyword: "type", by: other }]),
    ...("enum" in schema ? [{ keyword: "enum", by: unlisted(schema["enum"] as Json[]) }] : []),
    ...("const" in schema ? [{ keyword: "const", by: unlisted([schema["const"] as Json]) }] : []),
    ...(typeof value === "string" ? breakText(schema, value) : []),
    ...(typeof value === "number" ? breakNumber(schema) : []),
    ...(Array.isArray(value) ? breakList(schema, value) : []),
    ...(isJsonObject(value) ? breakObject(schema, value) : []),
  ];
}

/** A value of a type that is not among these; undefined if every type is. */
function otherType(types: Json | undefined): Json | undefined {
  if (types === undefined) return undefined;
  const listed = [types].flat() as Json[];
  const others: readonly (readonly [type: string, value: Json])[] = [
    ["null", null],
    ["boolean", true],
    ["string", "text"],
    ["number", 0.5],
    ["object", {}],
    ["array", []],
  ];
  return others.find(([type]) => !listed.includes(type))?.[1];
}

/** A value that is not in the list, of the type of its first. */
function unlisted(values: readonly Json[]): Json {
  const [first] = values;
  if (typeof first === "number")
    return values.reduce<number>((most, value) => Math.max(most, Number(value)), first) + 1;
  if (typeof first === "boolean") return values.includes(!first) ? "neither" : !first;
  return `${values.filter((value) => typeof value === "string").join("")}?`;
}

/** Formats of RFC 3339, 4122, 3986 and others that a question mark has nothing of. */
const formats = ["date-time", "date", "time", "duration", "uuid", "ipv4", "ipv6", "email", "uri"];

function breakText(schema: JsonObject, value: string): readonly Breaker[] {
  const { minLength, maxLength, format } = schema;
  return [
    ...(Number(minLength) > 0
      ? [{ keyword: "minLength", by: [...value].slice(0, Number(minLength) - 1).join("") }]
      : []),
    ...(typeof maxLength === "number"
      ? [{ keyword: "maxLength", by: value.padEnd(maxLength + 1, "x") }]
      : []),
    ...(formats.includes(String(format)) ? [{ keyword: "format", by: "?" }] : []),
  ];
}

function breakNumber({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: JsonObject): readonly Breaker[] {
  return [
    ...(typeof minimum === "number" ? [{ keyword: "minimum", by: minimum - 1 }] : []),
    ...(typeof maximum === "number" ? [{ keyword: "maximum", by: maximum + 1 }] : []),
    ...(typeof exclusiveMinimum === "number" ? [{ keyword: "exclusiveMinimum", by: exclusiveMinimum }] : []),
    ...(typeof exclusiveMaximum === "number" ? [{ keyword: "exclusiveMaximum", by: exclusiveMaximum }] : []),
  ].filter(
    ({ keyword, by }) => Number.isSafeInteger(by) || !Number.isInteger(by) || keyword.startsWith("exclusive"),
  );
}

function breakList(
  { minItems, maxItems, uniqueItems }: JsonObject,
  value: readonly Json[],
): readonly Breaker[] {
  const [first = null] = value;
  return [
    ...(Number(minItems) > 0 ? [{ keyword: "minItems", by: value.slice(0, Number(minItems) - 1) }] : []),
    ...(typeof maxItems === "number" && maxItems < 1000
      ? [{ keyword: "maxItems", by: [...value, ...Array<Json>(maxItems).fill(first), first] }]
      : []),
    ...(uniqueItems === true && value.length > 0 ? [{ keyword: "uniqueItems", by: [...value, first] }] : []),
  ];
}

function breakObject(schema: JsonObject, value: JsonObject): readonly Breaker[] {
  const { required = [], additionalProperties, patternProperties } = schema;
  const missing = (required as string[])
    .filter((key) => Object.hasOwn(value, key))
    .map((key) => ({ keyword: "required", by: without(value, key) }));
  const member = "not documented";
  const isClosed = additionalProperties === false && patternProperties === undefined;
  return [
    ...missing,
    ...(isClosed ? [{ keyword: "additionalProperties", by: { ...value, [member]: null }, member }] : []),
  ];
}

function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as JsonObject;
}

function replace(value: Json, [token, ...rest]: readonly string[], by: Json | undefined): Json {
  if (token === undefined) return by as Json;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === token ? replace(item, rest, by) : item));
  const members = value as JsonObject;
  return { ...members, [token]: replace(members[token] as Json, rest, by) };
}
