import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestPropertyBecameRequired: Rule = {
  id: "request-property-became-required",
  query: { subject: "required", change: "added", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<name><of> is now required.",
  explanation: "<aMessage> without it was fine and is refused.",
  advice: "Add <name> to every <request>.",
  mirror: "response-property-became-optional",
  ...ofRequest(
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string } }, required: [id] }",
  ),
};
