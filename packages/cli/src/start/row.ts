import type { WorkspacePackage } from "./list-packages.ts";
import type { Generated } from "./measure-generated.ts";
import type { Summary } from "./read-summary.ts";

/** What came of one package. */
export interface Row {
  readonly name: string;
  readonly version: string;
  /** Of a product: `types`, `client` or `fixtures`. */
  readonly kind: string | undefined;
  /** Its generated files; undefined if it is not a product. */
  readonly generated: { readonly files: number; readonly bytes: number } | undefined;
  /** True if nothing was generated, and its build came out of turbo's cache; undefined if it was not built. */
  readonly cached: boolean | undefined;
  readonly milliseconds: number;
}

/** The row of a package, from turbo's summary and its generated files before and after. */
export function makeRow(
  { name, version, kind }: WorkspacePackage,
  summary: Summary,
  before: Generated | undefined,
  after: Generated | undefined,
): Row {
  const run = summary.packages.get(name);
  const cached = run?.cached && before?.state === after?.state;
  return { name, version, kind, generated: after, cached, milliseconds: run?.milliseconds ?? 0 };
}
