import { type ProgramRun, runProgram } from "../run-program.ts";
import { type EmitOptions, emitOptions } from "./emit-options.ts";
import type { Compiler } from "./find-compiler.ts";

/** Compiles the project of a folder. */
export function runCompiler({ program }: Compiler, folder: string): Promise<ProgramRun> {
  return runProgram(process.execPath, [program, "-p", "tsconfig.json", "--pretty", "false"], { cwd: folder });
}

/** The options of a folder's project that have a say in what is emitted: those of its tsconfig.json and of all that this extends. */
export async function readEmitOptions({ program }: Compiler, folder: string): Promise<EmitOptions> {
  const args = [program, "-p", "tsconfig.json", "--showConfig"];
  const { code, out, err } = await runProgram(process.execPath, args, { cwd: folder });
  if (code !== 0) throw new Error(`tsc --showConfig ended with ${code}: ${out}${err}`);
  return emitOptions((JSON.parse(out) as { compilerOptions?: unknown }).compilerOptions);
}
