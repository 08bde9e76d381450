import { contentKind } from "../../content-kind.ts";
import { isJsonObject, type Json, memberOf, objectIn, stringIn } from "../../json.ts";
import { lookUp } from "../../json-pointer.ts";
import { isNested } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import { deepObjectRules } from "./deep-object-rules.ts";
import { allRepresented, approximated, type KeywordTable, type Rule, type Subject } from "./fidelity-rule.ts";
import { isSentByApi } from "./is-sent-by-api.ts";

/** The media type that a Media Type Object or one of its encodings stands under; "" in `components`. */
function mediaTypeAbove({ tokens }: Subject): string {
  return tokens[tokens.lastIndexOf("content") + 1] ?? "";
}

/** Parts by their positions, in media types other than `multipart/form-data`. */
const positional: Rule = approximated({
  what: ({ key }) => `\`${key}\``,
  became: "the caller writes and reads the parts, as one `Blob`",
  instead: "Nothing has to be done; `multipart/form-data` is written by the client.",
});

const uselessEncoding: Rule = approximated({
  what: (subject) => `\`encoding\` of \`${mediaTypeAbove(subject)}\``,
  became: "it is not looked at, as OpenAPI says: it is for forms",
  instead: "Leave it out.",
  found: (subject) => {
    const mediaType = mediaTypeAbove(subject);
    const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(mediaType);
    return mediaType !== "" && subject.tokens.includes("content") && !isForm;
  },
});

const uselessItemSchema: Rule = approximated({
  what: (subject) => `\`itemSchema\` of \`${mediaTypeAbove(subject)}\``,
  became: "it is not looked at: the body is read whole",
  instead: "Describe the whole by `schema`, or use a media type of events or lines.",
  found: (subject) => {
    if (!subject.tokens.includes("content")) return false;
    const kind = contentKind(subject.document, mediaTypeAbove(subject), memberOf(subject.node, "schema"));
    return kind !== "events" && kind !== "jsonLines";
  },
});

/** Media Type Object. */
export const mediaTypeFidelity: KeywordTable = {
  ...allRepresented("$ref", "schema", "example", "examples"),
  encoding: [uselessEncoding],
  itemSchema: [uselessItemSchema],
  itemEncoding: [positional],
  prefixEncoding: [positional],
};

const multipartStyle: Rule = approximated({
  what: ({ key }) => `\`${key}\` of a part of \`multipart/form-data\``,
  became: "a list is sent as one part for each item, and an object as JSON",
  instead: "Leave it out.",
  found: (subject) => /^multipart\//i.test(mediaTypeAbove(subject)),
});

const nestedStyle: Rule = approximated({
  what: "A styled member of a form with lists or objects inside a list or an object",
  became: "the client refuses to send a value that has any in it, as OpenAPI defines no way to write it",
  instead:
    "Say `contentType: application/json` if the API reads that, and leave the style out; or use `deepObject`.",
  found: (subject) => {
    const [first] = styling.filter((key) => memberOf(subject.node, key) !== undefined);
    if (subject.key !== first || isDeep(subject)) return false;
    const schema = schemaOfMember(subject);
    return schema !== undefined && isNested(subject.document, schema);
  },
});

/** What makes a member of a form a styled one. */
const styling = ["style", "explode", "allowReserved"];

function isDeep({ node }: Subject): boolean {
  return stringIn(node, "style") === "deepObject";
}

function deepSchema(subject: Subject): Json | undefined {
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

/** Encoding Object. */
export const encodingFidelity: KeywordTable = {
  ...allRepresented("contentType", "$ref"),
  style: [multipartStyle, nestedStyle, ...deepObjectRules(deepSchema)],
  allowReserved: [nestedStyle],
  explode: [
    {
      ...multipartStyle,
      found: (subject) =>
        multipartStyle.found?.(subject) === true && memberOf(subject.node, "style") === undefined,
    },
    nestedStyle,
  ],
  headers: [
    approximated({
      what: "A part with `headers`",
      became: "it is sent without them",
      instead: "Nothing has to be done if the API does without them.",
      found: ({ value }) => isJsonObject(value) && Object.keys(value).length > 0,
    }),
  ],
  encoding: [positional],
  itemEncoding: [positional],
  prefixEncoding: [positional],
};
