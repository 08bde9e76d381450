import { afterEach, beforeEach, vi } from "vitest";

// No credential of the machine gets into a test, and none of a test into another.
beforeEach(() => {
  for (const name of ["WAVEFRONT_TOKEN", "WAVEFRONT_ADDRESS"]) vi.stubEnv(name, undefined);
});
afterEach(() => void vi.unstubAllEnvs());
