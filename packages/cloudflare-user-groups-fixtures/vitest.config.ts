import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    // Long enough for a machine that is busy with all packages at once.
    testTimeout: 60_000,
    typecheck: { enabled: true, tsconfig: "./tsconfig.test.json" },
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
