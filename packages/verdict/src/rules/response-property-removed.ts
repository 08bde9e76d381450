import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responsePropertyRemoved: Rule = {
  id: "response-property-removed",
  query: { subject: "property", change: "removed", direction: "response" },
  bump: "major",
  title: "<name><of> no longer comes.",
  explanation: "Whoever reads it finds nothing.",
  advice: "Stop reading <name> of what <gives>.",
  mirror: "request-property-added",
  ...ofResponse(
    "{ type: object, properties: { id: { type: string }, name: { type: string } } }",
    "{ type: object, properties: { id: { type: string } } }",
  ),
};
