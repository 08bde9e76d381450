import { freeName, functionName, isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { assertedKeywords, type Form } from "./asserted-keywords.ts";

/** How many characters a part says at least that is worth a constant. */
const leastLength = 200;

/** A schema within a schema that says so much. */
interface Part {
  readonly node: JsonObject;
  /** The property that it is of, or the one around it. */
  readonly place: string;
  /** The same for all parts that say the same to validators. */
  readonly meaning: number;
  readonly parts: readonly Part[];
}

/** What a schema says to validators. */
interface Said {
  /** A long part of it is there by its meaning. */
  readonly text: string;
  /** How many characters say it. */
  readonly length: number;
  readonly parts: readonly Part[];
}

/** Numbers of what parts say. */
type Meanings = Map<string, number>;

/** The schemas within a schema that stand in it more than once, as validators read them: what a constant for all that are alike is called. */
export function nameSharedParts(schema: JsonObject): ReadonlyMap<JsonObject, string> {
  const { parts } = readSchema(schema, "part", new Map());
  const places = new Map<number, string>();
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const meaning of new Set(repeatedParts(parts, places))) {
    const name = freeName(functionName(places.get(meaning) ?? ""), (one) => taken.has(one));
    taken.add(name);
    // No name of a spec ends so.
    names.set(meaning, `${name}$`);
  }
  return new Map(
    allParts(parts).flatMap(({ node, meaning }) => {
      const name = names.get(meaning);
      return name === undefined ? [] : [[node, name]];
    }),
  );
}

/**
 * What parts say that are as one before them. What is within these is not looked at once more: it stands there once.
 *
 * @param places Where each was met first.
 */
function repeatedParts(parts: readonly Part[], places: Map<number, string>): readonly number[] {
  return parts.flatMap(({ meaning, place, parts: inner }) => {
    if (places.has(meaning)) return [meaning];
    places.set(meaning, place);
    return repeatedParts(inner, places);
  });
}

function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.parts)]);
}

function readSchema(node: JsonObject, place: string, meanings: Meanings): Said {
  const parts: Part[] = [];
  let length = 0;
  const says = (schema: Json, name: string): string => {
    if (!isJsonObject(schema)) return JSON.stringify(schema);
    const said = readSchema(schema, name, meanings);
    if (said.length < leastLength) return `{${said.text}}`;
    const meaning = meanings.get(said.text) ?? meanings.size;
    meanings.set(said.text, meaning);
    parts.push({ node: schema, place: name, meaning, parts: said.parts });
    length += said.length;
    return `#${meaning}`;
  };
  let text = "";
  for (const [keyword, value] of Object.entries(node)) {
    const form = assertedKeywords.get(keyword);
    if (form) text += `${keyword}: ${readKeyword(form, value, place, says)},`;
  }
  return { text, length: length + text.length, parts };
}

function readKeyword(
  form: Form,
  value: Json,
  place: string,
  says: (schema: Json, place: string) => string,
): string {
  switch (form) {
    case "schema":
      return says(value, place);
    case "schemas":
      return Array.isArray(value) ? value.map((one: Json) => says(one, place)).join() : "";
    case "members":
      return Object.entries(value as JsonObject)
        .map(([name, member]) => `${JSON.stringify(name)}: ${says(member, name)}`)
        .join();
    default:
      return JSON.stringify(value);
  }
}
