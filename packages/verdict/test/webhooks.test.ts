import { expect, it } from "vitest";
import { compareTexts } from "./compare-texts.ts";

/** A webhook with a parameter, a body, an answer with a body, and others. */
function webhook(parts: {
  readonly parameters?: string;
  readonly sent?: string;
  readonly answered?: string;
  readonly others?: string;
}): string {
  const { parameters = "[]", sent = "{}", answered = "{}", others = "" } = parts;
  return `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  shipped:
    post:
      parameters: ${parameters}
      requestBody: { required: true, content: { application/json: { schema: ${sent} } } }
      responses:
        "200": { description: Done, content: { application/json: { schema: ${answered} } } }${others}
`;
}

const id = "properties: { id: { type: string } }";
const kind = "{ name: X-Kind, in: header, schema: { type: string } }";
const later = '\n        "202": { description: Later }';

// What changes, and what is said of it to whoever answers the webhook.
const changes: readonly (readonly [string, string, readonly string[]])[] = [
  [
    webhook({ answered: `{ type: object, ${id} }` }),
    webhook({ answered: `{ type: object, required: [id], ${id} }` }),
    [
      "`id` is now required.",
      "An answer without it was fine and is refused.",
      "Add `id` to every answer to `Shipped`.",
    ],
  ],
  [
    webhook({ answered: "{ type: string }" }),
    webhook({ answered: "{ type: string, maxLength: 3 }" }),
    [
      "The value is bound more tightly, as `maxLength` is `3` now.",
      "A value that was accepted is refused.",
      "Look at what you answer to `Shipped` there.",
    ],
  ],
  [
    webhook({ sent: `{ type: object, ${id} }` }),
    webhook({ sent: "{ type: object }" }),
    [
      "`id` no longer comes.",
      "Whoever reads it finds nothing.",
      "Stop reading `id` of what `Shipped` sends.",
    ],
  ],
  [
    webhook({ parameters: `[${kind}]` }),
    webhook({}),
    ["`X-Kind` no longer comes with the webhook.", "Whoever reads it finds nothing.", "Stop reading it."],
  ],
  [
    webhook({ others: later }),
    webhook({}),
    [
      "The answer `202` to the webhook is no longer described.",
      "Whoever answers so may not be understood.",
      "Answer to `Shipped` by a status that is described.",
    ],
  ],
  [
    webhook({}),
    webhook({ others: later }),
    ["The answer `202` to the webhook is described now.", "Answers of before are as good.", ""],
  ],
];

it.each(changes)("speaks of a webhook as of what is answered: %#", async (before, after, said) => {
  const verdict = await compareTexts(before, after);
  expect(verdict.changes.map(({ title, explanation, advice }) => [title, explanation, advice])).toEqual([
    said,
  ]);
});
