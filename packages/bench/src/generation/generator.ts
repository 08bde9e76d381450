import { fileURLToPath } from "node:url";
import { redoclyArguments, redoclySettings } from "../redocly-command.ts";
import { type Subject, specPath } from "./subject.ts";

/** A tool that generates code from a description. Paths are relative to the folder that it works in. */
export interface Generator {
  readonly name: string;
  /** What is there before the first run, beside the description: files of settings, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** The arguments of Node that make the rest of what is there before the first run, if anything. */
  readonly prepare?: (subject: Subject) => readonly string[];
  /** The arguments of Node that generate. */
  readonly generate: (subject: Subject) => readonly string[];
  /** The files and folders that are generated. */
  readonly outputs: (subject: Subject) => readonly string[];
}

const specmintFile = toFile("@specmint/cli/package.json", "bin/specmint.js");

/** Ours: the packages types, client and fixtures. */
export const specmint: Generator = {
  name: "Specmint",
  files: {
    "package.json":
      '{ "name": "bench", "private": true, "license": "MIT", "specmint": { "scope": "@bench" } }\n',
    "pnpm-workspace.yaml": "packages: [packages/*]\n",
  },
  prepare: (subject) => [specmintFile, "new", subject.slug, "--from", specPath(subject)],
  generate: () => [specmintFile, "generate"],
  outputs: ({ slug }) => ["types", "client", "fixtures"].map((kind) => `packages/${slug}-${kind}/src/gen`),
};

/** Types, nothing else, by its command. */
export const openapiTypescript: Generator = {
  name: "openapi-typescript",
  files: {},
  generate: (subject) => [
    toFile("openapi-typescript", "../bin/cli.js"),
    specPath(subject),
    "-o",
    "openapi.d.ts",
  ],
  outputs: () => ["openapi.d.ts"],
};

/** The same without its command: what its functions take when another tool calls them. */
export const openapiTypescriptApi: Generator = {
  name: "openapi-typescript, Node API",
  files: {},
  generate: (subject) => [
    fileURLToPath(new URL("openapi-typescript-api.mjs", import.meta.url)),
    specPath(subject),
    "openapi.d.ts",
  ],
  outputs: () => ["openapi.d.ts"],
};

/** Types, functions for the operations, and its client for `fetch`. */
export const heyApi: Generator = {
  name: "hey-api",
  files: {},
  generate: (subject) => [
    toFile("@hey-api/openapi-ts", "../bin/run.js"),
    // Without the dot it takes it for the name of a project on its platform.
    ...["--input", `./${specPath(subject)}`, "--output", "generated", "--no-log-file"],
    ...["--plugins", "@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
  ],
  outputs: () => ["generated"],
};

/** Types, functions for the operations, and its client for `fetch`, all in one file. */
export const redocly: Generator = {
  name: "Redocly",
  files: redoclySettings,
  generate: (subject) => redoclyArguments(specPath(subject), "redocly/client.ts"),
  outputs: () => ["redocly"],
};

/** Those whose time is measured, in the order of the tables. */
export const generators: readonly Generator[] = [
  specmint,
  openapiTypescript,
  openapiTypescriptApi,
  heyApi,
  redocly,
];

/** A file of a package, by its path from a module of the package that can be imported. */
function toFile(module: string, path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve(module)));
}
