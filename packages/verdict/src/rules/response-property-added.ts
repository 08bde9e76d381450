import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responsePropertyAdded: Rule = {
  id: "response-property-added",
  query: { subject: "property", change: "added", direction: "response" },
  bump: "minor",
  title: "<name><of> comes now.",
  explanation: "Whoever does not read it is not concerned.",
  advice: "",
  mirror: "request-property-removed",
  ...ofResponse(
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string }, name: { type: string } } }",
  ),
};
