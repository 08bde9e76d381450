import { basename, extname } from "node:path/posix";
import { spellInAscii } from "../names.ts";
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

/** A name for a component that had none: after its last telling token, with that before it where it is a number, or its file. */
export function componentName({ parsed, tokens }: Located): string {
  const file = clean(basename(parsed.file, extname(parsed.file)));
  const telling = tokens.filter((token) => !generic.has(token)).map(clean);
  const last = telling.at(-1) || file;
  const names = [last, telling.slice(-2).join("-"), [file, ...telling.slice(-2)].join("-")];
  return names.find((name) => name !== "" && !/^\d+$/.test(name)) ?? "component";
}

/** The characters that names of components may have (OpenAPI 3.1, Components Object). */
function clean(text: string): string {
  return spellInAscii(text)
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
