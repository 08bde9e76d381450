/** What the cells of the matrix run, by the name that they call it: packages of npm in exact versions. */
export const toolVersions = {
  bun: { bun: "1.4.5" },
  deno: { deno: "2.9.6" },
  jest: { jest: "30.5.2" },
  metro: { metro: "0.87.1" },
  "node-20.19": { node: "20.19.0" },
  "node-20": { node: "20.20.2" },
  "node-22": { node: "22.23.3" },
  "node-24": { node: "24.21.0" },
  "node-26": { node: "26.10.0" },
  pnpm: { pnpm: "12.21.0" },
  "turborepo-remote-cache": { "turborepo-remote-cache": "2.12.0" },
  "typescript-5.4": { typescript: "5.4.5" },
  "typescript-5.9": { typescript: "5.9.3" },
  "typescript-6.0": { typescript: "6.0.3" },
  "typescript-7.0": { typescript: "7.0.2" },
  verdaccio: { verdaccio: "6.10.4" },
  vite: { vite: "8.4.0" },
  vitest: { vitest: "5.1.1", jsdom: "31.0.1", "happy-dom": "21.0.4" },
  webpack: { webpack: "5.113.0" },
  workerd: { workerd: "1.20261117.1" },
  yarn: { "@yarnpkg/cli-dist": "4.18.1" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of a tool. */
export type ToolName = keyof typeof toolVersions;

/** What a package asks for that is not to be had, and what does instead. */
export const toolOverrides: Readonly<Partial<Record<ToolName, object>>> = {
  // It asks for the tag `cjs` of node-fetch, which is gone.
  verdaccio: { "verdaccio-audit": { "node-fetch": "npm:node-fetch@2.7.0" } },
};
