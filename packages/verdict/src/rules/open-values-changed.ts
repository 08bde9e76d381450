import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const openValuesChanged: Rule = {
  id: "open-values-changed",
  query: { subject: "open-value" },
  bump: "minor",
  title: "<Place> has other values that are known: <after>.",
  explanation: "Who gets a value of such a list has to live with any.",
  advice: "",
  waiver: "It is about either direction.",
  ...ofRequest("{ type: string, x-extensible-enum: [a] }", "{ type: string, x-extensible-enum: [a, b] }"),
};
