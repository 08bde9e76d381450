import {
  type ApiResponse,
  type Content,
  type Operation,
  operationTypeNames,
  type RequestBody,
  responseTypeName,
  type Webhook,
} from "@specmint/spec";
import { docComment, propertyName } from "../escape.ts";
import { contentType, type Side } from "./content-type.ts";
import { paramsType } from "./params-type.ts";
import { propertyDoc } from "./property-doc.ts";
import { declareType, indentLines, type Print } from "./type-module.ts";

/** A request and its answers: an operation, or what the API sends. */
export interface Call
  extends Pick<Operation & Webhook, "typeName" | "method" | "parameters" | "body" | "responses"> {
  /** Name of the interface that has it all. */
  readonly name: string;
  /** Its doc comment. */
  readonly doc: string;
  /** How other doc comments call it. */
  readonly title: string;
  /** The side of a program that uses the types, for the request. */
  readonly side: Side;
}

/** The declarations of a call: all of it in the shape of openapi-typescript's `operations`, its parameters, bodies and answers. */
export function callTypes(call: Call, print: Print): string {
  const { params } = operationTypeNames(call.typeName);
  return [
    emitWhole(call, params, print),
    `\n${docComment(`The parameters of ${call.title}.`)}export interface ${params} ${paramsType(call.parameters, print)}\n`,
    ...(call.body ? emitBodies(call, call.body, print) : []),
    ...call.responses.map((response) => emitResponse(call, response, print)),
  ].join("");
}

function emitWhole(call: Call, params: string, print: Print): string {
  return `${call.doc}export interface ${call.name} {
  parameters: ${params};
${emitRequestBody(call)}  responses: {
${call.responses.map((response) => emitAnswer(call, response, print)).join("")}  };
}
`;
}

function emitRequestBody({ typeName, body }: Call): string {
  if (!body) return "  requestBody?: never;\n";
  const { body: name } = operationTypeNames(typeName);
  const contents = body.contents.map(
    ({ mediaType }, index) =>
      `      ${propertyName(mediaType)}: ${body.contents.length > 1 ? `${name}${index + 1}` : name};\n`,
  );
  return `${docComment(body.description, "  ")}  requestBody${body.required ? "" : "?"}: {
    content: {
${contents.join("")}    };
  };
`;
}

function emitBodies(
  { typeName, title, side }: Call,
  { contents }: RequestBody,
  print: Print,
): readonly string[] {
  const { body } = operationTypeNames(typeName);
  const doc = `The body of ${title}`;
  const declare = (name: string, content: Content, words: string): string =>
    `\n${docComment(words)}${declareType(name, contentType(content, side, print, ""))}`;
  if (contents.length === 1) return [declare(body, contents[0], `${doc}.`)];
  const names = contents.map((_, index) => `${body}${index + 1}`);
  return [
    `\n${docComment(`${doc}.`)}export type ${body} = ${names.join(" | ")};\n`,
    ...contents.map((content, index) =>
      declare(names[index] ?? body, content, `${doc} as \`${content.mediaType}\`.`),
    ),
  ];
}

function emitAnswer(call: Call, response: ApiResponse, print: Print): string {
  return `${docComment(response.description, "    ")}    ${statusName(response.status)}: {
${emitHeaders(response, print)}${emitContents(call, response, print)}    };
`;
}

function emitHeaders({ headers }: ApiResponse, print: Print): string {
  if (headers.length === 0) return "      headers: { [name: string]: unknown };\n";
  const members = headers.map((header) => emitHeader(header, print)).join("");
  return `      headers: {\n${members}        [name: string]: unknown;\n      };\n`;
}

function emitHeader(header: ApiResponse["headers"][number], print: Print): string {
  const { name, required, description, deprecated, schema } = header;
  const doc = indentLines(propertyDoc(schema, description, deprecated), "        ");
  return `${doc}        ${propertyName(name)}${required ? "" : "?"}: ${print(schema, "        ").text};\n`;
}

function emitContents(call: Call, response: ApiResponse, print: Print): string {
  if (response.contents.length === 0) return "      content?: never;\n";
  const alias = response.contents.length === 1 && hasBody(call) ? answerName(call, response) : undefined;
  const contents = response.contents.map((content) => {
    const type = alias ?? contentType(content, otherSide(call.side), print, "        ").text;
    return `        ${propertyName(content.mediaType)}: ${type};\n`;
  });
  return `      content: {\n${contents.join("")}      };\n`;
}

function emitResponse(call: Call, response: ApiResponse, print: Print): string {
  const name = answerName(call, response);
  const doc = docComment(`Status ${response.status}: ${response.description}`);
  return `\n${doc}${declareAnswer(call, response, name, print)}`;
}

function declareAnswer(call: Call, response: ApiResponse, name: string, print: Print): string {
  const [content, ...more] = response.contents;
  if (!content || !hasBody(call)) return `export type ${name} = ${absentType(response.status)};\n`;
  if (more.length === 0) return declareType(name, contentType(content, otherSide(call.side), print, ""));
  const member = `${call.name}["responses"][${quotedStatus(response.status)}]["content"]`;
  return `export type ${name} = ${member}[keyof ${member}];\n`;
}

function answerName({ typeName }: Call, { status }: ApiResponse): string {
  return responseTypeName(typeName, status);
}

function hasBody({ method }: Call): boolean {
  return method !== "HEAD";
}

/** A response without `content` says nothing of a body; only some statuses cannot have one (RFC 9110, section 6.4.1). */
function absentType(status: string): string {
  return ["204", "205", "304"].includes(status) ? "undefined" : "unknown";
}

function statusName(status: string): string {
  return /^[1-9]\d*$/.test(status) ? status : propertyName(status);
}

function quotedStatus(status: string): string {
  return /^[1-9]\d*$/.test(status) ? status : JSON.stringify(status);
}

function otherSide(side: Side): Side {
  return side === "sender" ? "receiver" : "sender";
}
