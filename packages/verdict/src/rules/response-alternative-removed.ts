import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseAlternativeRemoved: Rule = {
  id: "response-alternative-removed",
  query: { subject: "branch", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> is no longer <name>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-alternative-added",
  ...ofResponse("{ anyOf: [{ type: string }, { type: number }] }", "{ anyOf: [{ type: string }] }"),
};
