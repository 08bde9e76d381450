import { contentKind, isMediaType, isStringSchema } from "../../content-kind.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../../json.ts";
import type { ContentKind } from "../../model.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import { type FidelityRules, type Rule, rule, type Subject } from "./fidelity-rule.ts";

/** A rule about one media type: what stands under it, how it is carried, and whether a client sends it. */
interface Media {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly media: JsonObject;
  readonly isRequest: boolean;
  readonly document: JsonObject;
}

/** A rule that holds if it does for one of the media types; this is also what it is told about. */
function ofMedia(found: (media: Media) => boolean): Rule<{ readonly name: string }> {
  const first = (subject: Subject): string => mediaOf(subject).find(found)?.mediaType ?? "";
  return rule(
    (subject) => mediaOf(subject).some(found),
    (subject) => ({ name: first(subject) }),
    (subject) => [first(subject)],
  );
}

function mediaOf({ kind, value, document }: Subject): readonly Media[] {
  return Object.entries(isJsonObject(value) ? value : {}).flatMap(([mediaType, media]) =>
    isJsonObject(media) && memberOf(media, "$ref") === undefined && isMediaType(mediaType)
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

/** The content of bodies, and the headers of responses. */
export const contentRules: FidelityRules = {
  "approximated/text-of-others": ofMedia(
    ({ document, kind, media }) => kind === "text" && isOfOthers(document, memberOf(media, "schema")),
  ),
  "approximated/structured-bytes": ofMedia((media) => media.kind === "binary" && isStructured(media)),
  "approximated/received-form": ofMedia(({ kind, isRequest }) => !isRequest && kind === "form"),
  "approximated/received-parts": ofMedia(({ kind, isRequest }) => !isRequest && kind === "multipart"),
  "approximated/assumed-json": ofMedia(
    (media) => media.kind === "json" && isStructured(media) && !/[/+]json\b|\*/i.test(media.mediaType),
  ),
  "approximated/sent-range": ofMedia(({ isRequest, mediaType }) => isRequest && mediaType.includes("*")),
  "approximated/events-schema": ofMedia(
    ({ kind, media }) =>
      kind === "events" &&
      memberOf(media, "schema") !== undefined &&
      memberOf(media, "itemSchema") === undefined,
  ),
  "approximated/lines-schema": ofMedia(
    ({ document, kind, media }) =>
      kind === "jsonLines" &&
      memberOf(media, "itemSchema") === undefined &&
      typesIn(document, memberOf(media, "schema")).some((type) => type !== "array"),
  ),
  "approximated/nested-member": ofMedia(
    ({ document, isRequest, kind, media }) =>
      isRequest && kind === "form" && nestedMembers(document, media).length > 0,
  ),
  "approximated/content-type-header": rule(
    ({ value }) => contentTypeIn(value) !== undefined,
    () => ({}),
    ({ value }) => [contentTypeIn(value) ?? ""],
  ),
};

function contentTypeIn(headers: Json): string | undefined {
  return Object.keys(isJsonObject(headers) ? headers : {}).find((name) => /^content-type$/i.test(name));
}
