import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestPropertyAdded: Rule = {
  id: "request-property-added",
  query: { subject: "property", change: "added", direction: "request" },
  bump: "minor",
  title: "<name><of> may be sent now.",
  explanation: "<messages> without it are as before.",
  advice: "",
  mirror: "response-property-removed",
  ...ofRequest(
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string }, name: { type: string } } }",
  ),
};
