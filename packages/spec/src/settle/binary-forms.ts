import { isBinary, isBytes } from "../content-kind.ts";
import { type Json, type JsonObject, memberOf } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import { tokensOf } from "../path.ts";
import type { Visit } from "../visit-document.ts";
import { type UploadForms, withUploadForms } from "./upload-forms.ts";

/**
 * The document with bytes as `format: "binary"` without a type, a `Blob`, where they are a whole body or a part of a
 * multipart request; elsewhere, in JSON, they are strings.
 */
export function withBinaryForms(document: JsonObject, visits: readonly Visit[]): UploadForms {
  if (!visits.some(({ kind, node }) => kind === "schema" && isBinary(node)))
    return { document, uploads: new Map() };
  const blobs = new Set<JsonObject>();
  const { document: formed, uploads } = withUploadForms(document, visits, (schema) => {
    const blob = bytes(schema);
    blobs.add(blob);
    const isNullable = [memberOf(schema, "type") ?? []].flat().includes("null");
    return isNullable ? { anyOf: [blob, { type: "null" }] } : blob;
  });
  const settled = mapSchemas(formed, (schema, path, before) => {
    if (blobs.has(before)) return schema;
    if (isWhole(tokensOf(path)) && isBytes(formed, schema)) return bytes(schema);
    return isBinary(schema) ? asText(schema) : schema;
  });
  return { document: settled, uploads };
}

/** True for what stands under a media type of a body. */
function isWhole(tokens: readonly string[]): boolean {
  if (tokens.at(-1) !== "schema") return false;
  const [around, , content, mediaType = ""] = tokens.slice(-5);
  if (tokens[1] === "mediaTypes") return tokens.length === 4;
  return content === "content" && mediaType.includes("/") && !/^(headers|parameters)$/.test(around ?? "");
}

/** Keywords that remain of a schema whose values are no strings. */
const kept = /^(title|description|deprecated|default|examples?|readOnly|writeOnly|x-.*)$/;

function bytes(schema: JsonObject): JsonObject {
  const words = Object.entries(schema).filter(([key]) => kept.test(key));
  return { ...(Object.fromEntries(words) as JsonObject), format: "binary" };
}

function asText(schema: JsonObject): JsonObject {
  const { format, ...rest } = schema as Record<string, Json>;
  return format === "binary" ? { type: "string", ...rest } : schema;
}
