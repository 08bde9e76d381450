import { basename, extname } from "node:path/posix";
import type { Located } from "./index-ids.ts";

/** Tokens that say what something is, not which. */
const generic: ReadonlySet<string> = new Set([
  "$defs",
  "allOf",
  "anyOf",
  "components",
  "content",
  "definitions",
  "items",
  "oneOf",
  "paths",
  "properties",
  "schema",
  "schemas",
]);

/** A name for a component that had none, which none of the others has: after its last telling token, or its file. */
export function componentName({ parsed, tokens }: Located, taken: ReadonlySet<string>): string {
  const file = basename(parsed.file, extname(parsed.file));
  const telling = tokens.filter((token) => !generic.has(token));
  const wanted = clean(telling.at(-1) ?? "") || clean(file) || "component";
  const candidates = [
    /^\d+$/.test(wanted) ? undefined : wanted,
    clean([...telling.slice(-2)].join("-")),
    clean([file, ...telling.slice(-2)].join("-")),
  ];
  const free = candidates.find((name) => name && !/^\d+$/.test(name) && !taken.has(name));
  if (free) return free;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}-${count}`)) return `${wanted}-${count}`;
}

/** The characters that names of components may have (OpenAPI 3.1, Components Object). */
function clean(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^-+|-+$/g, "");
}
