export { mockApi } from "../mock/mock-api.ts";
export { runtimeSchemas } from "../runtime-schema.ts";
export { type Build, type BuilderFindings, type BuilderRules, checkBuilder } from "./check-builder.ts";
export { testProduct } from "./test-product.ts";
