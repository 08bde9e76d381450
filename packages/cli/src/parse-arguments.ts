import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The arguments of a command; throws a `UsageError` with one sentence where they do not fit. */
export function parseArguments<O extends Options>(
  args: readonly string[],
  options: O,
): {
  readonly values: {
    readonly [K in keyof O]?: O[K]["type"] extends "boolean"
      ? boolean
      : O[K]["multiple"] extends true
        ? readonly string[]
        : string;
  };
  readonly names: readonly string[];
} {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as never, names: positionals };
  } catch (error) {
    const text = (error as Error).message.split(/[.'] To specify|\. /)[0] ?? "";
    throw new UsageError(`${text}.`);
  }
}
