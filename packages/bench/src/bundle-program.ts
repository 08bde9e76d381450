import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
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

/** Bundles a program with everything that it imports, for browsers. */
export async function bundleProgram({ file }: Program, heyApiFolder: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    alias: { "hey-api-client": heyApiFolder },
    absWorkingDir: here,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [bytes = new Uint8Array()] = outputFiles.map(({ contents }) => contents);
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    bytesByFile: new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  };
}
