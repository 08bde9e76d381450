export { compareFolder, type FileDifference, type FileProblem, pendingFile } from "./compare-folder.ts";
export type { Kind } from "./emit-package.ts";
export { propertyName, quote } from "./escape.ts";
export {
  type Generated,
  GenerateError,
  generatePackages,
  type Mode,
  type Outcome,
  type Target,
} from "./generate-packages.ts";
export type { GeneratedFile } from "./generated-file.ts";
export { hasExamples } from "./has-examples.ts";
export { printValue } from "./print-value.ts";
