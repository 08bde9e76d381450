import type { Rule } from "../rule.ts";
import { ofResponse } from "../rule-example.ts";

export const responseNullAllowed: Rule = {
  id: "response-null-allowed",
  query: { subject: "nullable", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be null now.",
  explanation: "A null comes where none came before.",
  advice: "Handle null in what <gives>.",
  mirror: "request-null-refused",
  ...ofResponse("{ type: string }", '{ type: [string, "null"] }'),
};
