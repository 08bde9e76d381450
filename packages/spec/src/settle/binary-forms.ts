import { schemaKey } from "../composition.ts";
import { isBytes } from "../content-kind.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import { tokensOf } from "../path.ts";
import { resolveRef } from "../resolve-ref.ts";
import { type Visit, visitDocument, visitNode } from "../visit-document.ts";

/**
 * The document with binary strings as `format: "binary"` without a type, a `Blob`, where they are sent as parts of a
 * multipart body; elsewhere, in JSON, they are strings.
 */
export function withBinaryForms(
  document: JsonObject,
  visits: readonly Visit[] = visitDocument(document),
): JsonObject {
  if (!visits.some(({ kind, node }) => kind === "schema" && isBinary(node))) return document;
  const uploads = uploadsOf(visits);
  const names = new Set(uploads.flatMap((media) => stringIn(media, "$ref") ?? []));
  const uploaded = uploadedSchemas(document, uploads);
  return mapSchemas(document, (schema, path) => {
    const tokens = tokensOf(path);
    if (isWhole(tokens) && isBytes(document, schema)) return bytes(schema);
    if (!isBinary(schema)) return schema;
    const [root, section, name = ""] = tokens;
    const isNamed = root === "components" && (section === "schemas" || section === "mediaTypes");
    const isUploaded = isNamed
      ? section === "schemas"
        ? uploaded.has(name)
        : names.has(`#/components/mediaTypes/${name}`)
      : isInUpload(tokens);
    return isUploaded ? asBlob(schema) : asText(schema);
  });
}

/** True for what stands under a media type of a body. */
function isWhole(tokens: readonly string[]): boolean {
  if (tokens.at(-1) !== "schema") return false;
  const [around, , content, mediaType = ""] = tokens.slice(-5);
  if (tokens[1] === "mediaTypes") return tokens.length === 4;
  return content === "content" && mediaType.includes("/") && !/^(headers|parameters)$/.test(around ?? "");
}

/** Bytes, in 3.0's words or 3.1's (OpenAPI 3.2, Working with Binary Data). */
export function isBinary(schema: JsonObject): boolean {
  if (memberOf(schema, "contentEncoding") !== undefined) return false;
  if (schema["format"] === "binary") return true;
  const mediaType = stringIn(schema, "contentMediaType");
  return mediaType !== undefined && !/json|text|xml|html|yaml/i.test(mediaType);
}

/** Keywords that remain of a schema whose values are no strings. */
const kept = /^(title|description|deprecated|default|examples?|readOnly|writeOnly|x-.*)$/;

function asBlob(schema: JsonObject): JsonObject {
  const isNullable = [memberOf(schema, "type") ?? []].flat().includes("null");
  return isNullable ? { anyOf: [bytes(schema), { type: "null" }] } : bytes(schema);
}

function bytes(schema: JsonObject): JsonObject {
  const words = Object.entries(schema).filter(([key]) => kept.test(key));
  return { ...(Object.fromEntries(words) as JsonObject), format: "binary" };
}

function asText(schema: JsonObject): JsonObject {
  const { format, ...rest } = schema as Record<string, Json>;
  return format === "binary" ? { type: "string", ...rest } : schema;
}

function isInUpload(tokens: readonly string[]): boolean {
  return tokens.some((token, index) => {
    const isRequest = tokens[index - 1] === "requestBody" || tokens[index - 2] === "requestBodies";
    return token === "content" && isRequest && isMultipart(tokens[index + 1] ?? "");
  });
}

function isMultipart(mediaType: string): boolean {
  return /^multipart\//i.test(mediaType);
}

/** The media types of requests that are multipart. */
function uploadsOf(visits: readonly Visit[]): readonly Json[] {
  return visits
    .filter(({ kind }) => kind === "requestBody")
    .flatMap(({ node }) => Object.entries(objectIn(node, "content")))
    .flatMap(([mediaType, media]) => (isMultipart(mediaType) ? [media] : []));
}

/** The keys of the schemas that multipart bodies of requests refer to, directly or through others. */
function uploadedSchemas(document: JsonObject, uploads: readonly Json[]): ReadonlySet<string> {
  const schemas = objectIn(objectIn(document, "components"), "schemas");
  const open: Json[] = uploads.flatMap((media) => {
    const target = resolveRef(document, media, [])?.node;
    return memberOf(target, "schema") ?? [];
  });
  const found = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { node } of isJsonObject(next) ? visitNode("schema", next, []) : []) {
      const key = schemaKey(memberOf(node, "$ref"));
      const target = key === undefined || found.has(key) ? undefined : memberOf(schemas, key);
      if (key === undefined || target === undefined) continue;
      found.add(key);
      open.push(target);
    }
  }
  return found;
}
