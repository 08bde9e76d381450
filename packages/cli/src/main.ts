import type { Command } from "./command.ts";
import { ownVersion } from "./own-version.ts";
import { printError } from "./print-error.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Entry {
  readonly summary: string;
  /** Commands are loaded when they are run: "generate" runs once for each package, and reading specs takes 0.6 s to load. */
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  build: {
    summary: "Compile packages, with what they were made from",
    load: async () => (await import("./commands/build.ts")).buildCommand,
  },
  changeset: {
    summary: "Write the changesets that changed specs ask for",
    load: async () => (await import("./commands/changeset.ts")).changesetCommand,
  },
  diff: {
    summary: "Say what a change of a spec means",
    load: async () => (await import("./commands/diff.ts")).diffCommand,
  },
  generate: {
    summary: "Bring packages up to date with their specs",
    load: async () => (await import("./commands/generate.ts")).generateCommand,
  },
  lint: { summary: "Check specs", load: async () => (await import("./commands/lint.ts")).lintCommand },
  mock: {
    summary: "Serve mocks of APIs",
    load: async () => (await import("./commands/mock.ts")).mockCommand,
  },
  new: {
    summary: "Add the packages of an API",
    load: async () => (await import("./commands/new.ts")).newCommand,
  },
  verify: {
    summary: "Make a package again from its spec, and compare",
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
};

const help = `specmint - typed npm packages from OpenAPI specs

Usage: specmint <command> [options]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`)
  .join("\n")}

Options:
  --help     What a command takes: specmint generate --help
  --version  The version of specmint

Examples:
  specmint generate                                Bring all packages up to date
  specmint generate --check                        Fail if one is not
  specmint lint specs/petstore.yaml                Check a spec
  specmint mock specs/petstore.yaml                Answer for an API on http://127.0.0.1:4010
  specmint new petstore --from specs/petstore.yaml Add the packages of an API
  specmint diff main:specs/petstore.yaml specs/petstore.yaml
                                                   Say what a change means to who uses the API
  specmint changeset                               Write down for the next release what changed
  specmint verify @acme/petstore-client@1.2.0      Is a published package what its spec gives?
`;

/**
 * Runs the command line.
 *
 * @param args The arguments behind `specmint`.
 * @param terminal Where it runs: the only way to a working directory and to streams that it uses.
 * @returns The exit code: 0 all is well, 1 something is wrong with specs or packages, 2 with the arguments.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help")
      return print(terminal, help);
    if (name === "--version") return print(terminal, `${await ownVersion()}\n`);
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!entry) throw new UsageError(`There is no command "${name}".`);
    const command = await entry.load();
    if (rest.includes("--help") || rest.includes("-h")) return print(terminal, command.help);
    return await command.run(rest, terminal);
  } catch (error) {
    const code = printError(error, name !== undefined && Object.hasOwn(commands, name) ? name : "", terminal);
    if (code === undefined) throw error;
    return code;
  }
}

function print({ out }: Terminal, text: string): number {
  out.write(text);
  return 0;
}
