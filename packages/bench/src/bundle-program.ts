import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Program } from "./programs.ts";

/** A program as a browser would load it. */
export interface Bundle {
  /** Bytes of the minified bundle. */
  readonly minified: number;
  /** Bytes of the minified bundle after `gzip -9`. */
  readonly gzip: number;
  /** Bytes of the minified bundle by the file they come from; paths are relative to this package. */
  readonly bytesByFile: ReadonlyMap<string, number>;
}

const here = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles a program with everything that it imports, for browsers.
 * @param folders what names of packages stand for: folders of sources with an `index.ts`
 */
export async function bundleProgram(
  { file }: Program,
  folders: Readonly<Record<string, string>> = {},
  plugins: readonly Plugin[] = [],
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    alias: { ...folders },
    plugins: [...plugins],
    absWorkingDir: here,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [bytes = new Uint8Array()] = outputFiles.map(({ contents }) => contents);
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    minified: bytes.length,
    gzip: gzipped(bytes),
    bytesByFile: new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  };
}

/** How many bytes are left after `gzip -9`. */
export function gzipped(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}
