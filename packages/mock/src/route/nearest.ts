import type { MockApi } from "../api.ts";
import { splitPath } from "./path-pattern.ts";

/**
 * The operation that is the most like a request, as `PUT /groups/{id}`: with the most in common of the parts of both paths, then with its
 * method.
 *
 * @param readings The parts of the path, in each of the ways in which it can be read.
 */
export function nearestOf(
  api: MockApi,
  method: string,
  readings: readonly (readonly string[])[],
): string | undefined {
  const given = readings.map((parts) => parts.slice(-MOST_PARTS));
  let best: { readonly score: number; readonly text: string } | undefined;
  for (const operation of Object.values(api.operations)) {
    const own = splitPath(operation.path);
    const scores = given.map((parts) => (2 * common(own, parts)) / (own.length + parts.length));
    const score = Math.max(...scores) + (operation.method === method ? METHOD : 0);
    if (best === undefined || score > best.score)
      best = { score, text: `${operation.method} ${operation.path}` };
  }
  return best?.text;
}

/** A path may be long: what is compared of it is not. */
const MOST_PARTS = 40;

/** How much the same method counts, where the whole path counts 1. */
const METHOD = 0.05;

/** How much two paths have in common, in the order of their parts. */
function common(own: readonly string[], given: readonly string[]): number {
  let row = new Array<number>(given.length + 1).fill(0);
  for (const part of own) {
    const next = [0];
    for (const [index, text] of given.entries()) {
      const both = (row[index] ?? 0) + likeness(part, text);
      next.push(Math.max(both, row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row[given.length] ?? 0;
}

/** 1 for the same text; less for one that begins as the other does, and for a parameter. */
function likeness(part: string, text: string): number {
  if (text === "") return 0;
  if (part.includes("{")) return 0.6;
  const [a, b] = [part.toLowerCase(), text.toLowerCase()];
  if (a === b) return 1;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return (0.9 * same) / Math.max(a.length, b.length);
}
