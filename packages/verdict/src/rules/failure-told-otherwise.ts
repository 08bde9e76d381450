import type { Rule } from "../rule.ts";

export const failureToldOtherwise: Rule = {
  id: "failure-told-otherwise",
  query: { subject: "extension", keyword: "failure" },
  bump: "major",
  title: "What counts as a failure in a response has changed.",
  explanation: "A result that was a success is a failure now, or the other way round.",
  advice: "Look at what you do with the results of <calls>.",
  waiver: "Only responses fail.",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { ok: { type: boolean } } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { ok: { type: boolean } } }
      x-specmint: { failure: { pointer: /ok, equals: false, schema: { type: object } } }
`,
};
