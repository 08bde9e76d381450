import { existsSync, readdirSync } from "node:fs";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const packages = new URL("..", import.meta.url);
const tested = readdirSync(packages).filter((name) => name === "runtime" || /-(client|fixtures)$/.test(name));

/** Of fixtures the mock service: the rest is made of what every Node has. */
const services = ["test/service*.test.ts"];

/** Milliseconds: enough for a machine that is ten times slower, or has ten times as much to do. */
const patience = 1_200_000;

/** What users get. */
const published = /\/packages\/(mock|runtime|schema|[^/]+-(types|client|fixtures))\/dist\//;

/** Set-up and time-outs are the package's own; a new one has no file for them yet. */
function configOf(folder: string): { extends?: string } {
  const path = `${folder}/vitest.config.ts`;
  return existsSync(new URL(path, packages)) ? { extends: `../${path}` } : {};
}

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: "node-20", testTimeout: patience, hookTimeout: patience } },
      ...tested.map((folder) => ({
        ...configOf(folder),
        root: `../${folder}`,
        test: {
          name: folder,
          ...(folder.endsWith("-fixtures") ? { include: services } : {}),
          testTimeout: patience,
          hookTimeout: patience,
          // Types are the same on every Node.
          typecheck: { enabled: false },
          // It runs as it is. Tests, the runtime's sources and the tools are lowered by vite: Node 20 knows no `using`.
          server: { deps: { external: [published] } },
        },
      })),
    ],
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
