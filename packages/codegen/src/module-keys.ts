import type { ApiResponse, Model, NamedSchema, Operation, RequestBody, Webhook } from "@specmint/spec";
import { once } from "./once.ts";
import { sha256 } from "./sha256.ts";

/** Says by hashes what modules are made from: those of one API that have the same key at the same place have the same text. */
export interface ModuleKeys {
  /** What all modules of the API are made from, as text. */
  readonly shared: string;
  /**
   * A hash of what a module is of, and of all schemas that it leads to.
   *
   * @param more What else goes into the module.
   */
  readonly keyOf: (source: Source, more?: string) => string;
}

type Source = NamedSchema | Operation | Webhook;

/** A hash of what is described in one place, and the names of the schemas that it refers to. */
interface Own {
  readonly hash: string;
  readonly refs: readonly string[];
}

/** Those of the modules of a model. */
export function moduleKeys(model: Model): ModuleKeys {
  const named = new Map(model.schemas.map((schema) => [schema.name, schema]));
  const ownOf = once(readOwn);
  const keyOf = (source: Source, more: string = ""): string => {
    const own = ownOf(source);
    const reached = new Set(own.refs);
    // A set also iterates over what is added meanwhile.
    for (const name of reached) for (const ref of named.get(name)?.refs ?? []) reached.add(ref);
    const others = [...reached].flatMap((name) => {
      const schema = named.get(name);
      return schema ? ownOf(schema).hash : [];
    });
    return sha256([more, own.hash, ...others].join("\n"));
  };
  return { shared: sharedText(model), keyOf };
}

function readOwn(source: Source): Own {
  const text = JSON.stringify(dataOf(source));
  return { hash: sha256(text), refs: "refs" in source ? source.refs : namesIn(text) };
}

/** What is described, without the values that follow from it and are made when they are asked for. */
function dataOf(source: Source): object {
  if ("refs" in source) return withoutMade(source);
  const { body, responses } = source;
  const bare = (one: RequestBody | ApiResponse): object => ({
    ...one,
    contents: one.contents.map(withoutMade),
  });
  return { ...source, body: body && bare(body), responses: responses.map(bare) };
}

function withoutMade(source: object): object {
  const members = Object.entries(Object.getOwnPropertyDescriptors(source));
  return Object.fromEntries(members.flatMap(([key, { get, value }]) => (get ? [] : [[key, value]])));
}

/** The names of schemas in the JSON of an operation; others, if a text in it looks like one. */
function namesIn(json: string): readonly string[] {
  return [...json.matchAll(/"(?:#\/\$defs\/|schemaName":")([^"\\]+)"/g)].map(([, name = ""]) => name);
}

/** All of the model but what has a module of its own, and what is in a file of its own. */
function sharedText(model: Model): string {
  const { document, approximations, notes, schemas, operations, webhooks, ...rest } = model;
  // What else has a name decides which names a module has left, and in which order it lists them.
  const names = [
    schemas.map(({ name, fileName }) => [name, fileName]),
    ...[operations, webhooks].map((calls) => calls.map(({ typeName, fileName }) => [typeName, fileName])),
  ];
  const security = new Set(operations.map((operation) => JSON.stringify(operation.security ?? null)));
  return JSON.stringify([rest, names, [...security]]);
}
