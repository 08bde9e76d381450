/** What the cells of the matrix run, by the name that they call it: packages of npm in exact versions. */
export const toolVersions = {
  verdaccio: { verdaccio: "6.10.4" },
  pnpm: { pnpm: "12.21.0" },
  "node-20": { node: "20.20.2" },
  "turborepo-remote-cache": { "turborepo-remote-cache": "2.12.0" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of a tool. */
export type ToolName = keyof typeof toolVersions;

/** What a package asks for that is not to be had, and what does instead. */
export const toolOverrides: Readonly<Partial<Record<ToolName, object>>> = {
  // It asks for the tag `cjs` of node-fetch, which is gone.
  verdaccio: { "verdaccio-audit": { "node-fetch": "npm:node-fetch@2.7.0" } },
};
