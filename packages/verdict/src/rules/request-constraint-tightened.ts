import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestConstraintTightened: Rule = {
  id: "request-constraint-tightened",
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
    compatibility: "breaking",
  },
  bump: "major",
  title: "<Place> is bound more tightly, as <difference>.",
  explanation: "A value that was accepted is refused.",
  advice: "Look at what <sends> there.",
  mirror: "response-constraint-loosened",
  ...ofRequest("{ type: string, maxLength: 9 }", "{ type: string, maxLength: 5 }"),
};
