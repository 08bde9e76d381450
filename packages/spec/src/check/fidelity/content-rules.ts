import { contentKind, isStringSchema } from "../../content-kind.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../../json.ts";
import type { ContentKind } from "../../model.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import type { Rule, Subject } from "./fidelity-rule.ts";

/** A rule about one media type: what stands under it, how it is carried, and whether a client sends it. */
interface Media {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly media: JsonObject;
  readonly isRequest: boolean;
  readonly document: JsonObject;
}

/** A rule that holds if it does for one of the media types; this is also what it is told about. */
function ofMedia(code: Rule["code"], found: (media: Media) => boolean): Rule {
  const first = (subject: Subject): string => mediaOf(subject).find(found)?.mediaType ?? "";
  return {
    code,
    found: (subject) => mediaOf(subject).some(found),
    params: (subject) => ({ name: first(subject) }),
    below: (subject) => [first(subject)],
  };
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
  ofMedia(
    "approximated/text-of-others",
    ({ document, kind, media }) => kind === "text" && isOfOthers(document, memberOf(media, "schema")),
  ),
  ofMedia("approximated/structured-bytes", (media) => media.kind === "binary" && isStructured(media)),
  ofMedia("approximated/received-form", ({ kind, isRequest }) => !isRequest && kind === "form"),
  ofMedia("approximated/received-parts", ({ kind, isRequest }) => !isRequest && kind === "multipart"),
  ofMedia(
    "approximated/assumed-json",
    (media) => media.kind === "json" && isStructured(media) && !/[/+]json\b|\*/i.test(media.mediaType),
  ),
  ofMedia("approximated/sent-range", ({ isRequest, mediaType }) => isRequest && mediaType.includes("*")),
  ofMedia(
    "approximated/events-schema",
    ({ kind, media }) =>
      kind === "events" &&
      memberOf(media, "schema") !== undefined &&
      memberOf(media, "itemSchema") === undefined,
  ),
  ofMedia(
    "approximated/lines-schema",
    ({ document, kind, media }) =>
      kind === "jsonLines" &&
      memberOf(media, "itemSchema") === undefined &&
      typesIn(document, memberOf(media, "schema")).some((type) => type !== "array"),
  ),
  ofMedia(
    "approximated/nested-member",
    ({ document, isRequest, kind, media }) =>
      isRequest && kind === "form" && nestedMembers(document, media).length > 0,
  ),
];
