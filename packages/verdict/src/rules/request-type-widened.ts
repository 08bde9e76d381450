import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestTypeWidened: Rule = {
  id: "request-type-widened",
  query: { subject: "type", direction: "request" },
  bump: "minor",
  title: "<Place> is <after> now, no longer <before>.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-type-narrowed",
  ...ofRequest("{ type: string }", "{ type: [string, number] }"),
};
