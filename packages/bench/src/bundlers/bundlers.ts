import type { Bundler } from "./bundler.ts";
import { esbuild } from "./esbuild.ts";
import { rolldown } from "./rolldown.ts";
import { webpack } from "./webpack.ts";

/** In the order of the table. */
export const bundlers: readonly Bundler[] = [esbuild, rolldown, webpack];
