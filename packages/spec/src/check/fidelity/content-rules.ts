import { contentKind, isStringSchema } from "../../content-kind.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../../json.ts";
import type { ContentKind } from "../../model.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import { approximated, type Rule, type Subject } from "./fidelity-rule.ts";

/** A rule about one media type: what stands under it, how it is carried, and whether a client sends it. */
interface Media {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly media: JsonObject;
  readonly isRequest: boolean;
  readonly document: JsonObject;
}

/** A rule that holds if it does for one of the media types; this is also what it is told about. */
function ofMedia(
  found: (media: Media) => boolean,
  what: (mediaType: string) => string,
  became: string,
  instead: string,
): Rule {
  const first = (subject: Subject): string => mediaOf(subject).find(found)?.mediaType ?? "";
  return approximated({
    what: (subject) => what(first(subject)),
    became,
    instead,
    found: (subject) => mediaOf(subject).some(found),
    below: (subject) => [first(subject)],
  });
}

function mediaOf({ kind, value, document }: Subject): readonly Media[] {
  return Object.entries(isJsonObject(value) ? value : {}).flatMap(([mediaType, media]) =>
    isJsonObject(media) && memberOf(media, "$ref") === undefined && !mediaType.startsWith("x-")
      ? [
          {
            mediaType,
            kind: contentKind(document, mediaType, memberOf(media, "schema")),
            media,
            isRequest: kind === "requestBody",
            document,
          },
        ]
      : [],
  );
}

/** True if the schema is of anything but text, as far as it says. */
function isStructured({ document, media }: Media): boolean {
  const types = typesIn(document, memberOf(media, "schema"));
  return types.includes("object") || types.includes("array");
}

function typesIn(document: JsonObject, schema: Json | undefined): ReturnType<typeof parameterTypes> {
  return schema === undefined ? [] : parameterTypes(document, schema);
}

function isOfOthers(document: JsonObject, schema: Json | undefined): boolean {
  return typesIn(document, schema).length > 0 && !isStringSchema(document, schema ?? true);
}

const asText: Rule = ofMedia(
  ({ document, kind, media }) => kind === "text" && isOfOthers(document, memberOf(media, "schema")),
  (mediaType) => `\`${mediaType}\` with a schema of other values than strings`,
  "it is a string that the caller writes and reads",
  "Nothing has to be done; describe it as `application/json` if the API has that too.",
);

const asBytes: Rule = ofMedia(
  (media) => media.kind === "binary" && isStructured(media),
  (mediaType) => `\`${mediaType}\` with a schema of objects or lists`,
  "it is a `Blob` that the caller writes and reads",
  "Nothing has to be done; describe it as `application/json` if the API has that too.",
);

const receivedForm: Rule = ofMedia(
  ({ kind, isRequest }) => !isRequest && kind === "form",
  (mediaType) => `\`${mediaType}\` in a response`,
  "it is a string that the caller reads",
  "Nothing has to be done; describe it as `application/json` if the API has that too.",
);

const receivedParts: Rule = ofMedia(
  ({ kind, isRequest }) => !isRequest && kind === "multipart",
  (mediaType) => `\`${mediaType}\` in a response`,
  "it is a `Blob` that the caller reads",
  "Nothing has to be done; describe it as `application/json` if the API has that too.",
);

const asJson: Rule = ofMedia(
  (media) => media.kind === "json" && isStructured(media) && !/[/+]json\b|\*/i.test(media.mediaType),
  (mediaType) => `The media type \`${mediaType}\``,
  "it is written and read as JSON, because its schema describes objects or lists",
  "Nothing has to be done if it is JSON; else describe it by `type: string`.",
);

const sentRange: Rule = ofMedia(
  ({ isRequest, mediaType }) => isRequest && mediaType.includes("*"),
  (mediaType) => `The range of media types \`${mediaType}\` in a request`,
  "one of them is sent: JSON, text or bytes, by the schema",
  "Name the media type that is to be sent.",
);

const events: Rule = ofMedia(
  ({ kind, media }) =>
    kind === "events" &&
    memberOf(media, "schema") !== undefined &&
    memberOf(media, "itemSchema") === undefined,
  (mediaType) => `The \`schema\` of \`${mediaType}\``,
  "it is not looked at: what is read are events, whose `data` is a string",
  "Describe one event by `itemSchema` (OpenAPI 3.2).",
);

const lines: Rule = ofMedia(
  ({ document, kind, media }) =>
    kind === "jsonLines" &&
    memberOf(media, "itemSchema") === undefined &&
    typesIn(document, memberOf(media, "schema")).some((type) => type !== "array"),
  (mediaType) => `A \`schema\` of \`${mediaType}\` that is no list`,
  "it is taken as that of one line",
  "Describe one line by `itemSchema` (OpenAPI 3.2), or the whole by `type: array`.",
);

const nestedForm: Rule = ofMedia(
  ({ document, isRequest, kind, media }) =>
    isRequest && kind === "form" && nestedMembers(document, media).length > 0,
  (mediaType) => `A member of \`${mediaType}\` with lists or objects inside a list or an object`,
  "it is written as JSON, as OpenAPI defines no other way",
  "Nothing has to be done if the API reads that; say `contentType: application/json` under `encoding`.",
);

/** Those that `encoding` says nothing about. */
function nestedMembers(document: JsonObject, media: JsonObject): readonly string[] {
  const encoding = objectIn(media, "encoding");
  const schema = resolveRef(document, memberOf(media, "schema") ?? {}, [])?.node;
  const properties = objectIn(schema, "properties");
  return Object.keys(properties).filter(
    (name) => !Object.hasOwn(encoding, name) && isNested(document, properties[name] ?? {}),
  );
}

/** What there is to say about media types of requests and responses. */
export const contentRules: readonly Rule[] = [
  asText,
  asBytes,
  receivedForm,
  receivedParts,
  asJson,
  sentRange,
  events,
  lines,
  nestedForm,
];
