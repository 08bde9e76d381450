import { contentKind } from "../../content-kind.ts";
import { isJsonObject, type Json, memberOf, objectIn, stringIn } from "../../json.ts";
import { lookUp } from "../../json-pointer.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import { type FidelityRules, isSentByApi, rule, type Subject } from "./fidelity-rule.ts";
import { deepParameter } from "./parameter-rules.ts";

/** Media Type Object and Encoding Object, and what encodings share with parameters. */
export const mediaTypeRules: FidelityRules = {
  "approximated/positional-parts": rule(
    () => true,
    ({ key }) => ({ name: key }),
  ),
  "approximated/encoding": rule((subject) => {
    const mediaType = mediaTypeAbove(subject);
    const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(mediaType);
    return mediaType !== "" && subject.tokens.includes("content") && !isForm;
  }, nameMediaType),
  "approximated/item-schema": rule((subject) => {
    if (!subject.tokens.includes("content")) return false;
    const kind = contentKind(subject.document, mediaTypeAbove(subject), memberOf(subject.node, "schema"));
    return kind !== "events" && kind !== "jsonLines";
  }, nameMediaType),
  "approximated/part-headers": rule(({ value }) => isJsonObject(value) && Object.keys(value).length > 0),
  "approximated/part-style": rule(
    (subject) =>
      /^multipart\//i.test(mediaTypeAbove(subject)) &&
      (subject.key === "style" || memberOf(subject.node, "style") === undefined),
    ({ key }) => ({ name: key }),
  ),
  "approximated/nested-styled-member": rule((subject) => {
    const [first] = styling.filter((key) => memberOf(subject.node, key) !== undefined);
    if (subject.key !== first || isDeep(subject)) return false;
    const schema = schemaOfMember(subject);
    return schema !== undefined && isNested(subject.document, schema);
  }),
  "approximated/deep-object-value": rule((subject) => {
    const schema = deepSchema(subject);
    return schema !== undefined && parameterTypes(subject.document, schema).some((type) => type !== "object");
  }),
  "approximated/deep-object-nested": rule((subject) => {
    const schema = deepSchema(subject);
    return schema !== undefined && isNested(subject.document, schema);
  }),
};

/** The media type that a Media Type Object or one of its encodings stands under; "" in `components`. */
function mediaTypeAbove({ tokens }: Subject): string {
  return tokens[tokens.lastIndexOf("content") + 1] ?? "";
}

function nameMediaType(subject: Subject): { readonly name: string } {
  return { name: mediaTypeAbove(subject) };
}

/** What makes a member of a form a styled one. */
const styling = ["style", "explode", "allowReserved"];

function isDeep({ node }: Subject): boolean {
  return stringIn(node, "style") === "deepObject";
}

/** The schema of what a client writes in the style `deepObject`: a parameter, or a member of a form. */
function deepSchema(subject: Subject): Json | undefined {
  if (subject.kind === "parameter") return deepParameter(subject);
  return isDeep(subject) ? schemaOfMember(subject) : undefined;
}

/**
 * The schema of the member of a form that an encoding is of, if a client writes it. It stands two keys below the Media
 * Type Object.
 */
function schemaOfMember(subject: Subject): Json | undefined {
  const { document, tokens } = subject;
  if (!/urlencoded/i.test(mediaTypeAbove(subject)) || isSentByApi(subject)) return undefined;
  const media = lookUp(document, tokens.slice(0, -2));
  const whole = resolveRef(document, memberOf(media, "schema") ?? {}, [])?.node;
  const schema = memberOf(objectIn(whole, "properties"), tokens.at(-1) ?? "");
  return isJsonObject(schema) ? schema : undefined;
}
