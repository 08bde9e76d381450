/**
 * What a run begins with:
 * - `cold`: nothing generated, nothing remembered;
 * - `unchanged`: all is there, and right;
 * - `changed`: all is there, but the description of one operation has changed since.
 */
export type Situation = "cold" | "unchanged" | "changed";

/** In the order in which they follow one another, with what tables call them. */
export const situations: ReadonlyMap<Situation, string> = new Map([
  ["cold", "cold"],
  ["unchanged", "unchanged"],
  ["changed", "one operation changed"],
]);
