import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseTypeWidened: Rule = {
  id: "response-type-widened",
  query: { subject: "type", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is <after> now, no longer <before>.",
  explanation: "A value of a type comes that did not come before.",
  advice: "Handle the values that <calls> may give there now.",
  mirror: "request-type-narrowed",
  ...ofResponse("{ type: string }", "{ type: [string, number] }"),
};
