import { createRequire } from "node:module";
import type { transformSchemaObject as Transform } from "openapi-typescript";
import type Typescript from "typescript";

// To import CommonJS, Node compiles TypeScript's 9 MB once more, to see what kind of module that is, and looks through them for names.
const load = createRequire(import.meta.url);

/** What makes nodes of types and prints them. */
export const ts: typeof Typescript = load("typescript");

/** The one function of openapi-typescript that makes types: its index loads a linter and a bundler beside it, 0.2 s of start-up. */
export const transformSchemaObject: typeof Transform = load(
  "openapi-typescript/dist/transform/schema-object.cjs",
).default;
