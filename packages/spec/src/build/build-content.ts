import { contentKind, isMediaType, isStringSchema } from "../content-kind.ts";
import { partsOf } from "../document-space.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import type { Content, ContentKind, Example, FormMember } from "../model.ts";
import { nameSchema } from "../name-schema.ts";
import { parameterStyle } from "../parameter-style.ts";
import { isNested, jsonTypes } from "../parameter-types.ts";
import { type ObjectAt, resolveObject } from "../resolve-ref.ts";
import { fits } from "../schema-validator.ts";
import { keyOfVerdict } from "../verdicts.ts";
import { type Side, withSamples } from "./build-context.ts";
import { buildExamples } from "./build-examples.ts";
import { canonicalSchema, nameOf } from "./canonical-schema.ts";

/** What stands under each media type of a `content`; what is sent as one media type stands there once. */
export function buildContents(side: Side, owner: ObjectAt): readonly Content[] {
  const contents = Object.entries(objectIn(owner.node, "content")).flatMap(([key, media]) => {
    const found = resolveObject(side.document, media, [...owner.tokens, "content", key]);
    return found && isMediaType(key) ? [{ key, content: buildContent(side, key, found) }] : [];
  });
  const named = new Set(contents.map(({ key }) => key));
  const sent = new Set<string>();
  return contents.flatMap(({ key, content: one }) => {
    // A media type goes before a range that it is in (OpenAPI 3.1, Request Body Object).
    if (sent.has(one.mediaType) || (one.mediaType !== key && named.has(one.mediaType))) return [];
    sent.add(one.mediaType);
    return [one];
  });
}

function buildContent(side: Side, mediaType: string, at: ObjectAt): Content {
  const { node: media } = at;
  const { document } = side;
  const kind = contentKind(document, mediaType, memberOf(media, "schema"));
  const schema = schemaOf(document, media, kind);
  const schemaName = nameOf(side, schema);
  const examples = isSequence(kind) ? [] : fitting(side, schema, kind, at);
  if (kind === "json") side.context.shown.push({ direction: side.direction, schema, examples });
  const sent = sentType(side, mediaType, kind);
  const content = {
    mediaType: sent,
    ...(sent === mediaType ? {} : { range: mediaType }),
    kind,
    schema: canonicalSchema(side, schema),
    ...(schemaName === undefined ? {} : { schemaName }),
    encoding: kind === "form" || kind === "multipart" ? buildMembers(document, media, kind) : [],
    examples,
  };
  if (schemaName !== undefined || kind === "binary") return content;
  const { context, direction } = side;
  const shown = examples.find(({ observed }) => !observed);
  const tokens = [...at.tokens, memberOf(media, "itemSchema") === undefined ? "schema" : "itemSchema"];
  return withSamples(context, { direction, schema, what: nameSchema(tokens), tokens }, shown?.value, content);
}

function schemaOf(document: JsonObject, media: JsonObject, kind: ContentKind): Json {
  if (isSequence(kind)) return itemSchema(media, kind);
  const schema = memberOf(media, "schema") ?? true;
  if (kind !== "text") return schema;
  // Text that stands for something else, XML for instance, is not taken apart.
  if (!isStringSchema(document, schema)) return { type: "string" };
  // No text is null, or a list.
  return jsonTypes(document, schema).length > 1 ? { allOf: [schema, { type: "string" }] } : schema;
}

function isSequence(kind: ContentKind): boolean {
  return kind === "events" || kind === "jsonLines";
}

/** Those that do not fit have been reported; they cannot be constants of the schema's type. */
function fitting(side: Side, schema: Json, kind: ContentKind, media: ObjectAt): readonly Example[] {
  if (!/^(json|form|text)$/.test(kind)) return [];
  const { validators, verdicts } = side.context;
  // What stands in for the schema of the spec has not been checked.
  const isChecked = schema === media.node["schema"];
  return buildExamples(side.document, media, (at, value) => {
    const verdict = isChecked ? verdicts.get(keyOfVerdict(side.direction, at)) : undefined;
    return (
      verdict ?? fits(validators[side.direction], isJsonObject(schema) ? schema : schema === true, value)
    );
  });
}

/** A server-sent event as clients hand it on (HTML Standard, section 9.2). */
const event: JsonObject = {
  type: "object",
  required: ["data"],
  properties: {
    event: { type: "string" },
    data: { type: "string" },
    id: { type: "string" },
    retry: { type: "integer" },
  },
};

/** Of one item. A `schema` is that of the whole: a list, if the spec's author meant the items (OpenAPI 3.2, Sequential Media Types). */
function itemSchema(media: JsonObject, kind: ContentKind): Json {
  const item = memberOf(media, "itemSchema");
  if (item !== undefined) return item;
  if (kind === "events") return event;
  const whole = memberOf(media, "schema");
  return memberOf(whole, "items") ?? whole ?? true;
}

/** A range of media types is none that can be sent. */
function sentType({ direction }: Side, mediaType: string, kind: ContentKind): string {
  if (direction === "response" || !mediaType.includes("*")) return mediaType;
  if (kind === "json") return "application/json";
  return kind === "text" ? "text/plain" : "application/octet-stream";
}

/** The members of a form that are not written as usual (OpenAPI 3.1, Encoding Object). */
function buildMembers(document: JsonObject, media: JsonObject, kind: ContentKind): readonly FormMember[] {
  const encodings = objectIn(media, "encoding");
  const properties = partsOf(document, memberOf(media, "schema") ?? {}).flatMap((part) =>
    Object.entries(objectIn(part, "properties")),
  );
  const names = new Set([...Object.keys(encodings), ...properties.map(([name]) => name)]);
  return [...names].flatMap((name) => {
    const encoding = objectIn(encodings, name);
    const schema = properties.find(([key]) => key === name)?.[1] ?? {};
    const contentType = stringIn(encoding, "contentType")?.split(",")[0]?.trim();
    const isStyled = ["style", "explode", "allowReserved"].some(
      (key) => memberOf(encoding, key) !== undefined,
    );
    const isPlain = kind === "form" ? !isNested(document, schema) : true;
    const json = isPlain ? isJsonType(contentType) : !isStyled;
    if (contentType === undefined && !isStyled && !json) return [];
    return [
      {
        name,
        ...(contentType === undefined || contentType.includes("*") ? {} : { contentType }),
        ...parameterStyle({ ...encoding, in: "query" }),
        json,
      },
    ];
  });
}

function isJsonType(contentType: string | undefined): boolean {
  return contentType !== undefined && /[/+]json$/i.test(contentType);
}
