import type { Lengths, Space } from "./shape.ts";

interface Limits {
  /** How many texts are tried. */
  readonly most: number;
  readonly lengths?: Lengths;
}

/** Texts that may match a pattern: its own, where it is nothing but text, then what somebody makes. */
export function* textsOf(
  { textsOf: made }: Space,
  pattern: string,
  { most, lengths }: Limits,
): Iterable<string> {
  const [plain] = /^\^?[\w /:-]*\$?$/.exec(pattern) ?? [];
  if (plain !== undefined) yield plain.replace(/^\^|\$$/g, "");
  let left = most;
  for (const text of made?.(pattern, lengths) ?? []) {
    if (left-- === 0) return;
    yield text;
  }
}
