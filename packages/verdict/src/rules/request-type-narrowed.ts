import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestTypeNarrowed: Rule = {
  id: "request-type-narrowed",
  query: { subject: "type", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> takes <after>, no longer <before>.",
  explanation: "A value of the old type is refused.",
  advice: "Look at what <sends> there.",
  mirror: "response-type-widened",
  ...ofRequest("{ type: [string, number] }", "{ type: string }"),
};
