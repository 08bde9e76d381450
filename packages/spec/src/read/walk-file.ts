import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** Values of these are data: what looks like a keyword in them is none. */
const data: ReadonlySet<string> = new Set(["const", "dataValue", "default", "enum", "example", "value"]);

/** Under these is a map: its keys are names, whatever they look like. */
const maps: ReadonlySet<string> = new Set([
  "$defs",
  "additionalOperations",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "examples",
  "headers",
  "links",
  "mediaTypes",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "webhooks",
]);

/** Calls `enter` with each object of a file that may be a part of a description, with what `enter` gave for the one around it. */
export function walkFile<State>(
  node: Json,
  tokens: readonly string[],
  state: State,
  enter: (node: JsonObject, tokens: readonly string[], state: State) => State,
  isMap = false,
): void {
  if (typeof node !== "object" || node === null) return;
  const isObject = isJsonObject(node) && !isMap;
  // Where a map has to be, many write a `$ref` to one.
  const isEntered = isObject || (isJsonObject(node) && typeof node["$ref"] === "string");
  const inner = isEntered ? enter(node, tokens, state) : state;
  for (const [key, child] of Object.entries(node) as [string, Json][]) {
    // A file of responses may begin with the one that stands for all others.
    const isData = isObject && !(tokens.length === 0 && key === "default") && holdsData(key, child);
    if (isData) continue;
    walkFile(child, [...tokens, key], inner, enter, isObject && maps.has(key) && isJsonObject(child));
  }
}

/** The `examples` of a schema are values, those of everything else are Example Objects (OpenAPI 3.1, Example Object). */
function holdsData(key: string, value: Json): boolean {
  return data.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value));
}
