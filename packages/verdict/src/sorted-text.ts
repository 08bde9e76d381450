import type { Json } from "@specmint/spec";

/** A text that two values share only if they are equal but for the order of keys. */
export function sortedText(value: Json | undefined): string {
  return (
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === "object" && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    ) ?? ""
  );
}
