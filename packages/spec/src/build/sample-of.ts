import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { lookUp } from "../json-pointer.ts";
import { fits } from "../schema-validator.ts";
import type { BuildContext } from "./build-context.ts";
import { schemaNameOf } from "./schema-name-of.ts";

/** A valid value of the schema at a place, made from what it says; undefined if that does not lead to one. */
export function sampleOf({ document, schemas }: BuildContext, tokens: readonly string[]): Json | undefined {
  // A named schema's last token is its name: it is not made again inside itself.
  const value = make(document, lookUp(document, tokens) ?? {}, tokens.slice(-1));
  return value !== undefined && fits(schemas, tokens, value) ? value : undefined;
}

function make(document: JsonObject, schema: Json, open: readonly string[]): Json | undefined {
  const name = schemaNameOf(schema);
  if (name !== undefined) {
    if (open.includes(name)) return undefined;
    return make(document, memberOf(objectIn(objectIn(document, "components"), "schemas"), name) ?? {}, [
      ...open,
      name,
    ]);
  }
  const given = [memberOf(schema, "const"), ...listIn(schema, "examples"), memberOf(schema, "example")];
  const stated = [...given, memberOf(schema, "default"), ...listIn(schema, "enum")].find(
    (value) => value !== undefined,
  );
  if (stated !== undefined) return stated;
  const [branch] = [...listIn(schema, "oneOf"), ...listIn(schema, "anyOf")];
  if (branch !== undefined) return make(document, branch, open);
  const parts = listIn(schema, "allOf");
  return parts.length > 0 ? makeAll(document, schema, parts, open) : makeTyped(document, schema, open);
}

/** Members of all parts together, or else the first part. */
function makeAll(
  document: JsonObject,
  schema: Json,
  parts: readonly Json[],
  open: readonly string[],
): Json | undefined {
  const values = parts.map((part) => make(document, part, open));
  const own = isJsonObject(memberOf(schema, "properties")) ? [makeObject(document, schema, open)] : [];
  const objects = [...values, ...own].filter(isJsonObject);
  if (objects.length < values.length + own.length) return values[0];
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object))) as JsonObject;
}

function makeTyped(document: JsonObject, schema: Json, open: readonly string[]): Json | undefined {
  const type = [memberOf(schema, "type")].flat()[0];
  if (type === "object" || isJsonObject(memberOf(schema, "properties")))
    return makeObject(document, schema, open);
  if (type === "array") return makeArray(document, schema, open);
  if (type === "string") return makeString(schema);
  if (type === "integer" || type === "number") return makeNumber(schema);
  return type === "boolean" ? true : null;
}

function makeObject(document: JsonObject, schema: Json, open: readonly string[]): Json | undefined {
  const required = listIn(schema, "required");
  const members = Object.entries(objectIn(schema, "properties")).map(
    ([key, property]) => [key, make(document, property, open)] as const,
  );
  if (members.some(([key, value]) => value === undefined && required.includes(key))) return undefined;
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as JsonObject;
}

function makeArray(document: JsonObject, schema: Json, open: readonly string[]): Json | undefined {
  const count = Number(memberOf(schema, "minItems") ?? 0);
  const first = listIn(schema, "prefixItems").map((item) => make(document, item, open));
  if (first.length > 0) return first.includes(undefined) ? undefined : (first as Json[]);
  const item = make(document, memberOf(schema, "items") ?? {}, open);
  if (item === undefined) return count === 0 ? [] : undefined;
  return Array.from({ length: Math.max(count, 1) }, () => item);
}

/** One value for each format that has a fixed shape (OpenAPI format registry; RFC 3339, RFC 4122, RFC 3986). */
const formats: Readonly<Record<string, string>> = {
  date: "2024-03-01",
  "date-time": "2024-03-01T12:21:02Z",
  time: "12:21:02Z",
  duration: "PT1H",
  email: "admin@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/",
  url: "https://example.com/",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  byte: "c3BlY21pbnQ=",
};

function makeString(schema: Json): string {
  const format = memberOf(schema, "format");
  const known = typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  const text = known ?? "string";
  const max = Number(memberOf(schema, "maxLength") ?? Number.POSITIVE_INFINITY);
  return text.padEnd(Number(memberOf(schema, "minLength") ?? 0), "0").slice(0, max);
}

function makeNumber(schema: Json): number {
  const above = memberOf(schema, "exclusiveMinimum");
  const low = typeof above === "number" ? Math.floor(above) + 1 : Number(memberOf(schema, "minimum") ?? 1);
  const high = Number(memberOf(schema, "maximum") ?? Number.POSITIVE_INFINITY);
  const step = Number(memberOf(schema, "multipleOf") ?? 1);
  return Math.min(Math.ceil(low / step) * step, high);
}
