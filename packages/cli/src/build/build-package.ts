import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkInside, printDocument, sha256 } from "@specmint/codegen";
import { findCompiler } from "../compiler/find-compiler.ts";
import { readEmitOptions, runCompiler } from "../compiler/run-compiler.ts";
import { ownVersions } from "../own-versions.ts";
import { isMembers, parseJson } from "../read-manifest.ts";
import { readTree } from "../read-tree.ts";
import { acceptedIn, type Product } from "../workspace.ts";
import { BuildError } from "./build-error.ts";
import { type BuiltProvenance, documentPath, printProvenance, provenancePath } from "./provenance.ts";
import { publishedDocument } from "./published-document.ts";

/** The workspace that a package is built in. */
export interface BuildContext {
  /** Absolute path of its root. */
  readonly root: string;
  /** All its products. */
  readonly all: readonly Product[];
  /** How many MB the files of a spec may have together; undefined: as many as usual. */
  readonly maxSize: number | undefined;
}

/** What came of a build. */
export interface Built {
  /** What the compiler has against the package: "" if all is well. */
  readonly problems: string;
  /** How many files `dist` has. */
  readonly files: number;
}

/**
 * Builds a package: compiles it into `dist` with the TypeScript that it depends on, and puts beside what is generated the spec that it was
 * generated from, and what it was made by. What an earlier build left is removed first.
 *
 * @throws `BuildError` if that cannot be done.
 */
export async function buildPackage(product: Product, context: BuildContext): Promise<Built> {
  const { name, folder, kind } = product;
  const compiler = findCompiler(folder);
  if (!compiler)
    throw new BuildError(`${name} has no TypeScript; add "typescript" to its devDependencies, and install.`);
  const { spec, specSha256 } = await readSource(product);
  const document = await readDocument(product, specSha256, context);
  const dist = join(folder, "dist");
  checkInside(folder, dist);
  await rm(dist, { recursive: true, force: true });
  const [{ code, out, err }, compilerOptions] = await Promise.all([
    runCompiler(compiler, folder),
    readEmitOptions(compiler, folder),
  ]);
  if (code !== 0) return { problems: `${out}${err}`, files: 0 };
  await copyBeside(folder, publishedDocument(kind, document));
  await recordProvenance(product, context, {
    spec,
    specSha256,
    generator: await ownVersions(),
    typescript: compiler.version,
    compilerOptions,
  });
  return { problems: "", files: (await readTree(dist)).size };
}

/** Puts beside the code what the compiler does not: JSON and Markdown, and the spec. */
async function copyBeside(folder: string, document: string): Promise<void> {
  const target = join(folder, dirname(provenancePath));
  await mkdir(target, { recursive: true });
  await cp(join(folder, "src/gen"), target, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  await writeFile(join(folder, documentPath), document);
}

/** What all packages of an API are made by. */
type MadeBy = Omit<BuiltProvenance, "fixturesPackage" | "accept" | "files">;

async function recordProvenance(
  { kind, folder, spec }: Product,
  { all }: BuildContext,
  madeBy: MadeBy,
): Promise<void> {
  const file = join(folder, provenancePath);
  // What stands there is what was copied: that of `src/gen`.
  await rm(file, { force: true });
  const files = [...(await readTree(dirname(file)))].map(([path, bytes]) => [path, sha256(bytes)] as const);
  const accepted = acceptedIn(all, spec).map(({ code, reason }) => [code, reason] as const);
  const fixtures = all.find((one) => one.spec === spec && one.kind === "fixtures");
  const text = printProvenance({
    ...madeBy,
    ...(kind === "client" && fixtures && { fixturesPackage: fixtures.name }),
    ...(accepted.length > 0 && { accept: Object.fromEntries(accepted.toSorted()) }),
    files: Object.fromEntries(files),
  });
  await writeFile(file, text);
}

const provenanceName = "provenance.json";

interface Source {
  readonly spec: string;
  readonly specSha256: string;
}

/** What the generated code was made from. */
async function readSource({ name, folder }: Product): Promise<Source> {
  const text = await readFile(join(folder, "src/gen", provenanceName), "utf8").catch(() => undefined);
  const source = text === undefined ? undefined : parseJson(text);
  if (isMembers(source) && typeof source["spec"] === "string" && typeof source["specSha256"] === "string")
    return source as unknown as Source;
  throw new BuildError(`${name} has no generated code that can be used; run: specmint generate ${name}`);
}

/** The spec of a package as text, as `openapi.json` of its API has it. */
async function readDocument(product: Product, hash: string, context: BuildContext): Promise<string> {
  const { name, spec, typesPackage } = product;
  const types = context.all.find((one) => one.name === typesPackage);
  const kept = types && (await readFile(join(types.folder, "src/gen/openapi.json"), "utf8").catch(() => ""));
  const text = kept !== undefined && sha256(kept) === hash ? kept : await printSpec(product, context);
  if (sha256(text) === hash) return text;
  throw new BuildError(`${name} is not generated from ${spec} as it is now; run: specmint generate ${name}`);
}

/** Where the workspace has no types package of the API, or one that is not up to date. */
async function printSpec(
  { spec, allowOutside }: Product,
  { root, all, maxSize }: BuildContext,
): Promise<string> {
  const accept = acceptedIn(all, spec);
  // Loaded only here: nearly every package has the spec beside it.
  const { loadSpec } = await import("@specmint/spec");
  const { build } = await loadSpec({ root, file: spec, allowOutside, maxSize, accept });
  return build ? printDocument(build()) : "";
}
