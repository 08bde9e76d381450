import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const requestOpenValueRemoved: Rule = {
  id: "request-open-value-removed",
  query: { subject: "open-value", change: "removed", direction: "request" },
  bump: "major",
  title: "<Place> has fewer values that are known: <after>, of <before>.",
  explanation: "A list that may grow still says what is understood; what is off it is not.",
  advice: "Look at what <sends> there.",
  waiver: "Who gets a value of such a list has to live with any.",
  ...ofRequest("{ type: string, x-extensible-enum: [a, b] }", "{ type: string, x-extensible-enum: [a] }"),
};
