import type { Remark } from "./object-rule.ts";

/** Something wrong or odd in a document: a remark, and the way to what it is about. */
export interface Finding extends Pick<Remark, "reason" | "advice"> {
  readonly tokens: readonly string[];
}
