import { isJsonObject, type Json, type JsonObject, listIn, memberOf, stringIn } from "../../json.ts";
import { lookUp, parseLocalRef } from "../../json-pointer.ts";

/** A schema, also a boolean one, where it stands. */
export interface SchemaAt {
  readonly node: Json;
  readonly tokens: readonly string[];
}

/** A schema that is an object. */
export interface Part extends SchemaAt {
  readonly node: JsonObject;
}

/** Schemas that a value has to satisfy all together. */
export interface Conjunction {
  readonly parts: readonly Part[];
  /** A `false` among them. */
  readonly never?: SchemaAt;
  /** False if there are more parts than are looked at: nothing may be concluded from what is not there. */
  readonly isWhole: boolean;
}

/** More than any description needs; so that a chain of a thousand `allOf`s does not take a million steps. */
const MAX_PARTS = 64;

/** The schemas themselves, what their `$ref`s lead to, and the branches of their `allOf`s, each once. */
export function conjoin(document: JsonObject, schemas: readonly SchemaAt[]): Conjunction {
  const [only] = schemas;
  if (only && schemas.length === 1 && isPart(only) && isOnePart(only))
    return { parts: [only], isWhole: true };
  const parts = new Map<JsonObject, Part>();
  const pending = [...schemas].reverse();
  let never: SchemaAt | undefined;
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.node === false) never ??= next;
    if (!isPart(next) || parts.has(next.node)) continue;
    if (parts.size === MAX_PARTS)
      return { parts: [...parts.values()], isWhole: false, ...(never && { never }) };
    parts.set(next.node, next);
    if (!isOnePart(next)) pending.push(...partsBelow(document, next).reverse());
  }
  return { parts: [...parts.values()], isWhole: true, ...(never && { never }) };
}

function isPart(schema: SchemaAt): schema is Part {
  return isJsonObject(schema.node);
}

function isOnePart({ node }: Part): boolean {
  return !Object.hasOwn(node, "$ref") && !Object.hasOwn(node, "allOf");
}

/** What the `$ref` of a schema leads to, and the branches of its `allOf`. */
export function partsBelow(document: JsonObject, { node, tokens }: Part): SchemaAt[] {
  const ref = stringIn(node, "$ref");
  const target = ref === undefined ? undefined : schemaOfRef(document, ref);
  const branches = branchesOf({ node, tokens }, "allOf");
  return target ? [target, ...branches] : [...branches];
}

const targets = new WeakMap<JsonObject, Map<string, SchemaAt | undefined>>();

/** What a `$ref` leads to; undefined if that is nothing. */
export function schemaOfRef(document: JsonObject, ref: string): SchemaAt | undefined {
  const known = targets.get(document) ?? new Map<string, SchemaAt | undefined>();
  targets.set(document, known);
  if (known.has(ref)) return known.get(ref);
  const tokens = parseLocalRef(ref);
  const node = tokens && lookUp(document, tokens);
  const target = tokens && node !== undefined ? { node, tokens } : undefined;
  known.set(ref, target);
  return target;
}

/** The schemas in a list of schemas. */
export function branchesOf({ node, tokens }: Part, key: string): readonly SchemaAt[] {
  return listIn(node, key).map((branch, index) => ({
    node: branch,
    tokens: [...tokens, key, String(index)],
  }));
}

/** The schema that stands under the keys, which are its own. */
export function schemaBelow({ node, tokens }: Part, ...keys: readonly string[]): SchemaAt | undefined {
  let found: Json | undefined = node;
  for (const key of keys) found = memberOf(found, key);
  return found === undefined ? undefined : { node: found, tokens: [...tokens, ...keys] };
}
