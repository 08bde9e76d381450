import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseValuesMore: Rule = {
  id: "response-values-more",
  query: { subject: "enum-value", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be <values> now.",
  explanation: "A value comes that was not listed: whoever tells the listed ones apart meets another.",
  advice: "Handle the values that <calls> may give there now.",
  mirror: "request-values-fewer",
  ...ofResponse("{ enum: [a] }", "{ enum: [a, b] }"),
};
