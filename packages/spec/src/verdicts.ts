import { formatPointer } from "./json-pointer.ts";
import type { Direction } from "./settled.ts";

/** Whether examples fit their schemas, by direction and the JSON pointer to where they are shown. */
export type Verdicts = ReadonlyMap<string, boolean>;

/** The key of an example, in a direction, among the verdicts. */
export function keyOfVerdict(direction: Direction, tokens: readonly string[]): string {
  return `${direction} ${formatPointer(tokens)}`;
}
