import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responsePropertyOpened: Rule = {
  id: "response-property-opened",
  query: { subject: "property", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<name><of> comes now, where nothing like it came before.",
  explanation: "Whoever judges responses by the old description refuses it.",
  advice: "Upgrade before the service sends it.",
  mirror: "request-property-closed",
  ...ofResponse(
    "{ type: object, properties: { id: { type: string } }, additionalProperties: false }",
    "{ type: object, properties: { id: { type: string }, name: { type: string } }, additionalProperties: false }",
  ),
};
