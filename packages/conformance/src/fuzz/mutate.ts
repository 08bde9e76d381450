import type { Json, JsonObject } from "@specmint/spec";
import { oddTexts, oddValues } from "./odd-values.ts";

/** One change of a document. All are numbers, whatever the document, so that a shorter list of them is a smaller change. */
export interface Mutation {
  /** Which value of the document. */
  readonly at: number;
  /** Which of the ways to change it. */
  readonly way: number;
  /** What it takes: which odd value, which other place. */
  readonly what: number;
}

/** What stands under each key in other documents. */
export type Pool = ReadonlyMap<string, readonly Json[]>;

/** Collects what stands under keys. */
export function poolOf(documents: readonly Json[]): Pool {
  const pool = new Map<string, Json[]>();
  for (const document of documents)
    for (const { parent, key } of placesIn(document))
      if (!Array.isArray(parent)) pool.set(key, [...(pool.get(key) ?? []), valueAt({ parent, key })]);
  return pool;
}

/** The document with the changes made, one after the other. */
export function mutate(document: Json, pool: Pool, mutations: readonly Mutation[]): Json {
  const changed = { root: structuredClone(document) as Json };
  const keys = [...pool.keys()];
  for (const { at, way, what } of mutations) {
    const places = placesIn(changed as unknown as Json);
    const place = pick(places, at);
    const other = pick(places, what);
    if (place) pick(ways, way)?.({ place, other, what, pool, keys });
  }
  return changed.root ?? null;
}

type Container = JsonObject | readonly Json[];

interface Place {
  readonly parent: Container;
  readonly key: string;
}

interface Change {
  readonly place: Place;
  readonly other: Place | undefined;
  readonly what: number;
  readonly pool: Pool;
  readonly keys: readonly string[];
}

const ways: readonly ((change: Change) => void)[] = [
  ({ place }) => remove(place),
  ({ place, what }) => set(place, pick(oddValues, what) ?? null),
  ({ place, what, pool }) => set(place, pick(pool.get(place.key) ?? [], what) ?? null),
  ({ place, what, pool, keys }) => {
    const key = pick(keys, what) ?? "";
    insert(place, key, pick(pool.get(key) ?? [], what) ?? null);
  },
  ({ place, other }) => set(place, other ? valueAt(other) : null),
  ({ place, what }) => rename(place, pick(oddTexts, what) ?? ""),
  ({ place, other }) => {
    if (other) rename(place, other.key);
  },
  ({ place, what }) => insert(place, pick(oddTexts, what) ?? "", pick(oddValues, what) ?? null),
];

/** Every value of a document, by what it stands in. */
function placesIn(document: Json): readonly Place[] {
  const places: Place[] = [];
  const open: Json[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      places.push({ parent: next, key });
      open.push(value as Json);
    }
  }
  return places;
}

function valueAt({ parent, key }: Place): Json {
  return (parent as JsonObject)[key] as Json;
}

function set({ parent, key }: Place, value: Json): void {
  define(parent, key, structuredClone(value));
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, Json>)[key];
}

function rename(place: Place, name: string): void {
  if (Array.isArray(place.parent)) return;
  const value = valueAt(place);
  remove(place);
  define(place.parent, name, value);
}

/** Puts a member into what stands at the place, or into what that stands in. */
function insert(place: Place, key: string, value: Json): void {
  const target = valueAt(place);
  if (typeof target !== "object" || target === null) define(place.parent, key, structuredClone(value));
  else if (Array.isArray(target)) target.push(structuredClone(value));
  else define(target as JsonObject, key, structuredClone(value));
}

/** Also a member called `__proto__`. */
function define(parent: Container, key: string, value: Json): void {
  if (Array.isArray(parent) && !/^\d+$/.test(key)) return;
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}
