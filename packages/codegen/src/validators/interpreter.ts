import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The modules of the interpreter of JSON Schema that `@specmint/spec` checks examples with, by name. */
export const interpreter: ReadonlyMap<string, string> = new Map(
  "applicators assertions checker formats lists objects run schema standard-schema validator values"
    .split(" ")
    .map((name) => [name, readModule(name)]),
);

/** The constants of its module `formats`, by the format's name: `date-time` is `formatDateTime`. */
export const formatConstants: ReadonlyMap<string, string> = new Map(
  [
    ...(interpreter.get("formats") ?? "").matchAll(/^export const (\w+): Format = \{\s*name: "([^"]+)"/gm),
  ].map(([, constant = "", format = ""]) => [format, constant]),
);

/** Its source is what every types package gets, comments included. */
function readModule(name: string): string {
  const file = createRequire(import.meta.url).resolve(`@specmint/spec/validator/${name}.ts`);
  return readFileSync(file, "utf8");
}
