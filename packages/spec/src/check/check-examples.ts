import { contentKind, isStringSchema } from "../content-kind.ts";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { directionAt } from "../direction-at.ts";
import { type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { parsePointer } from "../json-pointer.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { Misfit } from "../schema-validator.ts";
import type { Direction, Settled } from "../settled.ts";
import { keyOfVerdict, type Verdicts } from "../verdicts.ts";
import type { Visit } from "../visit-document.ts";

/** A value that a schema has to accept. */
interface Claim {
  readonly what: string;
  readonly value: Json;
  readonly tokens: readonly string[];
  /** Where it is shown, though it may be a reference to where it stands. */
  readonly at: readonly string[];
}

/** Where values are shown. */
const shown = ["example", "examples", "default"];

/** How many things that are wrong with one example are told. */
const told = 3;

/**
 * Checks that every example and default fits its schema, as it is in the direction that the value goes. Schemas that are
 * not valid are left to others.
 */
export function checkExamples(settled: Settled): {
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: Verdicts;
} {
  const verdicts = new Map<string, boolean>();
  const misfits = settled.visits.flatMap((visit) => {
    if (!shown.some((key) => Object.hasOwn(visit.node, key))) return [];
    const schema = schemaTokens(settled.value, visit);
    const claims = schema ? claimsOf(settled.value, visit) : [];
    if (!schema || claims.length === 0) return [];
    const direction = directionAt(visit.tokens);
    return claims.flatMap((claim) => {
      const failures = (direction ? [direction] : directions).map((one) => {
        const found = misfitsOf(settled, one, schema, claim.value);
        verdicts.set(keyOfVerdict(one, claim.at), found?.length === 0);
        return found ?? [];
      });
      return reportMisfits(settled, claim, failures);
    });
  });
  return { diagnostics: misfits, verdicts };
}

/** Undefined: the schema is not valid. */
function misfitsOf(
  { validators }: Settled,
  direction: Direction,
  schema: readonly string[],
  value: Json,
): readonly Misfit[] | undefined {
  return validators[direction](schema)?.(value);
}

const directions = ["response", "request"] as const;

/** The schema that an object's examples have to fit. */
function schemaTokens(document: JsonObject, { kind, node, tokens }: Visit): readonly string[] | undefined {
  if (kind === "schema") return tokens;
  if (kind !== "mediaType" && kind !== "parameter" && kind !== "header") return undefined;
  const schema = memberOf(node, "schema");
  if (schema === undefined) return undefined;
  // Other content is text: an example shows how it is written.
  const content = kind === "mediaType" ? contentKind(document, tokens.at(-1) ?? "", schema) : "json";
  const isValue =
    content === "json" || content === "form" || (content === "text" && isStringSchema(document, schema));
  return isValue ? [...tokens, "schema"] : undefined;
}

function claimsOf(document: JsonObject, { kind, node, tokens }: Visit): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (what: string, key: readonly string[], value: Json | undefined): void => {
    if (value === undefined) return;
    const at = [...tokens, ...key];
    claims.push({ what, value, tokens: at, at });
  };
  claim("The example", ["example"], memberOf(node, "example"));
  if (kind !== "schema") return [...claims, ...namedExamples(document, node, tokens)];
  claim("The default", ["default"], memberOf(node, "default"));
  listIn(node, "examples").forEach((value, index) => {
    claim(`Example ${index}`, ["examples", String(index)], value);
  });
  return claims;
}

/** Those of an `examples` map, without the observed ones. */
function namedExamples(document: JsonObject, node: JsonObject, tokens: readonly string[]): readonly Claim[] {
  return Object.entries(objectIn(node, "examples")).flatMap(([name, example]) => {
    const at = [...tokens, "examples", name];
    const resolved = resolveRef(document, example, at);
    const value = resolved && (memberOf(resolved.node, "value") ?? memberOf(resolved.node, "dataValue"));
    if (!resolved || value === undefined || isObserved(resolved.node)) return [];
    return [{ what: `Example \`${name}\``, value, tokens: [...resolved.tokens, "value"], at }];
  });
}

function isObserved(example: Json): boolean {
  return objectIn(example, "x-specmint")["observed"] === true;
}

/** A value of a schema that is used in both directions has to fit one of its forms. */
function reportMisfits(
  { place }: Settled,
  { what, tokens }: Claim,
  failures: readonly (readonly Misfit[])[],
): readonly Diagnostic[] {
  if (failures.some(({ length }) => length === 0)) return [];
  return (failures[0] ?? []).slice(0, told).map((error) => {
    const params = { what, at: error.instancePath || "the top", reason: reasonOf(error) };
    return diagnose("example-mismatch", place([...tokens, ...parsePointer(error.instancePath)]), params);
  });
}

function reasonOf({ message, expected }: Misfit): string {
  return expected === undefined ? message : `${message}: ${JSON.stringify(expected)}`;
}
