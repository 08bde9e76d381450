import type { Way } from "./ways-to-end.ts";

/** Makes calls, each in the next of the ways, some of them at the same time; returns how many failed. */
export async function makeCalls(ways: readonly Way[], count: number, atOnce: number): Promise<number> {
  const pending = Array.from({ length: count }, (_, index) => ways[index % ways.length]).values();
  let failed = 0;
  async function work(): Promise<void> {
    for (const way of pending) await way?.().catch(() => failed++);
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}
