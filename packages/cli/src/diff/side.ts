import type { Diagnostic, SpecFiles } from "@specmint/spec";

/** One of the two descriptions that are compared. */
export interface Side {
  /** The description; or what keeps it from being read. */
  readonly from: SpecFiles | { readonly diagnostics: readonly Diagnostic[] };
  /** Makes of a file's path, as places in the description have it, what is shown of it. */
  readonly show: (file: string) => string;
}

/** What a description may have, and refer to. */
export interface SideRules {
  /** Files and folders outside the spec's own that references may lead to, from the working directory. */
  readonly allowOutside: readonly string[];
  /** How many MB it may have, as the command line says; undefined if it does not. */
  readonly maxSize: string | undefined;
}
