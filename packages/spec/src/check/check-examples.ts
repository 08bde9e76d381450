import type { ErrorObject } from "ajv";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { resolveRef } from "../resolve-ref.ts";
import { compileSchemas, type SchemaValidator } from "../schema-validator.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";

/** A value that a schema has to accept. */
interface Claim {
  readonly what: string;
  readonly value: Json;
  readonly tokens: readonly string[];
}

/** Checks that every schema can be compiled, and that every example and default fits its own. */
export function checkExamples(source: Source): readonly Diagnostic[] {
  const validate = compileSchemas(source.value);
  return visitDocument(source.value).flatMap((visit) => {
    const schema = schemaTokens(visit);
    if (!schema) return [];
    const result = validate(schema);
    if ("reason" in result) return visit.kind === "schema" ? reportSchema(source, visit, result.reason) : [];
    return claimsOf(source.value, visit).flatMap((claim) => checkClaim(source, claim, result.errors));
  });
}

/** The schema that an object's examples have to fit. */
function schemaTokens({ kind, node, tokens }: Visit): readonly string[] | undefined {
  if (kind === "schema") return tokens;
  if (kind !== "mediaType" && kind !== "parameter" && kind !== "header") return undefined;
  return memberOf(node, "schema") === undefined ? undefined : [...tokens, "schema"];
}

/** Only the outermost schema is reported: the ones inside fail with it. */
function reportSchema(source: Source, { tokens }: Visit, reason: string): readonly Diagnostic[] {
  const isOutermost = tokens.at(-1) === "schema" || (tokens[1] === "schemas" && tokens.length === 3);
  if (!isOutermost) return [];
  return [diagnose("invalid-schema", source.place(tokens), { what: `The schema at ${formatPointer(tokens)}`, reason })];
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

function checkClaim(source: Source, { what, value, tokens }: Claim, errors: SchemaValidator): readonly Diagnostic[] {
  return errors(value).map((error) => {
    const below = error.instancePath.split("/").slice(1).map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const params = { what, pointer: error.instancePath, reason: reasonOf(error) };
    return diagnose("example-mismatch", source.place([...tokens, ...below]), params);
  });
}

function reasonOf(error: ErrorObject): string {
  const { allowedValues, additionalProperty, allowedValue } = error.params as Record<string, Json | undefined>;
  const detail = allowedValues ?? additionalProperty ?? allowedValue;
  const text = error.message ?? `fails ${error.keyword}`;
  return detail === undefined ? text : `${text}: ${JSON.stringify(detail)}`;
}
