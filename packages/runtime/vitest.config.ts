import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: { typecheck: { enabled: true, tsconfig: "./tsconfig.test.json" } },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
