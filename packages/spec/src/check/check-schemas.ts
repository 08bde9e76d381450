import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { CompiledSchemas } from "../schema-validator.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";

/** Checks that every schema is one that values can be checked against. */
export function checkSchemas(source: Source, compile: CompiledSchemas): readonly Diagnostic[] {
  const schemas = visitDocument(source.value).filter(({ kind }) => kind === "schema");
  return [
    ...schemas.flatMap((visit) => checkPattern(source, visit)),
    ...checkCompiled(source, schemas, compile),
  ];
}

/** Patterns are ECMA-262 regular expressions with the flag u (JSON Schema 2020-12, section 6.4). */
function checkPattern(source: Source, { node, tokens }: Visit): readonly Diagnostic[] {
  const pattern = stringIn(node, "pattern");
  if (pattern === undefined) return [];
  try {
    new RegExp(pattern, "u");
    return [];
  } catch (error) {
    const place = source.place([...tokens, "pattern"]);
    return [
      diagnose("invalid-schema", place, { pointer: formatPointer(tokens), reason: (error as Error).message }),
    ];
  }
}

/** A schema fails with each one that it refers to; so the first failure of a kind is told, and no other. */
function checkCompiled(
  source: Source,
  schemas: readonly Visit[],
  compile: CompiledSchemas,
): readonly Diagnostic[] {
  const told = new Set<string>();
  return schemas.flatMap(({ tokens }) => {
    const result = compile(tokens);
    if ("errors" in result || told.has(result.reason) || isPattern(result.reason)) return [];
    told.add(result.reason);
    return [
      diagnose("invalid-schema", source.place(tokens), {
        pointer: formatPointer(tokens),
        reason: result.reason,
      }),
    ];
  });
}

function isPattern(reason: string): boolean {
  return reason.startsWith("Invalid regular expression");
}
