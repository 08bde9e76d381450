import { configDefaults, defineConfig, type ViteUserConfig } from "vitest/config";

/** What users get runs as it is, without vite in between. */
const published = /\/(packages\/(runtime|[^/]+-(types|client|fixtures))|@acme\/[^/]+)\/dist\//;

/** Milliseconds: enough for a machine that is ten times slower, or has ten times as much to do. */
const patience = 1_200_000;

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "e2e",
          exclude: [...configDefaults.exclude, "test/full/**", "test/matrix/**", "test/stories/**"],
          testTimeout: patience,
          hookTimeout: patience,
          server: { deps: { external: [published] } },
        },
      },
      {
        test: {
          name: "full",
          include: ["test/full/**/*.test.ts"],
          testTimeout: patience,
          hookTimeout: patience,
          server: { deps: { external: [published] } },
        },
      },
      {
        test: {
          name: "matrix",
          include: ["test/matrix/**/*.test.ts"],
          // A cell waits for the programs that it runs, which share the processors.
          maxConcurrency: 2,
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: "stories",
          include: ["test/stories/**/*.test.ts"],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        // One program with the tests of all packages: an error in any of them fails the run, be it a test of types or not.
        root: "../..",
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ["packages/*/test/**/*.test-d.ts"],
            tsconfig: "./tsconfig.json",
            spawnTimeout: patience,
          },
        },
      },
    ],
  },
});

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export default config;
