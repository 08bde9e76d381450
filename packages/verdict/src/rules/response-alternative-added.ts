import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseAlternativeAdded: Rule = {
  id: "response-alternative-added",
  query: { subject: "branch", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be <name> now.",
  explanation: "A value of a kind comes that did not come before.",
  advice: "Handle the values that <calls> may give there now.",
  mirror: "request-alternative-removed",
  ...ofResponse("{ anyOf: [{ type: string }] }", "{ anyOf: [{ type: string }, { type: number }] }"),
};
