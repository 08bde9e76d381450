import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestPropertyClosed: Rule = {
  id: "request-property-closed",
  query: { subject: "property", change: "added", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<name><of> is described now, and takes less than before.",
  explanation: "A value that was let through is refused.",
  advice: "Look at what <sends> there.",
  mirror: "response-property-opened",
  ...ofRequest(
    "{ type: object, additionalProperties: { type: [string, number] } }",
    "{ type: object, additionalProperties: { type: [string, number] }, properties: { name: { type: string } } }",
  ),
};
