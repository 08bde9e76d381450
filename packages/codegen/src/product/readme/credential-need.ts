import type { Model } from "@specmint/spec";
import { listCredentials } from "./print-options.ts";

/**
 * Which calls of an API need credentials:
 * - `all`, or `some`: those are not sent without;
 * - `optional`: calls are sent with or without;
 * - `none`: there are no credentials.
 */
export function credentialNeed(model: Model): "all" | "some" | "optional" | "none" {
  if (listCredentials(model).length === 0) return "none";
  const needs = model.operations.map(({ security = model.security }) => {
    return security.length > 0 && security.every((alternative) => alternative.length > 0);
  });
  if (needs.every(Boolean)) return "all";
  return needs.some(Boolean) ? "some" : "optional";
}
