/**
 * The files beside `src/gen` that the generator has a part in, by their paths in the package. `src/index.ts` and `src/service.ts` are the
 * team's; the generator looks at them.
 */
export const productPaths: readonly string[] = [
  "README.md",
  "package.json",
  "src/index.ts",
  "src/service.ts",
  "tsconfig.json",
  "turbo.json",
];

/** What they hold; undefined for one that is not there. */
export type ProductTexts = ReadonlyMap<string, string | undefined>;
