import type { ErrorObject } from "ajv";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { CompiledSchemas, SchemaValidator } from "../schema-validator.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";

/** A value that a schema has to accept. */
interface Claim {
  readonly what: string;
  readonly value: Json;
  readonly tokens: readonly string[];
}

/** Checks that every example and default fits its schema. Schemas that are not valid are left to `checkSchemas`. */
export function checkExamples(source: Source, validate: CompiledSchemas): readonly Diagnostic[] {
  return visitDocument(source.value).flatMap((visit) => {
    const schema = schemaTokens(visit);
    const claims = schema ? claimsOf(source.value, visit) : [];
    const result = schema && claims.length > 0 ? validate(schema) : undefined;
    return result && "errors" in result
      ? claims.flatMap((claim) => checkClaim(source, claim, result.errors))
      : [];
  });
}

/** The schema that an object's examples have to fit. */
function schemaTokens({ kind, node, tokens }: Visit): readonly string[] | undefined {
  if (kind === "schema") return tokens;
  if (kind !== "mediaType" && kind !== "parameter" && kind !== "header") return undefined;
  return memberOf(node, "schema") === undefined ? undefined : [...tokens, "schema"];
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
    const value = resolved && memberOf(resolved.node, "value");
    if (!resolved || value === undefined || isObserved(resolved.node)) return [];
    return [{ what: `Example \`${name}\``, value, tokens: [...resolved.tokens, "value"] }];
  });
}

function isObserved(example: Json): boolean {
  return objectIn(example, "x-specmint")["observed"] === true;
}

function checkClaim(
  source: Source,
  { what, value, tokens }: Claim,
  errors: SchemaValidator,
): readonly Diagnostic[] {
  return errors(value).map((error) => {
    const below = error.instancePath
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const params = { what, pointer: error.instancePath, reason: reasonOf(error) };
    return diagnose("example-mismatch", source.place([...tokens, ...below]), params);
  });
}

function reasonOf(error: ErrorObject): string {
  const { allowedValues, additionalProperty, allowedValue } = error.params as Record<
    string,
    Json | undefined
  >;
  const detail = allowedValues ?? additionalProperty ?? allowedValue;
  const text = error.message ?? `fails ${error.keyword}`;
  return detail === undefined ? text : `${text}: ${JSON.stringify(detail)}`;
}
