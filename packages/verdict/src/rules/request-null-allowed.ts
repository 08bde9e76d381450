import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestNullAllowed: Rule = {
  id: "request-null-allowed",
  query: { subject: "nullable", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be null now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-null-refused",
  ...ofRequest("{ type: string }", '{ type: [string, "null"] }'),
};
