import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responsePropertyBecameOptional: Rule = {
  id: "response-property-became-optional",
  query: { subject: "required", change: "removed", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<name><of> may be missing now.",
  explanation: "Whoever takes it for granted fails.",
  advice: "Handle the absence of <name> in what <gives>.",
  mirror: "request-property-became-required",
  ...ofResponse(
    "{ type: object, properties: { id: { type: string } }, required: [id] }",
    "{ type: object, properties: { id: { type: string } } }",
  ),
};
