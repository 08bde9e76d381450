import type { Rule } from "../rule.ts";

export const encodingChanged: Rule = {
  id: "encoding-changed",
  query: { subject: "encoding" },
  bump: "major",
  title: "<name> of <where> is written in another way.",
  explanation: "The same value is something else on the wire.",
  advice: "Upgrade at the time the service does.",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      multipart/form-data:
        schema: { type: object, properties: { photo: { type: string } } }
        encoding: { photo: { contentType: image/png } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      multipart/form-data:
        schema: { type: object, properties: { photo: { type: string } } }
        encoding: { photo: { contentType: image/jpeg } }
  responses:
    "204": { description: Done }
`,
};
