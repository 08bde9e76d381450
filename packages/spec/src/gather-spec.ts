import { type Diagnostic, diagnose } from "./diagnostic.ts";
import type { SpecInMemory } from "./load-spec.ts";
import { listReferences, mayRefer } from "./read/list-references.ts";
import { parseFile } from "./read/parse-file.ts";
import { sizeLimit, tooLarge } from "./read/size-limit.ts";

/** The text of a file; or why there is none; undefined if it has more bytes than it may. */
export type FoundText = { readonly text: string } | { readonly reason: string } | undefined;

/**
 * The texts of a spec and of the files that it refers to, from where no disk has them.
 *
 * @param file Path of the spec, with `/`. References are relative to it.
 * @param read Gives the text of the file at a path, of no more than so many bytes.
 * @param maxSize How many MB there may be in all: `ReadRules` says more.
 * @returns The spec, or why it cannot be read. A file that is not there is left for whoever reads on to report.
 */
export async function gatherSpec(
  file: string,
  read: (path: string, most: number) => Promise<FoundText>,
  maxSize?: number,
): Promise<SpecInMemory | { readonly diagnostics: readonly Diagnostic[] }> {
  const limit = sizeLimit(maxSize);
  const texts = new Map<string, string>();
  let left = limit.bytes;
  const open = [file];
  const seen = new Set(open);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const found = await read(path, left);
    if (!found) return { diagnostics: [tooLarge(file, limit, "bytes")] };
    if ("reason" in found && path === file) return { diagnostics: [unreadable(file, found.reason)] };
    if ("reason" in found) continue;
    texts.set(path, found.text);
    left -= Buffer.byteLength(found.text);
    const parsed = mayRefer(found.text) ? parseFile(path, found.text, limit).parsed : undefined;
    for (const { file: other } of parsed ? listReferences(parsed) : []) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  const { [file]: text = "", ...others } = Object.fromEntries(texts);
  return { file, text, others, ...(maxSize === undefined ? {} : { maxSize }) };
}

function unreadable(file: string, reason: string): Diagnostic {
  return diagnose("unreadable-spec", { file, line: 1, column: 1 }, { file, reason });
}
