import { partsOf } from "./document-space.ts";
import { type Json, type JsonObject, memberOf, stringIn } from "./json.ts";
import type { ContentKind } from "./model.ts";
import { jsonTypes } from "./parameter-types.ts";

/** Media types by how they are carried; the first pattern that fits counts. */
const kinds: readonly (readonly [RegExp, ContentKind])[] = [
  [/^application\/(x-)?(jsonl|jsonlines|ndjson|json-lines|json-seq)$|\+json-seq$/, "jsonLines"],
  [/\/json$|\+json$|^application\/json\b/, "json"],
  [/^text\/event-stream$/, "events"],
  [/^application\/x-www-form-urlencoded$/, "form"],
  [/^multipart\/form-data$/, "multipart"],
  [/^text\/|[/+](xml|yaml|x-yaml|html|javascript|graphql|sql|csv|toml|jwt|x-pem-file)$/, "text"],
  [
    /^(image|audio|video|font|model|multipart)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|wasm|cbor|msgpack)$/,
    "binary",
  ],
  [
    /[/.+-](protobuf|x-protobuf|proto|msgpack|cbor|avro|parquet|jose|zip|gzip|officedocument|ms-excel)\b/,
    "binary",
  ],
];

/** True if a key of `content` is a media type: some begin with `x-`, as extensions do, which have no slash. */
export function isMediaType(key: string): boolean {
  return !key.startsWith("x-") || key.includes("/");
}

/**
 * How content of a media type is carried. A schema of bytes decides, and of numbers and booleans, which are as text what they
 * are as JSON; a media type that no pattern knows is its schema's to tell, and bytes where that does not.
 */
export function contentKind(document: JsonObject, mediaType: string, schema: Json | undefined): ContentKind {
  const name = mediaType.replace(/;.*$/s, "").trim().toLowerCase();
  const known = kinds.find(([pattern]) => pattern.test(name))?.[1];
  if (known === "events") return known;
  if (isBytes(document, schema)) return "binary";
  if (known && known !== "text") return known;
  const types = schema === undefined ? [] : jsonTypes(document, schema);
  const isPlain = types.some((type) => type !== "null") && types.every((type) => plainTypes.has(type));
  if (isPlain && (!known || name === "text/plain")) return "json";
  if (known) return known;
  if (types.includes("object") || types.includes("array")) return "json";
  const isText = name === "*/*" || wordsIn(document, schema).some((key) => textual.has(key));
  return types.length > 0 && isText ? "text" : "binary";
}

/** True if a whole body is bytes, whatever its media type. */
export function isBytes(document: JsonObject, schema: Json | undefined): boolean {
  return schema !== undefined && partsOf(document, schema).some((part) => part["format"] === "binary");
}

/** Bytes, in 3.0's words or 3.1's (OpenAPI 3.2, Working with Binary Data). */
export function isBinary(schema: JsonObject): boolean {
  if (memberOf(schema, "contentEncoding") !== undefined) return false;
  if (schema["format"] === "binary") return true;
  const mediaType = stringIn(schema, "contentMediaType");
  return mediaType !== undefined && !/json|text|xml|html|yaml/i.test(mediaType);
}

function wordsIn(document: JsonObject, schema: Json | undefined): readonly string[] {
  return schema === undefined ? [] : partsOf(document, schema).flatMap(Object.keys);
}

const plainTypes: ReadonlySet<Json> = new Set(["boolean", "integer", "null", "number"]);

/** Keywords that speak of characters, not of bytes. */
const textual = new Set(["const", "contentEncoding", "enum", "format", "maxLength", "minLength", "pattern"]);

/** True if the schema says that its values may be strings. */
export function isStringSchema(document: JsonObject, schema: Json): boolean {
  return jsonTypes(document, schema).includes("string");
}
