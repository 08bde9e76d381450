import { CORE } from "./checker.ts";
import { conditions } from "./conditions.ts";
import { lists } from "./lists.ts";
import { names } from "./names.ts";
import type { KeywordTable } from "./schema.ts";
import { unevaluated } from "./unevaluated.ts";
import { unions } from "./unions.ts";

/** Every keyword, in the order in which they are applied. */
export const allKeywords: readonly KeywordTable[] = [...CORE, unions, conditions, lists, names, unevaluated];
