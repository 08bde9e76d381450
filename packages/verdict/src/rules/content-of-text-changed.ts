import type { Rule } from "../rule.ts";
import { ofRequest } from "../rule-example.ts";

export const contentOfTextChanged: Rule = {
  id: "content-of-text-changed",
  query: { subject: "keyword", keyword: ["contentEncoding", "contentMediaType"] },
  bump: "major",
  title: "What the text of <place> stands for has changed: <difference>.",
  explanation: "The same text means something else.",
  advice: "Read and write it as it is meant now.",
  waiver: "It is about either direction.",
  ...ofRequest("{ type: string, contentEncoding: base64 }", "{ type: string, contentEncoding: base64url }"),
};
