import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { Source } from "../source.ts";
import type { Visit } from "../visit-document.ts";

/** Checks that patterns are regular expressions of ECMA-262 (JSON Schema 2020-12, section 6.4). */
export function checkPatterns(source: Source): readonly Diagnostic[] {
  return source.visits.flatMap((visit) => (visit.kind === "schema" ? checkSchema(source, visit) : []));
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
