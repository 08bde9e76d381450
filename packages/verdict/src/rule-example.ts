import type { Rule } from "./rule.ts";

/** The smallest change of a rule. */
type Example = Pick<Rule, "before" | "after">;

/** Two schemas, in YAML, of what a request sends. */
export function ofRequest(before: string, after: string): Example {
  return { before: request(before), after: request(after) };
}

/** Two schemas, in YAML, of what a response sends. */
export function ofResponse(before: string, after: string): Example {
  return { before: response(before), after: response(after) };
}

function request(schema: string): string {
  return `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: ${schema}
  responses:
    "204": { description: Done }
`;
}

function response(schema: string): string {
  return `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: ${schema}
`;
}
