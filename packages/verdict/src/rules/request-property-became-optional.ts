import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestPropertyBecameOptional: Rule = {
  id: "request-property-became-optional",
  query: { subject: "required", change: "removed", direction: "request" },
  bump: "minor",
  title: "<name><of> may be left out now.",
  explanation: "<messages> with it are as before.",
  advice: "",
  mirror: "response-property-became-required",
  ...ofRequest(
    "{ type: object, properties: { id: { type: string } }, required: [id] }",
    "{ type: object, properties: { id: { type: string } } }",
  ),
};
