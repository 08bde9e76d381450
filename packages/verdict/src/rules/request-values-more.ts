import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestValuesMore: Rule = {
  id: "request-values-more",
  query: { subject: "enum-value", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be <values> now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-values-fewer",
  ...ofRequest("{ enum: [a] }", "{ enum: [a, b] }"),
};
