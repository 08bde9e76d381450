import { gzipSync } from "node:zlib";

/** A file of a tarball, or what claims to be one. */
export interface TarEntry {
  readonly name: string;
  readonly text: string;
  /** `0` for a file, `2` for a link, `5` for a folder. */
  readonly type?: string;
  /** What its header says that its size is. */
  readonly size?: number;
}

/** A tarball as npm packs one, with entries of any name. */
export function tarball(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, text, type = "0", size = Buffer.byteLength(text) }) => {
    const bytes = Buffer.from(text);
    const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
    return [tarHead({ name, text, type, size }), bytes, padding];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** The header of an entry. */
export function tarHead({ name, text, type = "0", size = Buffer.byteLength(text) }: TarEntry): Buffer {
  const head = Buffer.alloc(512);
  const write = (text: string, at: number): void => {
    head.write(text, at);
  };
  write(name, 0);
  write("0000644", 100);
  write(`${size.toString(8).padStart(11, "0")} `, 124);
  write("        ", 148);
  write(type, 156);
  write("ustar\u000000", 257);
  const sum = head.reduce((all, byte) => all + byte, 0);
  write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}
