import { APPLICATORS } from "./applicators.ts";
import { ASSERTIONS } from "./assertions.ts";
import { conditions } from "./conditions.ts";
import { ITEMS } from "./items.ts";
import { lists } from "./lists.ts";
import { names } from "./names.ts";
import { OBJECTS } from "./objects.ts";
import type { KeywordTable } from "./schema.ts";
import { unevaluated } from "./unevaluated.ts";
import { unions } from "./unions.ts";

/** Every keyword, in the order in which they are applied. Listed one by one: a bundler would keep a list that is made of another. */
export const allKeywords: readonly KeywordTable[] = [
  ASSERTIONS,
  APPLICATORS,
  ITEMS,
  OBJECTS,
  unions,
  conditions,
  lists,
  names,
  unevaluated,
];
