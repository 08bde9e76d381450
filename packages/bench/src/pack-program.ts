import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";
import type { PackedPackages } from "./pack-packages.ts";
import type { Program } from "./programs.ts";

/** Writes a program, as JavaScript, where packed packages are installed; returns its path. */
export async function packProgram({ file }: Program, { folder }: PackedPackages): Promise<string> {
  const { code } = await transform(await readFile(file, "utf8"), { loader: "ts", target: "es2022" });
  const packed = join(folder, basename(file).replace(/\.ts$/, ".js"));
  await writeFile(packed, wrapBody(code));
  return packed;
}

/** For an `await` outside of a function webpack adds 0.9 kB of its own, which would say nothing about the packages. */
function wrapBody(code: string): string {
  const lines = code.trimEnd().split("\n");
  const imports = lines.filter((line) => line.startsWith("import "));
  const body = lines.filter((line) => !line.startsWith("import "));
  return [...imports, "(async () => {", ...body, "})();", ""].join("\n");
}
