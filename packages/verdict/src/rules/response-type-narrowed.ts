import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseTypeNarrowed: Rule = {
  id: "response-type-narrowed",
  query: { subject: "type", direction: "response" },
  bump: "minor",
  title: "<Place> takes <after>, no longer <before>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-type-widened",
  ...ofResponse("{ type: [string, number] }", "{ type: string }"),
};
