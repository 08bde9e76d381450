import { contentMutants } from "./content-mutants.ts";
import { diagnosticMutants } from "./diagnostic-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { parameterMutants } from "./parameter-mutants.ts";
import { schemaMutants } from "./schema-mutants.ts";

/** Each case of the corpus is in at least one. */
export const mutants: readonly Mutant[] = [
  ...schemaMutants,
  ...contentMutants,
  ...parameterMutants,
  ...diagnosticMutants,
];
