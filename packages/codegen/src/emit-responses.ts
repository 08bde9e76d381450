import type { ApiResponse, Content, Failure, Operation } from "@specmint/spec";
import { type Emitted, emitRuntimeCall, joinEmitted, wrapEmitted } from "./emitted.ts";
import { quote } from "./escape.ts";
import { essenceOf, isJsonSequence, isJsonType } from "./media-types.ts";
import { unlistedSuccess } from "./unlisted-success.ts";

/** What an operation's definition says of its responses, and of what is asked for. */
export function emitResponses(operation: Operation): Emitted {
  const { responses } = operation;
  const accepted = [...new Set(responses.flatMap(({ contents }) => contents.map((one) => one.mediaType)))];
  const accept = accepted.length === 0 ? "" : `  accept: ${quote(accepted.join(", "))},\n`;
  const lines = responses.map((response) => emitResponse(operation, response));
  return wrapEmitted(
    `${accept}  responses: {\n`,
    joinEmitted([...lines, emitUnlistedSuccess(operation)]),
    "  },\n",
  );
}

function emitResponse({ method }: Operation, { status, contents, failure }: ApiResponse): Emitted {
  const body = emitBody(method === "HEAD" ? [] : contents);
  return wrapEmitted(`    ${quote(status)}: { `, body, `${emitFailures(failure ? [failure] : [])} },\n`);
}

/** The entry for the successes that the spec does not mention. */
function emitUnlistedSuccess(operation: Operation): Emitted {
  const success = unlistedSuccess(operation);
  if (!success) return nothing;
  const { contents, isEmpty, isOpen, failures } = success;
  const type = isOpen ? "" : emitType(contents);
  const empty = isEmpty ? ", empty: true" : "";
  return wrapEmitted(`    "2XX": { `, emitBody(contents), `${type}${empty}${emitFailures(failures)} },\n`);
}

/** What the `Content-Type` must be: a pattern of one of the media types. */
function emitType(contents: readonly Content[]): string {
  if (contents.length === 0) return `, type: "none"`;
  const types = contents.map(({ mediaType }) => essenceOf(mediaType));
  if (types.includes("*/*")) return "";
  const patterns = types.map((type) => {
    if (isJsonType(type)) return "[/+]json *(;|$)";
    const isRange = type.endsWith("/*");
    return `^${escapePattern(isRange ? type.slice(0, -1) : type)}${isRange ? "" : " *(;|$)"}`;
  });
  return `, type: /${[...new Set(patterns)].join("|")}/i`;
}

/** A text that a pattern between slashes takes literally. */
function escapePattern(text: string): string {
  return text.replace(/[^a-z\d]/gi, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** How a body is read. */
function emitBody(contents: readonly Content[]): Emitted {
  const choices = contents.flatMap((content): Choice[] => {
    const choice: Choice = [essenceOf(content.mediaType), readerOf(content)];
    // A text of any media type may come as JSON.
    return `${choice}` === "*/*,readText" ? [choice, ["application/json", "readJson"]] : [choice];
  });
  const read = [...new Set(choices.map(([, reader]) => reader))];
  const isJson = `${read}` === "readJson";
  return wrapEmitted(`json: ${isJson}`, isJson ? nothing : emitReader(choices, read), "");
}

/** A media type, and what reads it. */
type Choice = readonly [mediaType: string, reader: string];

const nothing: Emitted = { text: "", imports: [] };

/** When the body is that of a failure: one test, or a list of them. */
function emitFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) return "";
  const tests = failures.map(
    ({ keys, equals }) => `{ keys: [${keys.map(quote).join(", ")}], equals: ${printEquals(equals)} }`,
  );
  return `, failure: ${tests.length === 1 ? tests[0] : `[${tests.join(", ")}]`}`;
}

function printEquals(value: Failure["equals"]): string {
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}

function readerOf({ kind, mediaType }: Content): string {
  return readers[kind] ?? (isJsonSequence(mediaType) ? "readJsonSequence" : "readJsonLines");
}

const readers: Readonly<Partial<Record<Content["kind"], string>>> = {
  json: "readJson",
  text: "readText",
  form: "readText",
  multipart: "readBlob",
  binary: "readBlob",
  events: "readEvents",
};

function emitReader(choices: readonly Choice[], read: readonly string[]): Emitted {
  const [only, ...others] = read;
  if (only === undefined) return nothing;
  if (others.length === 0) return { text: `, read: ${only}`, imports: [only] };
  const entries = choices.map(([mediaType, reader]) => `[${quote(mediaType)}, ${reader}]`);
  const either = emitRuntimeCall("readEither", { text: `[${entries.join(", ")}]`, imports: read });
  return wrapEmitted(", read: ", either, "");
}
