import type { Direction } from "./settled.ts";

/** Who sends what stands at a place; undefined for schemas and media types that only others refer to. */
export function directionAt(tokens: readonly string[]): Direction | undefined {
  const isComponent = tokens[0] === "components";
  if (isComponent && /^(schemas|mediaTypes)$/.test(tokens[1] ?? "")) return undefined;
  let isCalledBack = tokens[0] === "webhooks";
  // The names of components, paths and callbacks may be anything.
  for (let at = isComponent ? 1 : 2; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    const direction = places.get(token);
    if (direction !== undefined) return isCalledBack ? opposite[direction] : direction;
    if (token === "callbacks") isCalledBack = true;
    at += named.get(token) ?? (isComponent && at === 1 ? 1 : 0);
  }
  return undefined;
}

const places: ReadonlyMap<string, Direction> = new Map([
  ["headers", "response"],
  ["parameters", "request"],
  ["requestBodies", "request"],
  ["requestBody", "request"],
  ["responses", "response"],
]);

/** How many names follow a token before something else stands there. */
const named: ReadonlyMap<string, number> = new Map([
  ["additionalOperations", 1],
  ["callbacks", 2],
]);

const opposite: Readonly<Record<Direction, Direction>> = { request: "response", response: "request" };
