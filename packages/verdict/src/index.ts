export { compareSpecs } from "./compare-specs.ts";
export * from "./model.ts";
export type { Rule } from "./rule.ts";
export { rules } from "./rules/rules.ts";
export type { Overrule } from "./verdict-of.ts";
