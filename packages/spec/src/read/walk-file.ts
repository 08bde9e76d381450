import { listKeys, objects, type Shape, shapeOfValue } from "../grammar/grammar.ts";
import type { ValueRule } from "../grammar/value-rule.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Path } from "../path.ts";

const keys = Object.values(objects).flatMap(listKeys);

function keysWhere(isMeant: (value: ValueRule, key: string) => boolean): ReadonlySet<string> {
  return new Set(keys.flatMap(([key, value]) => (isMeant(value, key) ? [key] : [])));
}

/** Under these are objects of OpenAPI's, in one object or another. */
const structural = keysWhere((value) => shapeOfValue(value) !== undefined);

/** Values of these are data: what looks like a keyword in them is none. */
const data = keysWhere((value, key) => !structural.has(key) && isData("of" in value ? value.of : value));

/** Under these is a map: its keys are names, whatever they look like. */
const maps = keysWhere((value, key) => key === "definitions" || isMap(shapeOfValue(value)));

function isData(value: ValueRule): boolean {
  return value.is === "any" && value.isData === true;
}

function isMap(shape: Shape | undefined): boolean {
  return typeof shape === "string" ? objects[shape].more !== undefined : shape?.[0] === "map";
}

/** Calls `enter` with each object of a file that may be a part of a description, with what `enter` gave for the one around it. */
export function walkFile<State>(
  node: Json,
  path: Path,
  state: State,
  enter: (node: JsonObject, path: Path, state: State) => State,
  isMap = false,
): void {
  if (typeof node !== "object" || node === null) return;
  const isObject = isJsonObject(node) && !isMap;
  // Where a map has to be, many write a `$ref` to one.
  const isEntered = isObject || (isJsonObject(node) && typeof node["$ref"] === "string");
  const inner = isEntered ? enter(node, path, state) : state;
  for (const key of Object.keys(node)) {
    const child = (node as JsonObject)[key] as Json;
    // A file of responses may begin with the one that stands for all others.
    const isData = isObject && !(path === undefined && key === "default") && holdsData(key, child);
    if (isData) continue;
    walkFile(
      child,
      { parent: path, token: key },
      inner,
      enter,
      isObject && maps.has(key) && isJsonObject(child),
    );
  }
}

/** The `examples` of a schema are values, those of everything else are Example Objects (OpenAPI 3.1, Example Object). */
function holdsData(key: string, value: Json): boolean {
  return data.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value));
}
