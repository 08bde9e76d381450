import type { Content, Model, Operation } from "@specmint/spec";

/**
 * The operation that READMEs show: a plain one. That is one that is not deprecated, that may be called twice (GET, PUT), that has an
 * example, whose bodies are JSON, and that goes where all go with what all have; the first in the spec of those that are most so.
 */
export function chooseOperation({ operations }: Model): Operation | undefined {
  const [first, ...others] = operations;
  return others.reduce((best, one) => (best && isPlainer(one, best) ? one : best), first);
}

/** What makes an operation plain, the most important first. */
const virtues: readonly ((operation: Operation) => boolean)[] = [
  ({ deprecated }) => !deprecated,
  ({ method }) => method === "GET" || method === "PUT",
  (operation) => contentsOf(operation).some(({ examples }) => examples.some(({ observed }) => !observed)),
  (operation) => contentsOf(operation).every(({ kind }) => kind === "json"),
  ({ server, security }) => server === undefined && security === undefined,
];

function isPlainer(one: Operation, other: Operation): boolean {
  const virtue = virtues.find((has) => has(one) !== has(other));
  return virtue?.(one) ?? false;
}

/** What is sent, and what comes back when all is well. */
function contentsOf({ body, responses }: Operation): readonly Content[] {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  return [...(body?.contents ?? []), ...successes.flatMap(({ contents }) => contents)];
}
