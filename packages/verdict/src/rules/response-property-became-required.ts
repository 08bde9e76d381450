import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responsePropertyBecameRequired: Rule = {
  id: "response-property-became-required",
  query: { subject: "required", change: "added", direction: "response" },
  bump: "minor",
  title: "<name><of> is always there now.",
  explanation: "Whoever handles its absence may go on.",
  advice: "",
  mirror: "request-property-became-optional",
  ...ofResponse(
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string } }, required: [id] }",
  ),
};
