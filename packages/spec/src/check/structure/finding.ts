import type { Remark } from "./object-rule.ts";

/** Something wrong or odd, and where: the tokens of a JSON pointer. */
export interface Finding extends Omit<Remark, "key"> {
  readonly tokens: readonly string[];
}
