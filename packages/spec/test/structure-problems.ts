import { checkStructure } from "../src/check/check-structure.ts";
import type { JsonObject } from "../src/json.ts";
import { formatPointer } from "../src/json-pointer.ts";
import type { Version } from "../src/source.ts";

/** A small document, and everything that is said about its structure. */
export interface StructureCase {
  readonly name: string;
  readonly version: Version;
  readonly given: JsonObject;
  readonly want: readonly string[];
}

/** What is wrong or odd with a document of these parts: JSON pointer, severity, message. */
export function problemsOf(version: Version, parts: JsonObject): readonly string[] {
  const info = { title: "Groups", version: "1.0.0" };
  return problemsIn(version, { openapi: `${version}.0`, info, paths: {}, ...parts });
}

/** The same of a whole document. */
export function problemsIn(version: Version, bundled: JsonObject): readonly string[] {
  const place = (tokens: readonly string[]) => ({ file: formatPointer(tokens), line: 1, column: 1 });
  const problems = checkStructure({ bundled, version, place });
  return problems.map(({ file, severity, message }) => `${file} ${severity}: ${message}`).sort();
}
