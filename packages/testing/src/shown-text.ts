import { inspect } from "node:util";

/** All that a log could show of a value: as text, as JSON and inspected as deep as it goes, stack and cause included. */
export function shownText(value: unknown): string {
  return [String(value), JSON.stringify(value), inspect(value, { depth: 20, showHidden: true })].join("\n");
}
