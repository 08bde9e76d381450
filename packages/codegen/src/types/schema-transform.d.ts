/** The one module of openapi-typescript that makes types: its index loads a linter and a bundler beside it, 0.2 s of start-up. */
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export { transformSchemaObject as default } from "openapi-typescript";
}
