import { type EmitOptions, emitOptions } from "../compiler/emit-options.ts";
import { isPathBelow } from "../product-rules.ts";
import { isMembers, type Members, parseJson } from "../read-manifest.ts";

/** Where a built package says what it was made from, from its folder. */
export const provenancePath = "dist/gen/provenance.json";

/** Where a built package has the spec that it was made from. */
export const documentPath = "dist/gen/openapi.json";

/** What a built package was made from, and by what. It has everything beside its package.json that is needed to make it again. */
export interface BuiltProvenance {
  /** The spec's path below the root of the workspace that it was made in. */
  readonly spec: string;
  /** SHA-256, in lower-case hexadecimal, of the spec as `openapi.json` of types has it. */
  readonly specSha256: string;
  /** Name of the fixtures package that a client's README shows. */
  readonly fixturesPackage?: string;
  /** Warnings that the packages accept in the whole spec: the reason of each, by its code. */
  readonly accept?: Readonly<Record<string, string>>;
  /** Versions of the packages of Specmint that have a say in what is generated, by their names. */
  readonly generator: Readonly<Record<string, string>>;
  /** Version of TypeScript. */
  readonly typescript: string;
  /** What TypeScript was told that has a say in what it emits. */
  readonly compilerOptions: EmitOptions;
  /** SHA-256, in lower-case hexadecimal, of each other file of `dist/gen`, by its path there. */
  readonly files: Readonly<Record<string, string>>;
}

/** The text of a built package's `provenance.json`. */
export function printProvenance(provenance: BuiltProvenance): string {
  const { spec, specSha256, fixturesPackage, accept, generator, typescript, compilerOptions } = provenance;
  const content = {
    spec,
    specSha256,
    ...(fixturesPackage !== undefined && { fixturesPackage }),
    ...(accept !== undefined && { accept }),
    generator: sorted(generator),
    typescript,
    compilerOptions,
    files: sorted(provenance.files),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sorted(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The packages that npm is asked for to make a package again. */
const generators: readonly string[] = [
  "@specmint/cli",
  "@specmint/codegen",
  "@specmint/schema",
  "@specmint/spec",
];

/** Reads what somebody else's package says of itself; undefined for what is no provenance of a built package. */
export function parseProvenance(text: string): BuiltProvenance | undefined {
  const members = parseJson(text);
  if (!isMembers(members)) return undefined;
  const { spec, specSha256, fixturesPackage, accept, generator, typescript, files } = members;
  if (!isPathBelow(spec) || !isTexts(files) || !isMembers(generator)) return undefined;
  if (Object.keys(generator).sort().join() !== generators.join()) return undefined;
  if (![...Object.values(generator), typescript].every(isVersion)) return undefined;
  if (![fixturesPackage ?? "", specSha256].every((one) => typeof one === "string")) return undefined;
  if (accept !== undefined && !isTexts(accept)) return undefined;
  const compilerOptions = emitOptions(members["compilerOptions"]);
  return { ...(members as unknown as BuiltProvenance), compilerOptions };
}

function isTexts(value: unknown): value is Members {
  return isMembers(value) && Object.values(value).every((one) => typeof one === "string");
}

/** True for a version alone: it becomes part of what npm is asked for. */
function isVersion(value: unknown): boolean {
  return typeof value === "string" && /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(value);
}
