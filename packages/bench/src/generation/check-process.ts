// Checks a program. Argument: its file. Writes a `Checked` to standard output.
import { type Compiled, compileProgram } from "../compile-program.ts";

/** What the check of a program gave. */
export interface Checked extends Compiled {
  /** From nothing until all is checked, without the time to load TypeScript. */
  readonly milliseconds: number;
}

const [file = ""] = process.argv.slice(2);
const start = performance.now();
const compiled = compileProgram({ name: file, file });
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ ...compiled, milliseconds } satisfies Checked));
