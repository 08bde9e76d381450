// `pnpm e2e`: builds the workspace, publishes it to a registry on loopback, and runs the matrix.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cells } from "./matrix/list-cells.ts";

const root = join(import.meta.dirname, "../../..");
const help = `Publishes the packages to a registry on loopback, installs them outside of the workspace, and runs one program in each cell of a matrix.

pnpm e2e                       the cells that run on each change: at most 4 minutes
pnpm e2e --full                all cells, the table of packages/e2e/README.md, and the stories: at most 40 minutes
pnpm e2e --only "Node 22"      one cell
pnpm e2e --list                the names of all cells; those with a star run on each change
pnpm e2e --help                this
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") return tell(process.stderr, `${options}\n\n${help}`, 2);
  const { full, only, list } = options;
  if (options.help) return tell(process.stdout, help, 0);
  if (list) return tell(process.stdout, cells.map(describe).join(""), 0);
  if (only !== undefined && !cells.some(({ name }) => name === only))
    return tell(process.stderr, `There is no cell "${only}"; pnpm e2e --list has them all.\n`, 2);
  const built = await run(
    [join(root, "packages/cli/src/start/run-turbo.ts"), "run", "build", "--output-logs=errors-only"],
    root,
  );
  if (built !== 0) return built;
  const folder = join(import.meta.dirname, "..");
  const env = { ...process.env, SPECMINT_E2E: full ? "full" : (only ?? "") };
  const vitest = (project: string): Promise<number> =>
    run(
      [join(folder, "node_modules/vitest/vitest.mjs"), "run", "--project", project, "--reporter=verbose"],
      folder,
      env,
    );
  const matrix = await vitest("matrix");
  // One after the other: a cell waits for answers, and they take all that the machine has.
  const stories = full ? await vitest("stories") : 0;
  return matrix || stories;
}

interface Options {
  readonly full?: boolean;
  readonly only?: string;
  readonly list?: boolean;
  readonly help?: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: {
        full: { type: "boolean" },
        only: { type: "string" },
        list: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    return values.full && values.only !== undefined ? "--full has all cells, --only one of them." : values;
  } catch (error) {
    return (error as Error).message;
  }
}

function describe({ axis, name, isQuick }: (typeof cells)[number]): string {
  return `${isQuick ? "*" : " "} ${axis.padEnd(16)} ${name}\n`;
}

function tell(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
  stream.write(text);
  return exitCode;
}

/** Runs a script of Node with what this has for input and output. */
function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
