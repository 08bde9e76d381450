import { parseArgs } from "node:util";
import { measurements, type Named } from "./measurements.ts";

/** What the command line asks for, or a sentence on why it cannot be understood. */
export type Arguments =
  | { readonly task: "help" }
  | { readonly task: "measure" | "check"; readonly chosen: readonly Named[] }
  | { readonly task: "refuse"; readonly reason: string };

/** Without a name all that fit are chosen; their order is always the same. */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const names = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const flags = tokens.flatMap((token) => (token.kind === "option" ? [token.rawName] : []));
  const unknown = [
    ...flags.filter((flag) => flag !== "--help" && flag !== "--check"),
    ...names.filter((name) => measurements.every((one) => one.name !== name)),
  ];
  if (unknown.length > 0) return { task: "refuse", reason: `There is no ${unknown.join(", ")}.` };
  if (flags.includes("--help")) return { task: "help" };
  return choose(names, flags.includes("--check"));
}

function choose(names: readonly string[], check: boolean): Arguments {
  const chosen = measurements.filter(({ name }) => names.length === 0 || names.includes(name));
  if (!check) return { task: "measure", chosen };
  const timed = chosen.filter(({ deterministic }) => !deterministic).map(({ name }) => name);
  if (names.length > 0 && timed.length > 0) {
    return { task: "refuse", reason: `${timed.join(" and ")} cannot be checked: each run is another.` };
  }
  return { task: "check", chosen: chosen.filter(({ deterministic }) => deterministic) };
}
