import { isJsonObject } from "../../json.ts";
import { allRepresented, approximated, type KeywordTable, type Rule } from "./fidelity-rule.ts";
import { isSentByApi } from "./is-sent-by-api.ts";

/** What `fetch` refuses to send (Fetch Standard, forbidden methods). */
const forbidden = /^(connect|trace|track)$/i;

const requestBody: Rule = approximated({
  what: ({ tokens }) => `A request body of ${(tokens.at(-1) ?? "").toUpperCase()}`,
  became: "it is left out: fetch sends none with this method",
  instead: "Use parameters, or another method.",
  found: (subject) => /^(get|head)$/i.test(subject.tokens.at(-1) ?? "") && !isSentByApi(subject),
});

const trace: Rule = approximated({
  what: "The method TRACE",
  became: "the operation is left out: fetch does not send it",
  instead: "Leave the operation out.",
  found: (subject) => !isSentByApi(subject),
});

const additional: Rule = approximated({
  what: ({ value }) => `The method ${forbiddenIn(value)}`,
  became: "the operation is left out: fetch does not send it",
  instead: "Leave the operation out.",
  found: (subject) => forbiddenIn(subject.value) !== undefined && !isSentByApi(subject),
  below: ({ value }) => [forbiddenIn(value) ?? ""],
});

function forbiddenIn(operations: unknown): string | undefined {
  return Object.keys(isJsonObject(operations) ? operations : {}).find((method) => forbidden.test(method));
}

/** Operation Object. */
export const operationFidelity: KeywordTable = {
  ...allRepresented("tags", "summary", "description", "externalDocs", "operationId", "parameters"),
  ...allRepresented("responses", "callbacks", "deprecated", "security", "servers"),
  requestBody: [requestBody],
};

/** Path Item Object. */
export const pathItemFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "servers", "parameters"),
  ...allRepresented("get", "put", "post", "delete", "options", "head", "patch", "query"),
  trace: [trace],
  additionalOperations: [additional],
};
