import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestValuesFewer: Rule = {
  id: "request-values-fewer",
  query: { subject: "enum-value", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> has no more <values>.",
  explanation: "A value that was accepted is refused.",
  advice: "Look at what <sends> there.",
  mirror: "response-values-more",
  ...ofRequest("{ enum: [a, b] }", "{ enum: [a] }"),
};
