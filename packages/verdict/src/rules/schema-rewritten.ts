import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const schemaRewritten: Rule = {
  id: "schema-rewritten",
  query: {
    subject: [
      "property",
      "required",
      "type",
      "nullable",
      "enum",
      "enum-value",
      "bound",
      "format",
      "pattern",
      "branch",
      "additional-properties",
      "keyword",
      "unread",
    ],
    compatibility: "same",
  },
  bump: "patch",
  title: "<Name><of> is described in other words that take the same values.",
  explanation: "The old and the new schema take exactly the same values.",
  advice: "",
  waiver: "It is about either direction.",
  ...ofRequest("{ type: string, minLength: 0 }", "{ type: string }"),
};
