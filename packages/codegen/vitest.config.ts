import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    // No test changes what another sees, and files that share a process read TypeScript and its declarations once.
    isolate: false,
    // What was generated is loaded by Node itself, as programs load it.
    server: { deps: { external: [/\/specmint-[^/]*\//] } },
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
