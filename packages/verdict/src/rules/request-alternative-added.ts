import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestAlternativeAdded: Rule = {
  id: "request-alternative-added",
  query: { subject: "branch", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be <name> now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-alternative-removed",
  ...ofRequest("{ anyOf: [{ type: string }] }", "{ anyOf: [{ type: string }, { type: number }] }"),
};
