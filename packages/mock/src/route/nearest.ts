import type { MockApi } from "../api.ts";
import { splitPath } from "./path-pattern.ts";

/** The operation that is the most like a request, as `PUT /groups/{id}`: with the most parts in common, then its method. */
export function nearestOf(api: MockApi, method: string, pathname: string): string | undefined {
  const given = splitPath(pathname).slice(-MOST_PARTS);
  let best: { readonly score: number; readonly text: string } | undefined;
  for (const operation of Object.values(api.operations)) {
    const own = splitPath(operation.path);
    const apart = Math.abs(own.length - given.length);
    const score = common(own, given) * 4 - apart + (operation.method === method ? 1 : 0);
    if (best === undefined || score > best.score)
      best = { score, text: `${operation.method} ${operation.path}` };
  }
  return best?.text;
}

/** A path may be long: what is compared of it is not. */
const MOST_PARTS = 40;

/** How many parts two paths have in common, in their order; a parameter is like any text, but less than the text itself. */
function common(own: readonly string[], given: readonly string[]): number {
  let row = new Array<number>(given.length + 1).fill(0);
  for (const part of own) {
    const next = [0];
    for (const [index, text] of given.entries()) {
      const likeness = part.toLowerCase() === text.toLowerCase() ? 1 : part.includes("{") ? 0.5 : 0;
      next.push(Math.max((row[index] ?? 0) + likeness, row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row[given.length] ?? 0;
}
