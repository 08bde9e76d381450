import { visible } from "@specmint/spec/visible";
import { it } from "vitest";

/** A test for each item, with its whole title: vitest's own `it.for` cuts what it puts into one. */
export function testEach<T>(
  items: readonly T[],
  title: (item: T) => string,
  test: (item: T) => Promise<void>,
): void {
  for (const item of items) it(visible(title(item)), () => test(item));
}
