import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose, hasErrors } from "./diagnostic.ts";
import { listReferences } from "./read/list-references.ts";
import { makeSource } from "./read/make-source.ts";
import { parseFile } from "./read/parse-file.ts";
import type { ParsedFile } from "./read/parsed-file.ts";
import { readBytes } from "./read/read-bytes.ts";
import { type SizeLimit, sizeLimit, tooLarge } from "./read/size-limit.ts";
import type { Source } from "./source.ts";

/** A spec that was read, or what stands against it. */
export interface ReadSpec {
  /** Absent if and only if a diagnostic is an error. */
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of all files that were looked for, by their paths from the workspace root; undefined: it cannot be read. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** What may be read of a spec. */
export interface ReadRules {
  /** Files and folders outside the spec's folder that references may lead to, relative to the workspace root. */
  readonly allowOutside?: readonly string[];
  /** How many MB all of its files may have together; 32 by default. What YAML and its aliases come to is bounded in proportion. */
  readonly maxSize?: number | undefined;
}

/**
 * The stage `read`: a spec file and the files that it refers to, from the disk.
 *
 * @param root Absolute path of the workspace root.
 * @param file Path of the spec below it, with `/`.
 */
export async function readSpec(
  root: string,
  file: string,
  { allowOutside = [], maxSize }: ReadRules = {},
): Promise<ReadSpec> {
  const limit = sizeLimit(maxSize);
  const read = await readText(root, file, [root], limit.bytes);
  if (read === undefined)
    return { diagnostics: [tooLarge(file, limit, "bytes")], files: new Map([[file, undefined]]) };
  if ("reason" in read) {
    const { reason } = read;
    return {
      diagnostics: [diagnose("unreadable-spec", { file, line: 1, column: 1 }, { file, reason })],
      files: new Map([[file, undefined]]),
    };
  }
  const { parsed, diagnostics } = parseFile(file, read.text, limit);
  if (!parsed) return { diagnostics, files: new Map([[file, read.text]]) };
  const allowed = [dirname(join(root, file)), ...allowOutside.map((path) => resolve(root, path))];
  const others = await readOthers(root, parsed, allowed, limit);
  const { texts: files } = others;
  const found = [...diagnostics, ...others.diagnostics];
  if (hasErrors(found)) return { diagnostics: found, files };
  const made = makeSource(parsed, others.files);
  return { ...made, diagnostics: [...found, ...made.diagnostics], files };
}

interface Others {
  readonly files: Map<string, ParsedFile>;
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file that references lead to, directly or by way of others. */
async function readOthers(
  root: string,
  entry: ParsedFile,
  allowed: readonly string[],
  limit: SizeLimit,
): Promise<Others> {
  const files = new Map([[entry.file, entry]]);
  const texts = new Map<string, string | undefined>([[entry.file, entry.text]]);
  const diagnostics: Diagnostic[] = [];
  const open = [entry];
  let left = limit.bytes - Buffer.byteLength(entry.text);
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { ref, file, tokens, isByName } of listReferences(next)) {
      if (texts.has(file)) continue;
      const read = await readText(root, file, allowed, left);
      if (!read) return { files, texts, diagnostics: [tooLarge(entry.file, limit, "bytes")] };
      const parse = "text" in read ? parseFile(file, read.text, limit) : undefined;
      if ("text" in read) left -= Buffer.byteLength(read.text);
      texts.set(file, "text" in read ? read.text : undefined);
      for (const one of parse?.diagnostics ?? []) diagnostics.push(one);
      // Whether there is a schema of that name is seen when all files are there.
      if ("reason" in read && !isByName) {
        const { code, reason } = read;
        diagnostics.push(diagnose(code, next.place(tokens), { ref, file, reason }));
      }
      if (!parse?.parsed) continue;
      open.push(parse.parsed);
      files.set(file, parse.parsed);
    }
  }
  return { files, texts, diagnostics };
}

type Text =
  | { readonly text: string }
  | { readonly code: "outside-ref" | "unreadable-ref"; readonly reason: string };

/**
 * The text of a file that lies in one of the folders (or is one of the files), also when links are followed; undefined if it
 * has more than `most` bytes.
 */
async function readText(
  root: string,
  file: string,
  allowed: readonly string[],
  most: number,
): Promise<Text | undefined> {
  const fail = (reason: string): Text => ({ code: "unreadable-ref", reason });
  try {
    const path = await realpath(join(root, file));
    const real = await Promise.all(allowed.map((folder) => realpath(folder).catch(() => folder)));
    if (!real.some((folder) => isWithin(folder, path)))
      return { code: "outside-ref", reason: "it is outside the workspace" };
    const stats = await stat(path);
    if (stats.isDirectory()) return fail("it is a folder");
    // A pipe may never end, or never begin.
    if (!stats.isFile()) return fail("it is not a file");
    const bytes = await readBytes(path, most);
    return bytes && { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return fail("there is no such file");
    if (code === "EACCES") return fail("permission is denied");
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return fail("it is not UTF-8");
    if (code === "ERR_INVALID_ARG_VALUE") return fail("no file can have this name");
    if (code !== undefined) return fail(`the system says ${code}`);
    throw error;
  }
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
