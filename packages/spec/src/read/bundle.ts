import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type Shape, shapeOf } from "../grammar/grammar.ts";
import type { Kind } from "../grammar/object-kind.ts";
import { isJsonObject, type Json, type JsonObject, objectIn, stringIn } from "../json.ts";
import { type Bundle, find, type Origin, placeOf, sections, unreferred } from "./bundle-state.ts";
import { nameKey, refTo, settledRef } from "./component-refs.ts";
import { countMore } from "./count-more.ts";
import { isAmbiguous, withDynamicRef } from "./dynamic-ref.ts";
import { indexIds, type Located, uriOf } from "./index-ids.ts";
import { listAdopted, listComponents } from "./list-adopted.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** The files of a spec as one document, in which every `$ref` is `#/components/<section>/<name>`. */
export interface Bundled {
  readonly document: JsonObject;
  /** Where the objects come from that are not where they were. */
  readonly origins: Map<object, Origin>;
  /** Schemas of other places that have a number in their name, and the name that they have without it. */
  readonly numbered: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of schemas for references, which are gone once each `$ref` says where its schema is. */
const settled: ReadonlySet<string> = new Set(["$anchor", "$dynamicAnchor", "$id"]);

/**
 * Makes one document of an entry file and those that it refers to.
 *
 * @param files All files by their paths, the entry among them.
 */
export function bundle(entry: ParsedFile, files: ReadonlyMap<string, ParsedFile>): Bundled {
  const ids = indexIds(files.values());
  const context: Bundle = {
    entry,
    files,
    ids,
    bases: new Map([...ids.values()].map(({ node, base }) => [node, base])),
    origins: new Map(),
    diagnostics: [],
    misplaced: new Map(),
    ends: new Map(),
    spare: [...files.values()].reduce((sum, { text }) => sum + text.length, 200_000),
    adopted: new Map(),
    names: new Map(),
    taken: new Map(),
    numbered: new Map(),
    waiting: [],
  };
  const root = based(context, { parsed: entry, node: entry.value, tokens: [], base: uriOf(entry.file) });
  adopt(context, root);
  const document = copy(context, "root", root, []) as JsonObject;
  const added = copyWaiting(context);
  const { origins, numbered, diagnostics } = context;
  if (context.spare < 0) diagnostics.push(diagnose("unsupported/multiplied-refs", entry.place([]), {}));
  else diagnostics.push(...misplaced(context));
  return { document: withComponents(document, added), origins, numbered, diagnostics };
}

/** The components have their names. The first of several that refer to the same gives it its name. */
function adopt(context: Bundle, root: Located): void {
  const components = listComponents(context, root, Object.values(sections));
  for (const section of Object.values(sections)) context.taken.set(section, new Set());
  for (const { section, name, at } of components) {
    context.taken.get(section)?.add(name);
    if (at.tokens[0] !== "components" || at.parsed !== root.parsed)
      context.names.set(nameKey(section, at), name);
  }
  for (const { section, name, node, target } of listAdopted(context, components)) {
    const key = nameKey(section, target);
    if (context.names.has(key)) continue;
    context.names.set(key, name);
    context.adopted.set(node, target);
  }
}

function misplaced(context: Bundle): readonly Diagnostic[] {
  const [first, ...others] = context.misplaced.values();
  if (!first) return [];
  const { at, ref } = first;
  const where = at.tokens.slice(/^\d+$/.test(at.tokens.at(-1) ?? "") ? -2 : -1).join(".");
  const more = countMore(others.length, "place");
  return [diagnose("misplaced-ref", placeOf(at, "$ref"), { ref, where, more })];
}

type Added = ReadonlyMap<string, readonly (readonly [string, Json])[]>;

function copyWaiting(context: Bundle): Added {
  const added = new Map<string, [string, Json][]>();
  for (let next = context.waiting.shift(); next; next = context.waiting.shift()) {
    const { section, name, kind, at } = next;
    const list = added.get(section) ?? [];
    added.set(section, list);
    list.push([name, copy(context, kind, at, [])]);
  }
  return added;
}

function withComponents(document: JsonObject, added: Added): JsonObject {
  if (added.size === 0) return document;
  const components = objectIn(document, "components");
  const grown = [...added].map(([section, entries]) => [
    section,
    Object.fromEntries([...Object.entries(objectIn(components, section)), ...entries]),
  ]);
  return { ...document, components: { ...components, ...Object.fromEntries(grown) } };
}

/** A copy in which references are settled. `open`: what is being put in the place of references. */
function copy(context: Bundle, kind: Kind, from: Located, open: readonly Json[]): Json {
  const at = context.adopted.get(from.node) ?? from;
  const { node } = at;
  if (!isJsonObject(node)) return node;
  const ref = stringIn(node, "$ref");
  // What stands in one place of its own is an operation of its own, however often it does.
  if (open.length > 1 && context.spare-- < 0) return {};
  if (ref !== undefined && !sections[kind]) return inlined(context, kind, at, ref, open);
  // Within one that is put in another place, so that callbacks that refer to one another do not multiply.
  if (kind === "callback" && ref === undefined && open.length > 0) return { $ref: refTo(context, kind, at) };
  const entries = Object.entries(node).flatMap(([key, child]): [string, Json][] => {
    if (kind === "schema" && (settled.has(key) || key === "$defs")) return [];
    const below = based(context, { ...at, node: child, tokens: [...at.tokens, key] });
    if (key === "$ref" && ref !== undefined && sections[kind])
      return [[key, settledRef(context, kind, at, ref)]];
    if (key === "$dynamicRef" && kind === "schema") return [];
    if (key === "mapping" && at.tokens.at(-1) === "discriminator") return [[key, child]];
    const shape = shapeOf(kind, key);
    if (key === "discriminator" && kind === "schema") return [[key, discriminator(context, at, child)]];
    return [
      [key, shape === undefined || unreferred.has(shape) ? child : copyShape(context, shape, below, open)],
    ];
  });
  const dynamic = kind === "schema" ? stringIn(node, "$dynamicRef") : undefined;
  const target = dynamic === undefined ? undefined : dynamicRef(context, at, dynamic);
  return placed(context, withDynamicRef(Object.fromEntries(entries), target), at);
}

function copyShape(context: Bundle, shape: Shape, at: Located, open: readonly Json[]): Json {
  if (typeof shape === "string") return copy(context, shape, at, open);
  const { node } = at;
  const ref = stringIn(node, "$ref");
  if (ref !== undefined) return inlined(context, shape, at, ref, open);
  const child = ([key, entry]: [string, Json]): [string, Json] => [
    key,
    copy(context, shape[1], based(context, { ...at, node: entry, tokens: [...at.tokens, key] }), open),
  ];
  if (Array.isArray(node))
    return placed(
      context,
      Object.entries(node as readonly Json[]).map((entry) => child(entry)[1]),
      at,
    );
  if (!isJsonObject(node)) return node;
  return placed(context, Object.fromEntries(Object.entries(node).map(child)), at);
}

function placed<T extends object>(context: Bundle, copied: T, { parsed, tokens }: Located): T {
  context.origins.set(copied, { parsed, tokens });
  return copied;
}

/** With the base URI that an `$id` gives it. */
function based(context: Bundle, at: Located): Located {
  const base = context.bases.get(at.node);
  return base === undefined ? at : { ...at, base };
}

/** The reference that a `$dynamicRef` is. Which of several anchors it leads to would depend on the schemas around it. */
function dynamicRef(context: Bundle, at: Located, ref: string): string {
  const target = find(context, at, ref, "$dynamicRef");
  if (target && isAmbiguous(target, ref, context.ids)) {
    context.diagnostics.push(diagnose("unsupported/dynamic-ref", placeOf(at, "$dynamicRef"), { name: ref }));
  }
  return target ? refTo(context, "schema", target) : "#/components/schemas/unresolved";
}

/** Values of `mapping` are names of components, or references (OpenAPI 3.1, Discriminator Object). */
function discriminator(context: Bundle, at: Located, node: Json): Json {
  const mapping = isJsonObject(node) ? objectIn(node, "mapping") : {};
  if (!isJsonObject(node) || Object.keys(mapping).length === 0) return node;
  const own = context.entry === at.parsed ? context.taken.get("schemas") : undefined;
  const here = { ...at, tokens: [...at.tokens, "discriminator", "mapping"] };
  const entries = Object.entries(mapping).map(([key, value]) => {
    const isRef = typeof value === "string" && !own?.has(value) && /[#/.]/.test(value);
    return [key, isRef ? settledRef(context, "schema", here, value, key) : value];
  });
  return placed(
    context,
    { ...node, mapping: Object.fromEntries(entries) as JsonObject },
    {
      ...at,
      tokens: [...at.tokens, "discriminator"],
    },
  );
}

/** What a chain of references that have nothing beside them leads to; undefined: it has been said that this is nothing. */
function endOf(context: Bundle, at: Located, ref: string): Located | "circle" | undefined {
  const passed = new Set<Json>([at.node]);
  let end: Located | "circle" | undefined = find(context, at, ref, "$ref");
  while (typeof end === "object") {
    const next = stringIn(end.node, "$ref");
    if (next === undefined || Object.keys(end.node as JsonObject).length > 1) break;
    if (passed.has(end.node)) end = "circle";
    else if (context.ends.has(end.node)) end = context.ends.get(end.node);
    else {
      passed.add(end.node);
      end = find(context, end, next, "$ref");
    }
  }
  for (const node of passed) context.ends.set(node, end);
  return end;
}

/** What a reference means, with the fields beside it. */
function inlined(context: Bundle, shape: Shape, at: Located, ref: string, open: readonly Json[]): Json {
  const target = endOf(context, at, ref);
  if (!target) return {};
  if (target === "circle" || open.includes(target.node)) {
    context.diagnostics.push(diagnose("circular-ref", placeOf(at, "$ref"), { ref }));
    return {};
  }
  if (shape !== "pathItem") context.misplaced.set(at.node, { at, ref });
  const whole = copyShape(context, shape, target, [...open, target.node]);
  const { $ref: _, ...beside } = at.node as JsonObject;
  if (Object.keys(beside).length === 0 || !isJsonObject(whole)) return whole;
  const rest = copyShape(context, shape, { ...at, node: beside }, open);
  return placed(context, { ...whole, ...(rest as JsonObject) }, target);
}
