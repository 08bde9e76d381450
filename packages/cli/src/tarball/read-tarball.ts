import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { listEntries } from "./list-entries.ts";
import { TarballError } from "./tarball-error.ts";

/** How many bytes of a tarball are looked at, unpacked. A package on npm has far fewer. */
const mostUnpacked = 2 ** 30;

/** The files that are wanted of a tarball, and how many bytes each may have: undefined for one that is not. */
export type Wanted = (path: string) => number | undefined;

/**
 * Reads files out of a package's tarball, `.tgz`. Nothing is written anywhere, so that it does not matter what a tarball calls its files.
 *
 * @param tarball Path of the tarball.
 * @param count How many are enough: nothing is read beyond them.
 * @returns The bytes of each, by its path in the package: below the tarball's one folder, whatever its name is. As whoever unpacks it would find
 * them: of two with the same path, the second.
 * @throws `TarballError`
 */
export async function readTarball(
  tarball: string,
  wanted: Wanted,
  count: number = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<string, Buffer>> {
  // The error of either stream comes out of the second.
  const unpacked = pipeline(createReadStream(tarball), createGunzip(), () => {});
  const files = new Map<string, Buffer>();
  try {
    for await (const { path, size, isFile, read } of listEntries(unpacked, mostUnpacked)) {
      const most = isFile ? wanted(path) : undefined;
      if (most === undefined) continue;
      if (size > most) throw new TarballError(`has more than ${most / 2 ** 20} MB in ${path}`);
      files.set(path, await read());
      if (files.size === count) break;
    }
    return files;
  } catch (error) {
    const { code = "", syscall } = error as NodeJS.ErrnoException;
    if (error instanceof TarballError || syscall !== undefined) throw error;
    if (/^Z_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code)) throw new TarballError("is broken, or no tarball");
    throw error;
  } finally {
    unpacked.destroy();
  }
}
