import { type Diagnostic, hasErrors } from "./diagnostic.ts";
import { listReferences } from "./read/list-references.ts";
import { makeSource } from "./read/make-source.ts";
import { parseFile } from "./read/parse-file.ts";
import type { ParsedFile } from "./read/parsed-file.ts";
import { sizeLimit } from "./read/size-limit.ts";
import type { Source } from "./source.ts";

/**
 * Parses the text of a spec file. There is a source if and only if no diagnostic is an error.
 *
 * @param others The texts of the files that it may refer to, by their paths below the workspace root.
 * @param maxSize How many MB they may have: `ReadRules` says more.
 */
export function parseSource(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
  maxSize?: number,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const limit = sizeLimit(maxSize);
  const { parsed: entry, diagnostics } = parseFile(file, text, limit);
  if (!entry) return { diagnostics };
  const files = new Map<string, ParsedFile>([[file, entry]]);
  const found = [...diagnostics];
  const open = [entry];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const reference of listReferences(next)) {
      const other = others[reference.file];
      if (other === undefined || files.has(reference.file)) continue;
      const read = parseFile(reference.file, other, limit);
      for (const one of read.diagnostics) found.push(one);
      if (!read.parsed) continue;
      files.set(reference.file, read.parsed);
      open.push(read.parsed);
    }
  }
  if (hasErrors(found)) return { diagnostics: found };
  const made = makeSource(entry, files);
  return { ...made, diagnostics: [...found, ...made.diagnostics] };
}
