import type { Rule } from "../rule.ts";

export const responsePropertyBecameRequired: Rule = {
  id: "response-property-became-required",
  query: { subject: "required", change: "added", direction: "response" },
  bump: "minor",
  title: "<name><of> is always there now.",
  explanation: "Whoever handles its absence may go on.",
  advice: "",
  mirror: "request-property-became-optional",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string } } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string } }, required: [id] }
`,
};
