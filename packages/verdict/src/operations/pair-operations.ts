import { type OperationAt, stringIn, type WebhookAt } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { OperationPair } from "./compare-parameters.ts";
import type { Both } from "./position.ts";

/** The operations of both descriptions, those that stand for each other and those that stand alone. */
export interface PairedOperations {
  readonly pairs: readonly OperationPair[];
  readonly facts: readonly (readonly [Fact, OperationAt])[];
}

/** Pairs operations by method and path, and webhooks by their names. The names of path parameters are nobody's business. */
export function pairOperations({ old, new: next }: Both): PairedOperations {
  const operations = pairUp(keyed(old.operations), keyed(next.operations), "request");
  const webhooks = pairUp(hooked(old.webhooks), hooked(next.webhooks), "response");
  return { pairs: [...operations.pairs, ...webhooks.pairs], facts: [...operations.facts, ...webhooks.facts] };
}

/** By method and path. */
function keyed(operations: readonly OperationAt[]): ReadonlyMap<string, OperationAt> {
  return new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
}

/** A key without the names of path parameters. */
function nameless(key: string): string {
  return key.replaceAll(/\{[^{}]*\}/g, "{}");
}

function hooked(webhooks: readonly WebhookAt[]): ReadonlyMap<string, OperationAt> {
  return new Map(
    webhooks.map(({ at, callback }) => [
      JSON.stringify([
        at.method,
        callback ? [callback.name, callback.expression, callback.operation] : at.path,
      ]),
      at,
    ]),
  );
}

function pairUp(
  before: ReadonlyMap<string, OperationAt>,
  after: ReadonlyMap<string, OperationAt>,
  sender: OperationPair["sender"],
): PairedOperations {
  const pairs: OperationPair[] = [];
  const facts: (readonly [Fact, OperationAt])[] = [];
  const moved = new Set<OperationAt>();
  const like = likeness(before, after);
  for (const [key, operation] of before) {
    const other = after.get(like.get(key) ?? key);
    const elsewhere = other ? undefined : movedTo(operation, after, before);
    if (elsewhere) moved.add(elsewhere);
    if (other) pairs.push({ old: operation, new: other, sender });
    else facts.push([operationFact("removed", operation, sender, elsewhere), operation]);
  }
  const taken = new Set(like.values());
  for (const [key, operation] of after)
    if (!before.has(key) && !taken.has(key) && !moved.has(operation))
      facts.push([operationFact("added", operation, sender), operation]);
  return { pairs, facts };
}

/** By the keys of operations that are no longer there, those of new ones that differ in the names of path parameters alone. */
function likeness(
  before: ReadonlyMap<string, OperationAt>,
  after: ReadonlyMap<string, OperationAt>,
): ReadonlyMap<string, string> {
  const come = new Map(
    [...after.keys()].filter((key) => !before.has(key)).map((key) => [nameless(key), key]),
  );
  const found = new Map<string, string>();
  for (const key of before.keys()) {
    const other = after.has(key) ? undefined : come.get(nameless(key));
    if (other !== undefined) found.set(key, other);
    come.delete(nameless(key));
  }
  return found;
}

/** Where the operation of an `operationId` is now. */
function movedTo(
  { node }: OperationAt,
  after: ReadonlyMap<string, OperationAt>,
  before: ReadonlyMap<string, OperationAt>,
): OperationAt | undefined {
  const id = stringIn(node, "operationId");
  if (id === undefined) return undefined;
  return [...after].find(
    ([key, other]) => !before.has(key) && stringIn(other.node, "operationId") === id,
  )?.[1];
}

function operationFact(
  change: "added" | "removed",
  { method, path, tokens, node }: OperationAt,
  sender: OperationPair["sender"],
  moved?: OperationAt,
): Fact {
  return {
    subject: sender === "response" ? "webhook" : moved ? "operation-moved" : "operation",
    change,
    direction: sender,
    name: `${method} ${path}`,
    ...(node["deprecated"] === true ? { where: "deprecated" } : {}),
    ...(moved ? { after: `${moved.method} ${moved.path}` } : {}),
    ...(change === "removed" ? { old: tokens, new: moved?.tokens ?? [] } : { old: [], new: tokens }),
  };
}
