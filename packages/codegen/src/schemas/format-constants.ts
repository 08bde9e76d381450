import * as gen1 from "@specmint/schema/gen1";

/** What `@specmint/schema/gen1` calls the formats, by their names: `date-time` is `formatDateTime`. */
export const formatConstants: ReadonlyMap<string, string> = new Map(
  Object.entries(gen1).flatMap(([constant, value]) =>
    typeof value === "object" && "test" in value ? [[String(value.name), constant]] : [],
  ),
);
