import { answers } from "../../hostile/answers.ts";
import { exhaustion } from "../../hostile/exhaustion.ts";
import type { AnswerCase, CommandCase, TextCase } from "../../hostile/hostile-case.ts";
import { network } from "../../hostile/network.ts";
import { pathsAndLinks } from "../../hostile/paths-and-links.ts";
import { textIntoCode } from "../../hostile/text-into-code.ts";
import { writing } from "../../hostile/writing.ts";

/** A case, and which part of the runner knows how to judge it. */
export type Listed = { readonly id: string } & (
  | { readonly kind: "text"; readonly one: TextCase }
  | { readonly kind: "command"; readonly one: CommandCase }
  | { readonly kind: "answer"; readonly one: AnswerCase }
);

/** All cases whose ids begin with one of the prefixes; without a prefix all. */
export function listHostile(prefixes: readonly string[] = []): readonly Listed[] {
  const command = (group: string, cases: readonly CommandCase[]): readonly Listed[] =>
    cases.map((one) => ({ id: `${group}/${one.name}`, kind: "command", one }));
  const all: readonly Listed[] = [
    ...textIntoCode.map((one) => ({ id: `text into code/${one.name}`, kind: "text", one }) as const),
    ...command("paths and links", pathsAndLinks),
    ...command("network", network),
    ...command("exhaustion", exhaustion),
    ...command("writing", writing),
    ...answers.map((one) => ({ id: `answers/${one.name}`, kind: "answer", one }) as const),
  ];
  return all.filter(({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)));
}
