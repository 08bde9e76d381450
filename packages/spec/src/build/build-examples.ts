import { type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import type { Example } from "../model.ts";
import { resolved } from "./resolved.ts";

/** The examples of a media type or parameter. */
export function buildExamples(document: JsonObject, node: Json): readonly Example[] {
  const single = memberOf(node, "example");
  const unnamed =
    single === undefined
      ? []
      : [{ name: "example", summary: "", description: "", value: single, observed: false }];
  const named = Object.entries(objectIn(node, "examples")).flatMap(([name, example]) => {
    const found = resolved(document, example);
    const value = memberOf(found, "value") ?? memberOf(found, "dataValue");
    if (!found || value === undefined) return [];
    return [{ name, ...wordsOf(found), value, observed: objectIn(found, "x-specmint")["observed"] === true }];
  });
  return [...unnamed, ...named];
}

/** What an object says of itself, or "". */
export function wordsOf(node: JsonObject): { readonly summary: string; readonly description: string } {
  return { summary: stringIn(node, "summary") ?? "", description: stringIn(node, "description") ?? "" };
}
