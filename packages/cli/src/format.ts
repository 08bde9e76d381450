import { UsageError } from "./usage-error.ts";

/** How a command prints what it found. */
export type Format = "text" | "json" | "markdown";

/** The options of the format, for `parseArguments`. */
export const formatOptions = { format: { type: "string" }, json: { type: "boolean" } } as const;

/** What `--help` says of them. */
export const formatHelp = `  --format <format>
           text (without it), json, or markdown: for a comment of a pull request
  --json   The same as --format json`;

/** The format that the arguments ask for; throws a `UsageError` if there is no such format. */
export function readFormat(values: {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
}): Format {
  const { format = values.json ? "json" : "text" } = values;
  if (values.json && format !== "json") throw new UsageError("--json and --format ask for different things.");
  if (format === "text" || format === "json" || format === "markdown") return format;
  throw new UsageError("--format is text, json or markdown.");
}
