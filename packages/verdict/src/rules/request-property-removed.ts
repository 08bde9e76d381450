import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestPropertyRemoved: Rule = {
  id: "request-property-removed",
  query: { subject: "property", change: "removed", direction: "request" },
  bump: "major",
  title: "<name><of> can no longer be sent.",
  explanation: "What it asked for is no longer done, or the <message> is refused.",
  advice: "Take <name> out of every <request>.",
  mirror: "response-property-added",
  ...ofRequest(
    "{ type: object, properties: { id: { type: string }, name: { type: string } } }",
    "{ type: object, properties: { id: { type: string } } }",
  ),
};
