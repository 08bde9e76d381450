import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const undecided: Rule = {
  id: "undecided",
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
    compatibility: "undecided",
  },
  bump: "major",
  title: "Nobody can tell whether <name><of> takes the same values as before.",
  explanation: "What is not proved to be compatible is taken to be breaking.",
  advice: "Compare both descriptions there, and write down a reason if it is compatible.",
  waiver: "It is about either direction.",
  ...ofRequest("{ type: string }", "{ type: str }"),
};
