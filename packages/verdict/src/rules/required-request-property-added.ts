import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requiredRequestPropertyAdded: Rule = {
  id: "required-request-property-added",
  query: { subject: "property", change: "added", direction: "request", isRequired: true },
  bump: "major",
  title: "<name><of> is new, and required.",
  explanation: "<aMessage> without it was fine and is refused.",
  advice: "Add <name> to every <request>.",
  mirror: "response-property-removed",
  ...ofRequest(
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string }, name: { type: string } }, required: [name] }",
  ),
};
