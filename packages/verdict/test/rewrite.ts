import type { Json, JsonObject } from "@specmint/spec";
import { lookUp, parseLocalRef } from "@specmint/spec/document";

/** Where there is data, which is no part of a description's own words. */
const DATA = /^(example|examples|default|enum|const|mapping|x-.*)$/;

/** A copy of which each object is what a function makes of it, those within it first. */
function mapObjects(node: Json, map: (object: JsonObject, key: string) => Json, key = ""): Json {
  if (Array.isArray(node)) return node.map((one: Json) => mapObjects(one, map, key));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([name, one]: [string, Json]): [string, Json] => [
    name,
    DATA.test(name) ? one : mapObjects(one, map, name),
  ]);
  return map(Object.fromEntries(entries), key);
}

/** The same with the keys of all objects in another order. */
export function reordered(document: Json, random: () => number): Json {
  return mapObjects(document, (object) =>
    Object.fromEntries(
      Object.entries(object)
        .map((entry) => [random(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    ),
  );
}

/** The same with other words. */
export function reworded(document: Json): Json {
  return mapObjects(document, (object) =>
    Object.fromEntries(
      Object.entries(object).map(([key, one]: [string, Json]): [string, Json] => [
        key,
        /^(description|summary)$/.test(key) && typeof one === "string" ? `${one} In other words.` : one,
      ]),
    ),
  );
}

/** The same with some references written out. What a discriminator names stays. */
export function inlined(document: Json, random: () => number): Json {
  return mapObjects(document, (object) => {
    if (Object.hasOwn(object, "discriminator")) return object;
    return Object.fromEntries(
      Object.entries(object).map(([key, one]: [string, Json]): [string, Json] => {
        const target = PASSAGES.has(key) ? undefined : targetOf(document, one);
        return [key, target === undefined || random() < 0.5 ? one : structuredClone(target)];
      }),
    );
  });
}

/** Under these a reference is what tells which schema is meant. */
const PASSAGES: ReadonlySet<string> = new Set(["callbacks", "schemas", "pathItems"]);

function targetOf(document: Json, node: Json): Json | undefined {
  if (typeof node !== "object" || node === null || Object.keys(node).join() !== "$ref") return undefined;
  const ref = (node as JsonObject)["$ref"];
  const tokens = typeof ref === "string" && ref.startsWith("#/components/") ? parseLocalRef(ref) : undefined;
  return tokens && lookUp(document, tokens);
}

/** The same with other names for components of which no type is made. */
export function renamed(document: Json): Json {
  const text = JSON.stringify(document);
  const components = lookUp(document, ["components"]) ?? {};
  const moved = Object.fromEntries(
    Object.entries(components).map(([kind, all]: [string, Json]): [string, Json] => [
      kind,
      NAMELESS.test(kind) && typeof all === "object" && all !== null
        ? Object.fromEntries(Object.entries(all).map(([key, one]) => [`${key}Anew`, one]))
        : all,
    ]),
  );
  const whole = { ...JSON.parse(text), ...(Object.keys(components).length > 0 && { components: moved }) };
  return JSON.parse(
    JSON.stringify(whole).replaceAll(
      /"\$ref":"#\/components\/(parameters|responses|requestBodies|headers)\/([^"/]+)"/g,
      '"$ref":"#/components/$1/$2Anew"',
    ),
  );
}

const NAMELESS = /^(parameters|responses|requestBodies|headers)$/;
