import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type GeneratedFile, type Kind, printDocument, sha256 } from "@specmint/codegen";
import { type MadePackage, makePackage } from "@specmint/codegen/make";
import { type Acceptance, loadSpec, type Model } from "@specmint/spec";
import { type BuiltProvenance, printProvenance } from "../build/provenance.ts";
import { publishedDocument } from "../build/published-document.ts";
import type { Compiler } from "../compiler/find-compiler.ts";
import { runCompiler } from "../compiler/run-compiler.ts";
import { readTree } from "../read-tree.ts";
import { VerifyError } from "./verify-error.ts";

/** What a package says of itself that has a say in how it is made. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly kind: Kind;
  readonly hasOwnIndex: boolean;
  readonly hasOwnService: boolean;
  readonly provenance: BuiltProvenance;
}

/** A package as it is made from its spec. */
export interface Remade {
  /** The files of `dist/gen`, by their paths there. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly parts: NonNullable<MadePackage["parts"]>;
}

/**
 * Makes a package again.
 *
 * @param document The spec: the text of its `openapi.json`, in either form.
 * @throws `VerifyError` if the spec cannot be used.
 */
export async function remakePackage(
  document: string,
  facts: PackageFacts,
  compiler: Compiler,
): Promise<Remade> {
  const { name, kind, provenance } = facts;
  const model = await readModel(document, provenance);
  const typesPackage = name.replace(new RegExp(`-${kind}$`), "-types");
  const { fixturesPackage } = provenance;
  const beside = { ranges: {}, ...(fixturesPackage !== undefined && { fixturesPackage }) };
  const { files, parts } = makePackage(model, { ...facts, typesPackage }, facts, beside);
  if (!parts) throw new Error("The parts beside the code are not made.");
  const emitted = await compile(files, provenance, compiler);
  const copied = files.filter(({ path }) => !path.endsWith(".ts")).map(bytesOf);
  const text = printDocument(model);
  const all = new Map([...emitted, ...copied, ["openapi.json", Buffer.from(publishedDocument(kind, text))]]);
  const hashes = [...all].map(([path, bytes]) => [path, sha256(bytes)] as const);
  const said = printProvenance({
    ...provenance,
    specSha256: sha256(text),
    typescript: compiler.version,
    files: Object.fromEntries(hashes),
  });
  return { files: all.set("provenance.json", Buffer.from(said)), parts };
}

function bytesOf({ path, text }: GeneratedFile): readonly [string, Buffer] {
  return [path, Buffer.from(text)];
}

async function readModel(text: string, { spec, accept = {} }: BuiltProvenance): Promise<Model> {
  // Where it was accepted is told of what nothing accepts any more, and nobody reads that here.
  const place = { file: spec, line: 1, column: 1 };
  const accepted = Object.entries(accept).map(([code, reason]): Acceptance => ({ code, reason, place }));
  const { build, diagnostics } = await loadSpec({ file: spec, text, accept: accepted, maxSize: mostOfSpec });
  if (build) return build();
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  throw new VerifyError(`Its openapi.json is no spec that can be used: ${error?.message ?? ""}`);
}

/** In MB: who made the package has read as much. */
const mostOfSpec = 512;

/** What TypeScript makes of the generated modules, by path. What they import is not there: what is emitted does not depend on it. */
async function compile(
  files: readonly GeneratedFile[],
  { compilerOptions }: BuiltProvenance,
  compiler: Compiler,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "specmint-verify-"));
  try {
    const options = {
      ...compilerOptions,
      ...(canSkipChecks(compiler) && { noCheck: true }),
      rootDir: "src",
      outDir: "dist",
      types: [],
    };
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["src"] }),
    );
    for (const { path, text } of files.filter((file) => file.path.endsWith(".ts"))) {
      const file = join(folder, "src/gen", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const { out, err } = await runCompiler(compiler, folder);
    const emitted = await readTree(join(folder, "dist/gen"));
    if (emitted.size === 0)
      throw new VerifyError(`TypeScript ${compiler.version} emits nothing: ${out}${err}`);
    return emitted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Since TypeScript 5.6; what is emitted is the same without it. */
function canSkipChecks({ version }: Compiler): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 5 || (major === 5 && minor >= 6);
}
