import type { Readable } from "node:stream";
import { TarballError } from "./tarball-error.ts";

/** Something in a tarball. */
export interface Entry {
  /** Without the folder that everything in a package's tarball is in. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** False for folders, links and the like. */
  readonly isFile: boolean;
  /** Its bytes; to be asked for before the next entry is. */
  readonly read: () => Promise<Buffer>;
}

const block = 512;

/** How long the name of a file may be. */
const longestName = 2 ** 16;

/**
 * What is in an unpacked tarball: POSIX.1-1988 (ustar), with the long names of POSIX.1-2001 (pax) and of GNU.
 *
 * @param most How many bytes of it are looked at.
 * @throws `TarballError`
 */
export async function* listEntries(stream: Readable, most: number): AsyncGenerator<Entry> {
  const take = takerOf(stream, most);
  let name: string | undefined;
  for (let head = await take(block); head?.some((byte) => byte !== 0); head = await take(block)) {
    const { path, size, type } = readHead(head);
    let isTaken = false;
    const padded = Math.ceil(size / block) * block;
    const read = async (): Promise<Buffer> => {
      isTaken = true;
      return (await take(padded))?.subarray(0, size) ?? Buffer.alloc(0);
    };
    if (/[xL]/.test(type)) {
      if (size > longestName) throw new TarballError("has a name in it that is too long");
      const text = (await read()).toString("utf8");
      name = type === "x" ? (paxPath(text) ?? name) : text.replace(/\0.*/s, "");
      continue;
    }
    yield { path: belowFolder(name ?? path), size, isFile: /^[0\0]?$/.test(type), read };
    if (!isTaken) await take(padded, false);
    name = undefined;
  }
}

/** `package/dist/index.js` is `dist/index.js`. */
function belowFolder(path: string): string {
  return path.replace(/^(?:\.\/)?[^/]+\//, "");
}

/** The path of a pax header: records `<length> path=<path>\n`. */
function paxPath(records: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1];
}

interface Head {
  readonly path: string;
  readonly size: number;
  /** A letter or digit: `0` for a file. */
  readonly type: string;
}

function readHead(head: Buffer): Head {
  const text = (start: number, length: number): string =>
    head
      .subarray(start, start + length)
      .toString("utf8")
      .replace(/\0.*/s, "");
  const size = Number.parseInt(text(124, 12).trim() || "0", 8);
  if (!isChecked(head, Number.parseInt(text(148, 8).trim(), 8)) || !Number.isSafeInteger(size) || size < 0)
    throw new TarballError("is broken, or no tarball");
  const folder = text(257, 5) === "ustar" ? text(345, 155) : "";
  const path = folder === "" ? text(0, 100) : `${folder}/${text(0, 100)}`;
  return { path, size, type: text(156, 1) };
}

/** The sum of a header's bytes, with blanks where the sum itself is. */
function isChecked(head: Buffer, sum: number): boolean {
  return head.reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 32 : byte), 0) === sum;
}

/** Gives the next bytes of a stream, or skips them; undefined where the stream ends. */
function takerOf(
  stream: Readable,
  most: number,
): (length: number, isKept?: boolean) => Promise<Buffer | undefined> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let [rest, total] = [Buffer.alloc(0) as Buffer, 0];
  return async (length, isKept = true) => {
    const kept: Buffer[] = [];
    for (let left = length; ; ) {
      const part = rest.subarray(0, left);
      if (isKept) kept.push(part);
      rest = rest.subarray(part.length);
      left -= part.length;
      if (left === 0) return Buffer.concat(kept);
      const next = await chunks.next();
      if (next.done) {
        if (length === block && left === block) return undefined;
        throw new TarballError("ends too early");
      }
      rest = next.value;
      total += rest.length;
      if (total > most) throw new TarballError("has more in it than a package has");
    }
  };
}
