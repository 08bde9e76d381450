import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseConstraintLoosened: Rule = {
  id: "response-constraint-loosened",
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
    compatibility: "breaking",
  },
  bump: "major",
  title: "<Place> is bound less tightly, as <difference>.",
  explanation: "A value comes that could not come before.",
  advice: "Handle the values that <calls> may give there now.",
  mirror: "request-constraint-tightened",
  ...ofResponse("{ type: string, maxLength: 5 }", "{ type: string, maxLength: 9 }"),
};
