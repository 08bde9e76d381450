import fc from "fast-check";
import { afterEach, beforeEach, describe, it, vi } from "vitest";
import { cloudflare } from "./cloudflare-model.ts";
import { type NoWaiting, stopWaiting } from "./no-waiting.ts";
import { runSteps, stepsOf } from "./sequence.ts";
import { wavefront } from "./wavefront-model.ts";

let time: NoWaiting;
beforeEach(() => {
  time = stopWaiting();
});
afterEach(() => void vi.unstubAllGlobals());

/** How many sequences each service goes through in each mode. */
const numRuns = 1000;

describe.each(["documented", "observed"] as const)(
  "our client, the service as %s and a plain model of it agree",
  (mode) => {
    it("for Cloudflare", async () => {
      const property = fc.asyncProperty(stepsOf(cloudflare), (steps) =>
        runSteps(cloudflare, mode, time, steps),
      );
      await fc.assert(property, { numRuns });
    });

    it("for Wavefront", async () => {
      const property = fc.asyncProperty(stepsOf(wavefront), (steps) =>
        runSteps(wavefront, mode, time, steps),
      );
      await fc.assert(property, { numRuns });
    });
  },
);
