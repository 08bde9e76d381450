import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { Settled, SlowPattern } from "../settled.ts";
import type { Source } from "../source.ts";
import type { Visit } from "../visit-document.ts";

/** Checks that patterns are regular expressions of ECMA-262 (JSON Schema 2020-12, section 6.4), and take a bounded time. */
export function checkPatterns(source: Settled): readonly Diagnostic[] {
  return [
    ...source.visits.flatMap((visit) => (visit.kind === "schema" ? checkSchema(source, visit) : [])),
    ...source.slowPatterns.map((slow) => reportSlow(source, slow)),
  ];
}

const reasons: Readonly<Record<SlowPattern["why"], string>> = {
  exponential: "it may take a time that grows exponentially with the text",
  polynomial: "it may take a time that grows with more than the fourth power of the text's length",
  unknown: "it is not known to take a bounded time",
};

/** The most characters of a pattern that a diagnostic shows. */
const shown = 100;

function reportSlow({ place }: Source, { pattern, why, tokens }: SlowPattern): Diagnostic {
  return diagnose("approximated/slow-pattern", place(tokens), {
    pattern: pattern.length > shown ? `${pattern.slice(0, shown)}…` : pattern,
    why: reasons[why],
  });
}

function checkSchema(source: Source, visit: Visit): readonly Diagnostic[] {
  const pattern = stringIn(visit.node, "pattern");
  const keys = Object.keys(objectIn(visit.node, "patternProperties"));
  if (pattern === undefined && keys.length === 0) return [];
  return [
    ...(pattern === undefined ? [] : checkPattern(source, visit, pattern, ["pattern"])),
    ...keys.flatMap((key) => checkPattern(source, visit, key, ["patternProperties", key])),
  ];
}

/** They are meant with the flag `u`, but many that are in use are valid only without. */
function checkPattern(
  source: Source,
  { tokens }: Visit,
  pattern: string,
  below: readonly string[],
): readonly Diagnostic[] {
  const reason = failureOf(pattern, "u");
  if (reason === undefined || failureOf(pattern, "") === undefined) return [];
  return [
    diagnose("invalid-schema", source.place([...tokens, ...below]), {
      pointer: formatPointer(tokens),
      reason,
    }),
  ];
}

function failureOf(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
