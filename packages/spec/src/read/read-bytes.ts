import { createReadStream } from "node:fs";

/**
 * The bytes of a file, a pipe or a device; undefined if there are more than `most`, and then no more than that were read.
 *
 * @throws what the system says against it.
 */
export async function readBytes(path: string, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The end counts as well: one byte more tells that there are more.
  for await (const chunk of createReadStream(path, { end: most, highWaterMark: 2 ** 20 })) {
    chunks.push(chunk);
    size += chunk.length;
  }
  return size > most ? undefined : Buffer.concat(chunks);
}
