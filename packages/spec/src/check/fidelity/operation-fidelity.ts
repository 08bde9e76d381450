import { isJsonObject } from "../../json.ts";
import { allRepresented, isSentByApi, type KeywordTable, rule, type Subject } from "./fidelity-rule.ts";

/** What `fetch` refuses to send (Fetch Standard, forbidden methods). */
const forbidden = /^(connect|trace|track)$/i;

function forbiddenIn(operations: unknown): string | undefined {
  return Object.keys(isJsonObject(operations) ? operations : {}).find((method) => forbidden.test(method));
}

function methodOf({ tokens }: Subject): string {
  return (tokens.at(-1) ?? "").toUpperCase();
}

/** Operation Object. */
export const operationFidelity: KeywordTable = {
  ...allRepresented("tags", "summary", "description", "externalDocs", "operationId", "parameters"),
  ...allRepresented("responses", "callbacks", "deprecated", "security", "servers"),
  requestBody: [
    rule(
      "approximated/body-without-meaning",
      (subject) => /^(GET|HEAD)$/.test(methodOf(subject)) && !isSentByApi(subject),
      (subject) => ({ name: methodOf(subject) }),
    ),
  ],
};

/** Path Item Object. */
export const pathItemFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "servers", "parameters"),
  ...allRepresented("get", "put", "post", "delete", "options", "head", "patch", "query"),
  trace: [
    rule(
      "approximated/forbidden-method",
      (subject) => !isSentByApi(subject),
      () => ({ name: "TRACE" }),
    ),
  ],
  additionalOperations: [
    rule(
      "approximated/forbidden-method",
      (subject) => forbiddenIn(subject.value) !== undefined && !isSentByApi(subject),
      ({ value }) => ({ name: forbiddenIn(value) ?? "" }),
      ({ value }) => [forbiddenIn(value) ?? ""],
    ),
  ],
};
