/** A JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own member `key` if it is an object; otherwise an empty one. */
export function objectIn(node: Json | undefined, key: string): JsonObject {
  const member = memberOf(node, key);
  return isJsonObject(member) ? member : {};
}

/** The own member `key` if it is a list; otherwise an empty one. */
export function listIn(node: Json | undefined, key: string): readonly Json[] {
  const member = memberOf(node, key);
  return Array.isArray(member) ? (member as readonly Json[]) : [];
}

/** The own member `key` if it is a string; otherwise undefined. */
export function stringIn(node: Json | undefined, key: string): string | undefined {
  const member = memberOf(node, key);
  return typeof member === "string" ? member : undefined;
}

/** The own member `key`; undefined if there is none. */
export function memberOf(node: Json | undefined, key: string): Json | undefined {
  return isJsonObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}
