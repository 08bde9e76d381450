import type { Schema } from "@specmint/schema";
import { type Space, spaceOf } from "@specmint/schema/shape";
import { guardedPattern } from "./guarded-pattern.ts";
import type { JsonObject } from "./json.ts";

/** The schemas of an OpenAPI document. Its patterns, which nobody has vetted, are tested no longer than they may take. */
export function documentSpace(document: JsonObject): Space {
  return spaceOf(document as Schema, (pattern) => guardedPattern(pattern, () => undefined));
}
