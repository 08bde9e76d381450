import { type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import type { Example } from "../model.ts";
import { type ObjectAt, resolveObject } from "../resolve-ref.ts";

/** The examples of a media type or parameter that are observed, or fit at their place. */
export function buildExamples(
  document: JsonObject,
  { node, tokens }: ObjectAt,
  isFitting: (tokens: readonly string[], value: Json) => boolean,
): readonly Example[] {
  const single = memberOf(node, "example");
  const unnamed =
    single === undefined || !isFitting([...tokens, "example"], single)
      ? []
      : [{ name: "example", summary: "", description: "", value: single, observed: false }];
  const named = Object.entries(objectIn(node, "examples")).flatMap(([name, example]) => {
    const at = [...tokens, "examples", name];
    const found = resolveObject(document, example, at)?.node;
    const value = memberOf(found, "value") ?? memberOf(found, "dataValue");
    if (!found || value === undefined) return [];
    const observed = objectIn(found, "x-specmint")["observed"] === true;
    return observed || isFitting(at, value) ? [{ name, ...wordsOf(found), value, observed }] : [];
  });
  return [...unnamed, ...named];
}

/** What an object says of itself, or "". */
export function wordsOf(node: JsonObject): { readonly summary: string; readonly description: string } {
  return { summary: stringIn(node, "summary") ?? "", description: stringIn(node, "description") ?? "" };
}
