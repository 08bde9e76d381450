import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseValuesFewer: Rule = {
  id: "response-values-fewer",
  query: { subject: "enum-value", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> has no more <values>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-values-more",
  ...ofResponse("{ enum: [a, b] }", "{ enum: [a] }"),
};
