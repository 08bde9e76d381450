import { vi } from "vitest";

/** What a client tells the time by. */
const toFake = ["setTimeout", "clearTimeout", "performance"] as const;

/** Time goes on only when a test says so, however long the machine takes for what comes in between. */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: [...toFake] });
}

/** Time goes on by itself, never faster than the real one; a test skips what is left of a limit that is to be reached. */
export function slowTime(): void {
  vi.useFakeTimers({ toFake: [...toFake], shouldAdvanceTime: true });
}
