import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestConstraintLoosened: Rule = {
  id: "request-constraint-loosened",
  query: {
    subject: [
      "bound",
      "format",
      "pattern",
      "additional-properties",
      "keyword",
      "type",
      "required",
      "unread",
      "enum",
      "enum-value",
      "nullable",
      "branch",
    ],
    direction: "request",
  },
  bump: "minor",
  title: "<Place> is bound less tightly, as <difference>.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-constraint-tightened",
  ...ofRequest("{ type: string, maxLength: 5 }", "{ type: string, maxLength: 9 }"),
};
