import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** What a tarball has at a path: its bytes, or undefined for nothing. */
export type Entry = Buffer | undefined;

/** How many bytes of a tarball are looked at, unpacked. A package on npm has far fewer. */
const mostUnpacked = 2 ** 30;

const block = 512;

/** A tarball is none, or more than it may be; the message says which, and follows its name: "is broken". */
export class TarballError extends Error {
  override readonly name: string = "TarballError";
}

/**
 * Reads one file out of a package's tarball, `.tgz`. Nothing is written anywhere, so that it does not matter what a tarball calls its files.
 *
 * @param tarball Path of the tarball.
 * @param path Path of the file in the package: below the tarball's one folder, whatever its name is.
 * @param most How many bytes the file may have.
 * @throws `TarballError`
 */
export async function readTarball(tarball: string, path: string, most: number): Promise<Entry> {
  // The error of either stream comes out of the second.
  const unpacked = pipeline(createReadStream(tarball), createGunzip(), () => {});
  try {
    return await findEntry(unpacked, path, most);
  } catch (error) {
    const { code = "", syscall } = error as NodeJS.ErrnoException;
    if (error instanceof TarballError || syscall !== undefined) throw error;
    if (/^Z_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code)) throw new TarballError("is broken, or no tarball");
    throw error;
  } finally {
    unpacked.destroy();
  }
}

async function findEntry(stream: Readable, path: string, most: number): Promise<Entry> {
  const take = takerOf(stream);
  for (let head = await take(block); head?.some((byte) => byte !== 0); head = await take(block)) {
    const { name, size, isFile } = readHead(head);
    const padded = Math.ceil(size / block) * block;
    if (!isFile || name !== path) {
      await take(padded, false);
      continue;
    }
    if (size > most) throw new TarballError(`has more than ${most / 2 ** 20} MB in ${path}`);
    return (await take(padded))?.subarray(0, size);
  }
  return undefined;
}

interface Head {
  /** Without the folder that everything in a package's tarball is in. */
  readonly name: string;
  readonly size: number;
  readonly isFile: boolean;
}

/** The header of POSIX.1-1988 (ustar), which every file of a tarball begins with. */
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
  const name = folder === "" ? text(0, 100) : `${folder}/${text(0, 100)}`;
  return { name: name.replace(/^(?:\.\/)?[^/]+\//, ""), size, isFile: /^[0\0]?$/.test(text(156, 1)) };
}

/** The sum of a header's bytes, with blanks where the sum itself is. */
function isChecked(head: Buffer, sum: number): boolean {
  return head.reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 32 : byte), 0) === sum;
}

/** Gives the next bytes of a stream, or skips them; undefined where the stream ends. */
function takerOf(stream: Readable): (length: number, isKept?: boolean) => Promise<Buffer | undefined> {
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
      if (total > mostUnpacked) throw new TarballError("has more in it than a package has");
    }
  };
}
