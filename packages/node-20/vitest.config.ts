import { existsSync, readdirSync } from "node:fs";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const packages = new URL("..", import.meta.url);
const tested = readdirSync(packages).filter((name) => name === "runtime" || name.endsWith("-client"));

/** Set-up and time-outs are the package's own; a new one has no file for them yet. */
function configOf(folder: string): { extends?: string } {
  const path = `${folder}/vitest.config.ts`;
  return existsSync(new URL(path, packages)) ? { extends: `../${path}` } : {};
}

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: "node-20" } },
      ...tested.map((folder) => ({
        ...configOf(folder),
        root: `../${folder}`,
        test: {
          name: folder,
          // Types are the same on every Node.
          typecheck: { enabled: false },
          // What users get runs as it is. Tests, and the runtime's sources, are lowered by vite: Node 20 knows no `using`.
          server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
        },
      })),
    ],
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
