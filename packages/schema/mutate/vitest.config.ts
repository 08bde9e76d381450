import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    // Stryker alone ends tests that take too long, and reports them apart: a slow machine must not look like a killed mutant.
    testTimeout: 0,
    hookTimeout: 0,
    // The files of a run share a worker, and the next mutant has a new one.
    isolate: false,
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
