import { type ApiResponse, type Content, type Operation, responseTypeName } from "@specmint/spec";
import { type Emitted, emitRuntimeCall, joinEmitted, wrapEmitted } from "./emitted.ts";
import { quote } from "./escape.ts";
import { essenceOf, isJsonSequence } from "./media-types.ts";
import { emitStatusType } from "./status-types.ts";

/** What an operation's definition says of its responses, and of what is asked for. */
export function emitResponses(operation: Operation): Emitted {
  const { responses } = operation;
  const accepted = [...new Set(responses.flatMap(({ contents }) => contents.map((one) => one.mediaType)))];
  const accept = accepted.length === 0 ? "" : `  accept: ${quote(accepted.join(", "))},\n`;
  const lines = joinEmitted(responses.map((response) => emitResponse(operation, response)));
  // Only a response that has a reader needs one of the runtime's.
  const parseAs = lines.imports.length === 0 ? "" : `  parseAs: "stream",\n`;
  return wrapEmitted(`${accept}${parseAs}  responses: {\n`, lines, "  },\n");
}

function emitResponse({ method }: Operation, { status, contents, failure }: ApiResponse): Emitted {
  const read = contents.map(readerOf);
  const [first] = read;
  const isBodiless = first === undefined || method === "HEAD";
  const isJson = !isBodiless && read.every((name) => name === "readJson");
  const predicate = failure
    ? `, failure: { keys: [${failure.keys.map(quote).join(", ")}], equals: ${printEquals(failure.equals)} }`
    : "";
  const reader = isBodiless || isJson ? { text: "", imports: [] } : emitReader(contents, read);
  return wrapEmitted(`    ${quote(status)}: { json: ${isJson}`, reader, `${predicate} },\n`);
}

function printEquals(value: string | number | boolean | null): string {
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}

function readerOf({ kind, mediaType }: Content): string {
  return readers[kind] ?? (isJsonSequence(mediaType) ? "readJsonSequence" : "readJsonLines");
}

const readers: Readonly<Partial<Record<Content["kind"], string>>> = {
  json: "readJson",
  text: "readText",
  form: "readText",
  multipart: "readText",
  binary: "readBlob",
  events: "readEvents",
};

function emitReader(contents: readonly Content[], read: readonly string[]): Emitted {
  const [only = "", ...others] = new Set(read);
  if (others.length === 0) return { text: `, read: ${only}$`, imports: [only] };
  const choices = contents.map(({ mediaType }, index) => `[${quote(essenceOf(mediaType))}, ${read[index]}$]`);
  const either = emitRuntimeCall("readEither", { text: `[${choices.join(", ")}]`, imports: read });
  return wrapEmitted(", read: ", either, "");
}

/**
 * The members of the result's union: each response, and the statuses that the spec does not mention.
 * @param failureType Gives the type of a named schema.
 */
export function listResults(
  { typeName, responses }: Operation,
  failureType: (schemaName: string) => string,
): readonly string[] {
  const statuses = responses.map(({ status }) => status);
  const described = responses.flatMap(({ status, failure }) => {
    const type = emitStatusType(status, statuses);
    if (type === "never") return [];
    const body = `types$.${responseTypeName(typeName, status)}`;
    if (!status.startsWith("2")) return [`runtime$.Failure<${type}, ${body}>`];
    return [
      `runtime$.Success<${type}, ${body}>`,
      ...(failure ? [`runtime$.Failure<${type}, ${failureType(failure.schemaName)}>`] : []),
    ];
  });
  const rest = statuses.includes("default") ? "never" : emitStatusType("default", statuses);
  return rest === "never" ? described : [...described, `runtime$.Failure<${rest}, unknown>`];
}
