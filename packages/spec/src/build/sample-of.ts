import { schemaKey } from "../composition.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { lookUp } from "../json-pointer.ts";
import { fits } from "../schema-validator.ts";
import type { Side } from "./build-context.ts";

/** How deep optional members of objects are shown: below, only required ones are. */
const shownDepth = 1;

/** How many items or characters a value is given at most: a spec may ask for any number. */
const longest = 1000;

/** How deep a value is at most, and how many characters of JSON its parts have together. */
const deepest = 100;
const largest = 50_000;

/** Where a value is made. */
interface Place {
  readonly document: JsonObject;
  /** Keys of the named schemas that are being made: none is made again inside itself. */
  readonly open: readonly string[];
  readonly depth: number;
  /** What may still be made: schemas that ask for each other twice would ask for too much. */
  readonly room: { left: number };
  /** Whether what the spec shows of a schema is taken for a value of it. */
  readonly takesExamples: boolean;
}

/** A valid value of the schema at a place, made from what it says; undefined if that does not lead to one. */
export function sampleOf(
  { context, direction, document }: Side,
  tokens: readonly string[],
): Json | undefined {
  const schema = lookUp(document, tokens) ?? {};
  // An example deep inside that does not fit, which has been reported, must not spoil the whole.
  for (const takesExamples of [true, false]) {
    // A named schema's last token is its name: it is not made again inside itself.
    const place = { document, open: tokens.slice(-1), depth: 0, room: { left: largest }, takesExamples };
    const value = make(place, schema);
    if (value !== undefined && fits(context.validators[direction], tokens, value)) return value;
  }
  return undefined;
}

function make(place: Place, schema: Json): Json | undefined {
  const { document, open, depth, room } = place;
  if (depth > deepest || room.left <= 0) return undefined;
  room.left -= 10;
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key !== undefined) {
    if (open.includes(key)) return undefined;
    const target = memberOf(objectIn(objectIn(document, "components"), "schemas"), key) ?? {};
    return make({ ...place, open: [...open, key], depth: depth + 1 }, target);
  }
  // A Blob cannot be written down.
  if (isBlob(schema)) return undefined;
  const stated = [memberOf(schema, "const"), ...shownBy(place, schema), ...listIn(schema, "enum")].find(
    (value) => value !== undefined,
  );
  if (stated !== undefined) return leaf(place, stated);
  const [branch] = [...listIn(schema, "oneOf"), ...listIn(schema, "anyOf")];
  const parts = listIn(schema, "allOf");
  const ownParts = branch === undefined ? parts : [...parts, branch];
  if (branch !== undefined && parts.length === 0 && !isJsonObject(memberOf(schema, "properties")))
    return make(place, branch);
  return ownParts.length > 0 ? makeAll(place, schema, ownParts) : makeTyped(place, schema);
}

/** What the spec shows of a schema: examples, then the default. */
function shownBy({ takesExamples }: Place, schema: Json): readonly (Json | undefined)[] {
  if (!takesExamples) return [];
  return [...listIn(schema, "examples"), memberOf(schema, "example"), memberOf(schema, "default")];
}

/** A value that is there as it is. */
function leaf({ room }: Place, value: Json): Json {
  room.left -= JSON.stringify(value).length;
  return value;
}

function isBlob(schema: Json): boolean {
  return memberOf(schema, "format") === "binary" && memberOf(schema, "type") === undefined;
}

/** Members of all parts together, or else the first part. */
function makeAll(place: Place, schema: Json, parts: readonly Json[]): Json | undefined {
  const values = parts.map((part) => make(place, part)).filter((value) => value !== null);
  const own = isJsonObject(memberOf(schema, "properties")) ? [makeObject(place, schema)] : [];
  const objects = [...values, ...own].filter(isJsonObject);
  if (objects.length < values.length + own.length) return values[0];
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object))) as JsonObject;
}

function makeTyped(place: Place, schema: Json): Json | undefined {
  const type = [memberOf(schema, "type")].flat()[0];
  if (type === "object" || isJsonObject(memberOf(schema, "properties"))) return makeObject(place, schema);
  if (type === "array") return makeArray(place, schema);
  if (type === "string") return leaf(place, makeString(schema));
  if (type === "integer" || type === "number") return makeNumber(schema);
  return type === "boolean" ? true : null;
}

function makeObject(place: Place, schema: Json): Json | undefined {
  const required = new Set(listIn(schema, "required"));
  const isShown = (key: string): boolean => place.depth <= shownDepth || required.has(key);
  const shown = Object.entries(objectIn(schema, "properties")).filter(([key]) => isShown(key));
  const members = shown.map(
    ([key, property]) => [key, make({ ...place, depth: place.depth + 1 }, property)] as const,
  );
  if (members.some(([key, value]) => value === undefined && required.has(key))) return undefined;
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as JsonObject;
}

function makeArray(place: Place, schema: Json): Json | undefined {
  const count = Number(memberOf(schema, "minItems") ?? 0);
  const first = listIn(schema, "prefixItems").map((item) => make(place, item));
  if (first.length > 0) return first.includes(undefined) ? undefined : (first as Json[]);
  const makeItem = (): Json | undefined => make(place, memberOf(schema, "items") ?? {});
  const item = makeItem();
  if (item === undefined || memberOf(schema, "maxItems") === 0) return count === 0 ? [] : undefined;
  if (count > longest) return undefined;
  const items = [item, ...Array.from({ length: Math.max(count, 1) - 1 }, makeItem)];
  return items.includes(undefined) ? undefined : (items as Json[]);
}

/** One value for each format that has a fixed shape (OpenAPI format registry; RFC 3339, RFC 4122, RFC 3986). */
const formats: Readonly<Record<string, string>> = {
  date: "2024-03-01",
  "date-time": "2024-03-01T12:21:02Z",
  time: "12:21:02Z",
  duration: "PT1H",
  "iso-date-time": "2024-03-01T12:21:02",
  "iso-time": "12:21:02",
  email: "admin@example.com",
  "idn-email": "admin@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/",
  iri: "https://example.com/",
  "iri-reference": "/",
  url: "https://example.com/",
  "json-pointer": "/name",
  "json-pointer-uri-fragment": "#/name",
  "relative-json-pointer": "0/name",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  byte: "c3BlY21pbnQ=",
};

function makeString(schema: Json): string {
  const format = memberOf(schema, "format");
  const known = typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  const text = known ?? "string";
  const max = Number(memberOf(schema, "maxLength") ?? Number.POSITIVE_INFINITY);
  const min = Math.min(Number(memberOf(schema, "minLength") ?? 0), longest);
  return text.padEnd(min, "0").slice(0, max);
}

function makeNumber(schema: Json): number {
  const above = memberOf(schema, "exclusiveMinimum");
  const low = typeof above === "number" ? Math.floor(above) + 1 : Number(memberOf(schema, "minimum") ?? 1);
  const high = Number(memberOf(schema, "maximum") ?? Number.POSITIVE_INFINITY);
  const step = Number(memberOf(schema, "multipleOf") ?? 1);
  return Math.min(Math.ceil(low / step) * step, high);
}
