export type { Acceptance } from "./accept-warnings.ts";
export { slugOf } from "./build/build-info.ts";
export { buildModel } from "./build-model.ts";
export { checkSpec, type Rules } from "./check-spec.ts";
export {
  type Diagnostic,
  diagnose,
  hasErrors,
  isAccepted,
  type Place,
  type Severity,
  sortDiagnostics,
} from "./diagnostic.ts";
export { type Code, catalogue, type DiagnosticParams } from "./diagnostic-catalogue.ts";
export { type FoundText, gatherSpec } from "./gather-spec.ts";
export { isJsonObject, type Json, type JsonObject } from "./json.ts";
export {
  type Comparable,
  type LoadedComparable,
  loadComparable,
} from "./load-comparable.ts";
export {
  type LoadedSpec,
  loadSpec,
  type SpecFiles,
  type SpecInMemory,
  type SpecOnDisk,
} from "./load-spec.ts";
export type * from "./model.ts";
export { freeName, functionName, operationTypeNames, responseTypeName, upperFirst } from "./names.ts";
export { parseSource } from "./parse-source.ts";
export { readBytes } from "./read/read-bytes.ts";
export { usualMaxSize } from "./read/size-limit.ts";
export { type ReadRules, type ReadSpec, readSpec } from "./read-spec.ts";
export {
  rawTypes,
  runtimeTypes,
  runtimeValues,
  takenByClient,
  takenByTypes,
} from "./settle/taken-names.ts";
export { settleSpec } from "./settle-spec.ts";
export type { Source, Version } from "./source.ts";
