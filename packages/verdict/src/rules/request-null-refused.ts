import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestNullRefused: Rule = {
  id: "request-null-refused",
  query: { subject: "nullable", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is never null now.",
  explanation: "A null that was accepted is refused.",
  advice: "Send no null there in any <request>.",
  mirror: "response-null-allowed",
  ...ofRequest('{ type: [string, "null"] }', "{ type: string }"),
};
