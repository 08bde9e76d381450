import { isJsonObject, type Json, type JsonObject, memberOf } from "./json.ts";
import type { ContentKind } from "./model.ts";
import { parameterTypes } from "./parameter-types.ts";
import { resolveRef } from "./resolve-ref.ts";
import { partsOf } from "./settle/composition.ts";

/** Media types by how they are carried; the first pattern that fits counts. */
const kinds: readonly (readonly [RegExp, ContentKind])[] = [
  [/^application\/(x-)?(jsonl|jsonlines|ndjson|json-lines|json-seq)$|\+json-seq$/, "jsonLines"],
  [/\/json$|\+json$|^application\/json\b/, "json"],
  [/^text\/event-stream$/, "events"],
  [/^application\/x-www-form-urlencoded$/, "form"],
  [/^multipart\/form-data$/, "multipart"],
  [/^text\/|[/+](xml|yaml|x-yaml|html|javascript|graphql|sql|csv|toml)$/, "text"],
  [
    /^(image|audio|video|font|model|multipart)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|wasm|cbor|msgpack)$/,
    "binary",
  ],
  [
    /[/.+-](protobuf|x-protobuf|proto|msgpack|cbor|avro|parquet|jose|zip|gzip|officedocument|ms-excel)\b/,
    "binary",
  ],
];

/** How content of a media type is carried. Of one that no pattern knows, its schema decides: bytes unless it says otherwise. */
export function contentKind(document: JsonObject, mediaType: string, schema: Json | undefined): ContentKind {
  const name = mediaType.replace(/;.*$/s, "").trim().toLowerCase();
  const known = kinds.find(([pattern]) => pattern.test(name))?.[1];
  if (known) return known;
  const target = schema === undefined ? undefined : resolveRef(document, schema, [])?.node;
  if (isJsonObject(target) && memberOf(target, "format") === "binary") return "binary";
  const types = target === undefined ? [] : parameterTypes(document, target);
  if (types.includes("object") || types.includes("array")) return "json";
  if (types.length > 0) return name === "*/*" ? "json" : "text";
  return name === "*/*" ? "json" : "binary";
}

/** True if the schema says that its values are strings. */
export function isStringSchema(document: JsonObject, schema: Json): boolean {
  return partsOf(document, schema).some((part) => [part["type"]].flat().includes("string"));
}
