import { afterEach, beforeEach, vi } from "vitest";

// No credential of the machine gets into a test, and none of a test into another.
beforeEach(() => {
  for (const name of ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"]) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => void vi.unstubAllEnvs());
