import type { Issue, Judged } from "./judge-group.ts";
import type { SuiteGroup, SuiteTest } from "./suite-group.ts";

/** A test that was missed, and what was said of its value. */
export interface Missed {
  readonly group: SuiteGroup;
  readonly test: SuiteTest;
  readonly judged: Judged;
  readonly issues: readonly Issue[];
}

/** Why tests may be missed: what we do otherwise on purpose, or do not do. None changes a verdict. */
const reasons: readonly { readonly because: string; readonly isSo: (missed: Missed) => boolean }[] = [
  {
    because: "formats are asserted",
    isSo: ({ group, issues }) => group.file === "format.json" && isAbout("format", issues),
  },
  {
    because: "a schema that describes properties or items but has no `type` is that of objects or lists",
    isSo: ({ test, issues }) => test.valid && isAbout("type", issues),
  },
  {
    because: "a vocabulary of one's own means nothing",
    isSo: ({ group }) => hasOwnVocabulary(group),
  },
  {
    because:
      "a `hostname` is one of RFC 1123: what its labels that begin with `xn--` stand for is not looked at",
    isSo: ({ group, test }) =>
      group.file.endsWith("/hostname.json") && /(?:^|\.)xn--/i.test(String(test.data)),
  },
  {
    because: "a label of an internationalized name is in Unicode's form NFC (RFC 5890, section 2.3.2.1)",
    isSo: ({ group, test }) =>
      group.file.includes("/idn-") && String(test.data) !== String(test.data).normalize("NFC"),
  },
];

/** The reason of a miss, if one is known. */
export function explainMiss(missed: Missed): string | undefined {
  const errors = missed.judged.diagnostics.filter(({ severity }) => severity === "error");
  const [error] = errors;
  if (error !== undefined) return `refused, ${error.code}: ${error.message}`;
  return reasons.find(({ isSo }) => isSo(missed))?.because;
}

function isAbout(keyword: string, issues: readonly Issue[]): boolean {
  return issues.length > 0 && issues.every((issue) => issue.keyword === keyword);
}

function hasOwnVocabulary({ schema }: SuiteGroup): boolean {
  const { $schema } = schema as { readonly $schema?: string };
  return $schema !== undefined && $schema !== "https://json-schema.org/draft/2020-12/schema";
}
