import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestAlternativeRemoved: Rule = {
  id: "request-alternative-removed",
  query: { subject: "branch", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is no longer <name>.",
  explanation: "A value of that kind was accepted and is refused.",
  advice: "Look at what <sends> there.",
  mirror: "response-alternative-added",
  ...ofRequest("{ anyOf: [{ type: string }, { type: number }] }", "{ anyOf: [{ type: string }] }"),
};
