import { conditions, lists, names, unevaluated, unions } from "@specmint/schema/gen1";

/** The tables of keywords that only some schemas have, in the order in which they are applied. */
const tables = { unions, conditions, lists, names, unevaluated };

/** What `@specmint/schema/gen1` calls the tables of keywords that are in these, in their order. */
export function tablesOf(keywords: ReadonlySet<string>): readonly string[] {
  return Object.entries(tables).flatMap(([name, table]) =>
    Object.keys(table).some((keyword) => keywords.has(keyword)) ? [name] : [],
  );
}
