import type { MockApi, MockOperation } from "../api.ts";
import { nearestOf } from "./nearest.ts";
import { decodePart, matchPath, type PathPattern, pathPattern, splitPath } from "./path-pattern.ts";
import { type Base, basesOf } from "./server-bases.ts";

/** The operation that takes a request. */
export interface Route {
  readonly name: string;
  readonly operation: MockOperation;
  /** The texts of its path parameters, as the path has them. */
  readonly path: ReadonlyMap<string, string>;
}

/** Why no operation takes a request. */
export interface NoRoute {
  /** The methods that the path takes; empty: no operation has the path. */
  readonly methods: readonly string[];
  /** The operation that is the most like it: `PUT /groups/{id}`. */
  readonly nearest: string | undefined;
}

export interface Router {
  readonly find: (method: string, url: URL) => Route | NoRoute;
  /** True for an address of one of the API's servers; where those may be anywhere, for one of an operation there. */
  readonly isServed: (method: string, url: URL) => boolean;
}

interface Entry {
  readonly name: string;
  readonly operation: MockOperation;
  readonly pattern: PathPattern;
  readonly bases: readonly Base[];
  /** What a query must have: a path template may have some behind a question mark, with parameters too. */
  readonly query: readonly (readonly [name: string, value: PathPattern])[];
}

/** Finds the operation of a request, by its method and path. What is before the path in a server's URL may be there or not. */
export function makeRouter(api: MockApi): Router {
  const entries = Object.entries(api.operations).map(([name, operation]): Entry => {
    const bases = basesOf(operation.servers ?? api.servers);
    const [path = "", query = ""] = operation.path.split("?");
    return { name, operation, pattern: pathPattern(path), bases, query: queryPatterns(query) };
  });
  const byLength = groupByLength(entries);
  const all = [
    ...new Map(entries.flatMap(({ bases }) => bases).map((base) => [base.template, base])).values(),
  ];
  const find = (method: string, url: URL): Route | NoRoute => {
    const readings = candidates(all, url.pathname);
    const methods = new Set<string>();
    for (const { parts, base } of readings) {
      const decoded = parts.map(decodePart);
      for (const entry of byLength.get(parts.length) ?? []) {
        const path = isBelow(entry, base) ? matchPath(entry.pattern, parts, decoded) : undefined;
        const inQuery = path && matchQuery(entry, url);
        if (!inQuery) continue;
        if (entry.operation.method === method) return { ...entry, path: new Map([...path, ...inQuery]) };
        methods.add(entry.operation.method);
      }
    }
    return {
      methods: [...methods],
      nearest: nearestOf(
        api,
        method,
        readings.map(({ parts }) => parts),
      ),
    };
  };
  const isServed = (method: string, url: URL): boolean => {
    const serving = all.filter((base) => base.isServed(url));
    if (serving.some((base) => !base.isAnywhere)) return true;
    return (serving.length > 0 || all.length === 0) && "operation" in find(method, url);
  };
  return { find, isServed };
}

/** Undefined stands for a path without what is before it in a server's URL. */
function isBelow({ bases }: Entry, base: Base | undefined): boolean {
  return base === undefined || bases.some(({ template }) => template === base.template);
}

function queryPatterns(query: string): Entry["query"] {
  // A value has no parts: its slashes are a part of it.
  return [...new URLSearchParams(query)].map(([name, value]) => [name, pathPattern(escapeSlashes(value))]);
}

/** The raw texts of the parameters that a template has in its query; undefined if the query does not fit. */
function matchQuery({ query }: Entry, { searchParams }: URL): ReadonlyMap<string, string> | undefined {
  const found = query.map(([name, pattern]) =>
    searchParams
      .getAll(name)
      .map((value) => matchPath(pattern, [encodeURIComponent(value)]))
      .find((values) => values !== undefined),
  );
  return found.includes(undefined) ? undefined : new Map(found.flatMap((values) => [...(values ?? [])]));
}

function escapeSlashes(text: string): string {
  return text.replaceAll("/", "%2F");
}

interface Candidate {
  readonly parts: readonly string[];
  readonly base?: Base;
}

/** The ways to read a path: below each server that it fits, and as it is. */
function candidates(bases: readonly Base[], pathname: string): readonly Candidate[] {
  const below = bases.flatMap((base): Candidate[] => {
    const rest = base.pathBelow(pathname);
    return rest === undefined ? [] : [{ parts: splitPath(rest), base }];
  });
  return [...below, { parts: splitPath(pathname) }];
}

/** By the number of parts; those with a text before those with a parameter at the first place where they differ. */
function groupByLength(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const length = entry.pattern.parts.length;
    const group = groups.get(length) ?? [];
    groups.set(length, [...group, entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return groups;
}

/** A text alone comes before texts with parameters between them, these before one parameter, and a query before none. */
function rank({ pattern, query }: Entry): string {
  const parts = pattern.parts.map((texts) => (texts.length === 1 ? "0" : texts.join("") === "" ? "2" : "1"));
  return parts.join("") + (query.length > 0 ? "0" : "1");
}
