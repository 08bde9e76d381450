import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseNullRefused: Rule = {
  id: "response-null-refused",
  query: { subject: "nullable", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> is never null now.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-null-allowed",
  ...ofResponse('{ type: [string, "null"] }', "{ type: string }"),
};
