import { contentKind, isStringSchema } from "../content-kind.ts";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { parsePointer } from "../json-pointer.ts";
import { resolveRef } from "../resolve-ref.ts";
import { type CompiledSchemas, compileSchemas, type Misfit, slowPatterns } from "../schema-validator.ts";
import { directionAt } from "../settle/direction-at.ts";
import { settleDocument } from "../settle/settle-document.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";

/** A value that a schema has to accept. */
interface Claim {
  readonly what: string;
  readonly value: Json;
  readonly tokens: readonly string[];
}

/** How many things that are wrong with one example are told. */
const told = 3;

/**
 * Checks that every example and default fits its schema, as it is in the direction that the value goes. Schemas that are
 * not valid are left to others.
 */
export function checkExamples(source: Source): readonly Diagnostic[] {
  const settled = settleDocument(source.value);
  const validators = { request: compileSchemas(settled.request), response: compileSchemas(settled.response) };
  const misfits = visitDocument(source.value).flatMap((visit) => {
    const schema = schemaTokens(source.value, visit);
    const claims = schema ? claimsOf(source.value, visit) : [];
    if (!schema || claims.length === 0) return [];
    const direction = directionAt(visit.tokens);
    const results = (direction ? [direction] : directions).map((one) => validators[one](schema));
    return claims.flatMap((claim) => checkClaim(source, claim, results));
  });
  return [...misfits, ...reportSlow(source, [settled.request, settled.response])];
}

/** A pattern that takes too long for an example does so for what servers and callers send. */
function reportSlow(source: Source, documents: readonly JsonObject[]): readonly Diagnostic[] {
  const slow = new Set(documents.flatMap((document) => [...slowPatterns(document)]));
  if (slow.size === 0) return [];
  return visitDocument(source.value).flatMap(({ kind, node, tokens }) => {
    const pattern = kind === "schema" ? memberOf(node, "pattern") : undefined;
    return typeof pattern === "string" && slow.has(pattern)
      ? [diagnose("slow-pattern", source.place([...tokens, "pattern"]), { pattern })]
      : [];
  });
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
    if (value !== undefined) claims.push({ what, value, tokens: [...tokens, ...key] });
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
    const resolved = resolveRef(document, example, [...tokens, "examples", name]);
    const value = resolved && (memberOf(resolved.node, "value") ?? memberOf(resolved.node, "dataValue"));
    if (!resolved || value === undefined || isObserved(resolved.node)) return [];
    return [{ what: `Example \`${name}\``, value, tokens: [...resolved.tokens, "value"] }];
  });
}

function isObserved(example: Json): boolean {
  return objectIn(example, "x-specmint")["observed"] === true;
}

/** A value of a schema that is used in both directions has to fit one of its forms. */
function checkClaim(
  source: Source,
  { what, value, tokens }: Claim,
  results: readonly ReturnType<CompiledSchemas>[],
): readonly Diagnostic[] {
  const failures = results.map((result) => ("errors" in result ? result.errors(value) : []));
  if (failures.some(({ length }) => length === 0)) return [];
  return (failures[0] ?? []).slice(0, told).map((error) => {
    const params = { what, pointer: error.instancePath, reason: reasonOf(error) };
    const place = source.place([...tokens, ...parsePointer(error.instancePath)]);
    return diagnose("example-mismatch", place, params);
  });
}

function reasonOf({ message, expected }: Misfit): string {
  return expected === undefined ? message : `${message}: ${JSON.stringify(expected)}`;
}
