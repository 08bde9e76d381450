import { fileURLToPath } from "node:url";

/** A program that makes one call and logs its result: the same call with each tool. */
export interface Program {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

/** Ours, from the entries for a single operation. The others are compared with it. */
export const byClient: Program = { name: "Specmint, `/client`", file: programFile("specmint-client") };

/** Ours, from the entry that has everything, whose client is one of openapi-fetch too. */
export const byMainEntry: Program = { name: "Specmint, main entry", file: programFile("specmint-main") };

/** openapi-fetch alone, over the types of our package. */
export const openapiFetch: Program = { name: "openapi-fetch alone", file: programFile("openapi-fetch") };

/** In the order of the tables. */
export const programs: readonly Program[] = [
  byClient,
  byMainEntry,
  openapiFetch,
  { name: "hey-api", file: programFile("hey-api") },
  { name: "Redocly", file: programFile("redocly") },
  { name: "official SDK", file: programFile("official") },
  { name: "official SDK, pieces put together by hand", file: programFile("official-pieces") },
];

function programFile(name: string): string {
  return fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url));
}
