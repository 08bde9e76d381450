// All that the package has, for people and for generated code.
export * from "../src/gen1.ts";
export { createRawClient, type RawClient } from "../src/gen1-raw.ts";
