export { checkInside } from "./check-inside.ts";
export type { FileDifference, FileProblem } from "./compare-folder.ts";
export type { Kind } from "./emit-package.ts";
export { generatorVersions } from "./fingerprint.ts";
export { distinctExamples } from "./fixtures/distinct-examples.ts";
export { bodySamples, bodySchema, requestSchema } from "./fixtures/request-schema.ts";
export { attempt, FileError, GenerateError, toFileError } from "./generate-error.ts";
export {
  type Generated,
  type GenerateOptions,
  generatePackages,
  type Mode,
  type Outcome,
  type WorkspaceSettings,
} from "./generate-packages.ts";
export type { GeneratedFile } from "./generated-file.ts";
export { locateInJson } from "./locate-in-json.ts";
export {
  answerContents,
  describeContent,
  describeOperation,
  describeSecurity,
} from "./mock/describe-operation.ts";
export { describeServer } from "./mock/describe-server.ts";
export { exportsOf } from "./product/entries.ts";
export { exampleParams } from "./product/example-params.ts";
export { type PackageDefaults, packageJson, rangedPackages } from "./product/package-json.ts";
export { productTest } from "./product/product-test.ts";
export { readLibraryRange } from "./product/read-library-range.ts";
export { sha256 } from "./sha256.ts";
export type { Target } from "./target.ts";
export { type ValidatedOnly, validatedOnly } from "./validated-only.ts";
export type { OnWait } from "./with-lock.ts";
export { compactDocument, printDocument } from "./with-provenance.ts";
export { createFile, removeLeft, replaceFile, type WriteStep, writeFolder } from "./write-folder.ts";
