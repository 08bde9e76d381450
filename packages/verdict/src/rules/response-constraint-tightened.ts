import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseConstraintTightened: Rule = {
  id: "response-constraint-tightened",
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
    direction: "response",
  },
  bump: "minor",
  title: "<Place> is bound more tightly, as <difference>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-constraint-loosened",
  ...ofResponse("{ type: string, maxLength: 9 }", "{ type: string, maxLength: 5 }"),
};
