import type { Content, FormMember, Operation } from "@specmint/spec";
import { emitStyleCall } from "./emit-serializers.ts";
import { type Emitted, emitRuntimeCall, joinEmitted, wrapEmitted } from "./emitted.ts";
import { docComment, propertyName, quote } from "./escape.ts";
import { isJsonSequence } from "./media-types.ts";

/** What an operation's definition says of a body that is not plain `application/json`. */
export function emitRequestBody({ body }: Operation): Emitted {
  if (!body) return { text: "", imports: [] };
  const [first, ...others] = body.contents;
  if (others.length > 0) {
    const choices = body.contents.map((content) =>
      wrapEmitted(`    [${quote(content.mediaType)}, `, emitWriter(content), "],\n"),
    );
    const writer = emitRuntimeCall("eitherBody", wrapEmitted("[\n", joinEmitted(choices), "  ]"));
    return wrapEmitted("  writeBody: ", writer, ",\n");
  }
  const type = emitContentType(first);
  if (first.kind === "json") return { text: type, imports: [] };
  return wrapEmitted(`${type}  writeBody: `, emitWriter(first), ",\n");
}

/** The only content's media type, where it is not what openapi-fetch says, nor the platform's to say. */
function emitContentType({ kind, mediaType }: Content): string {
  const isPlain = kind === "json" && mediaType === "application/json";
  return isPlain || kind === "multipart" ? "" : `  contentType: ${quote(mediaType)},\n`;
}

function emitWriter({ kind, mediaType, encoding }: Content): Emitted {
  if (kind === "form") return emitRuntimeCall("formBody", emitFormStyles(encoding));
  if (kind === "multipart") return emitRuntimeCall("multipartBody", emitPartTypes(encoding));
  const name = writers[kind] ?? (isJsonSequence(mediaType) ? "jsonSequenceBody" : "jsonLinesBody");
  return { text: name, imports: [name] };
}

const writers: Readonly<Partial<Record<Content["kind"], string>>> = {
  json: "jsonBody",
  text: "textBody",
  binary: "binaryBody",
  events: "eventsBody",
};

function emitFormStyles(members: readonly FormMember[]): Emitted {
  const lines = members
    .filter(
      ({ json, style, explode, allowReserved }) => json || style !== "form" || !explode || allowReserved,
    )
    .map((member) => wrapEmitted(`    ${propertyName(member.name)}: `, emitMemberStyle(member), ",\n"));
  return lines.length === 0 ? { text: "{}", imports: [] } : wrapEmitted("{\n", joinEmitted(lines), "  }");
}

function emitMemberStyle({ json, style, explode, allowReserved }: FormMember): Emitted {
  if (json) return { text: "jsonMember", imports: ["jsonMember"] };
  return emitStyleCall(style, explode, allowReserved);
}

function emitPartTypes(members: readonly FormMember[]): Emitted {
  const lines = members.flatMap(({ name, contentType }) =>
    contentType === undefined ? [] : [`    ${propertyName(name)}: ${quote(contentType)},\n`],
  );
  return { text: lines.length === 0 ? "{}" : `{\n${lines.join("")}  }`, imports: [] };
}

/** The member of an operation's definition, where a header tells the server which requests are one call. */
export function emitIdempotencyKey({ idempotencyKey }: Operation): Emitted {
  if (idempotencyKey === undefined) return { text: "", imports: [] };
  const call = emitRuntimeCall("idempotencyKey", { text: quote(idempotencyKey), imports: [] });
  return wrapEmitted("  idempotencyKey: ", call, ",\n");
}

/** What an operation takes: the declaration of its type. */
export function emitInit(operation: Operation): string {
  const { id, typeName, body } = operation;
  const doc = docComment([`What \`${id}\` takes.`]);
  const shared = emitParams(operation) + emitKeyMember(operation);
  if (!body || body.contents.length < 2) {
    const [content] = body?.contents ?? [];
    const member = content ? emitBodyMember(operation, content, "", "  ") : "";
    return `${doc}export interface ${typeName}Init extends CallOptions {\n${shared}${member}}\n`;
  }
  const either = body.contents.map((content, index) => {
    const type = `      contentType${index === 0 ? "?" : ""}: ${quote(content.mediaType)}${index === 0 ? " | undefined" : ""};\n`;
    return `  | {\n${type}${emitBodyMember(operation, content, `${index + 1}`, "      ")}    }\n`;
  });
  const members = shared === "" ? "" : ` & {\n${shared}}`;
  return `${doc}export type ${typeName}Init = CallOptions${members} & (\n${either.join("")});\n`;
}

function emitParams({ parameters, typeName }: Operation): string {
  const required = parameters.some((parameter) => parameter.required);
  return parameters.length > 0 ? `  params${required ? "" : "?"}: types.${typeName}Params;\n` : "";
}

function emitKeyMember({ idempotencyKey }: Operation): string {
  if (idempotencyKey === undefined) return "";
  const words = "One key for the call and all its repetitions; made at random if not given.";
  return `${docComment(words, "  ")}  idempotencyKey?: string | undefined;\n`;
}

function emitBodyMember(
  { typeName, body }: Operation,
  content: Content,
  suffix: string,
  indent: string,
): string {
  const type = content.kind === "binary" ? "BinaryBody" : `types.${typeName}Body${suffix}`;
  return `${docComment(body?.description ?? "", indent)}${indent}body${body?.required ? "" : "?"}: ${type};\n`;
}
