import type { Content, Json, JsonObject, Model, Operation } from "@specmint/spec";
import { printValue } from "../../print-value.ts";
import { exampleParams } from "../example-params.ts";

/** The second argument of a call with the largest example, with the comma before it. */
export function printLargest(model: Model, operation: Operation): string {
  const [example] = examplesOf(operation).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return printMembers(toInit(model, operation, example, ""), "");
}

/** The same with the smallest example that says something; `more` are members that are no JSON. */
export function printSmallest(
  model: Model,
  operation: Operation,
  more: readonly string[] = [],
  indent: string = "",
): string {
  const [example] = examplesOf(operation)
    .filter((value) => !/\{\}|\[\]/.test(JSON.stringify(value)))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return printMembers([...toInit(model, operation, example, indent), ...more], indent);
}

function printMembers(members: readonly string[], indent: string): string {
  if (members.length === 0) return "";
  return `, {\n${members.map((one) => `${indent}  ${one},\n`).join("")}${indent}}`;
}

function examplesOf({ body }: Operation): readonly Json[] {
  const [content] = body?.contents ?? [];
  return (content?.examples ?? []).filter(({ observed }) => !observed).map(({ value }) => value);
}

/** The members of a call's second argument, as code. */
function toInit(
  model: Model,
  { parameters, body }: Operation,
  example: Json | undefined,
  indent: string,
): readonly string[] {
  const params = exampleParams(parameters.filter(({ required }) => required));
  const inner = `${indent}  `;
  const [content] = body?.contents ?? [];
  const isSent = content && (example !== undefined || body?.required);
  return [
    ...(Object.keys(params).length === 0 ? [] : [`params: ${printValue(params as JsonObject, inner)}`]),
    ...(isSent ? [`body: ${bodyCode(model, content, example, inner)}`] : []),
  ];
}

/** What is sent, where JSON cannot say it: bytes, text, and lines of JSON. */
function bodyCode(
  { schemas }: Model,
  { kind, schemaName }: Content,
  example: Json | undefined,
  indent: string,
): string {
  if (kind === "binary") return 'new Blob(["…"])';
  if (kind === "text") return '"…"';
  const sample = schemas.find(({ name }) => name === schemaName)?.sample;
  const value = example ?? sample;
  // No value is known that the type takes.
  if (value === undefined) return "{} as never /* the description shows none */";
  return printValue(kind === "jsonLines" ? [value] : value, indent);
}

function sizeOf(value: Json): number {
  return JSON.stringify(value).length;
}
