import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { subjects } from "./subject.ts";

/** One validator with all that it imports: a module whose `judge` gives the list of what is wrong, or nothing. */
export interface ValidatorModule {
  readonly tool: string;
  /** Name of the subject. */
  readonly subject: string;
  /** Absolute path. */
  readonly file: string;
  /** The module's text, minified. */
  readonly bytes: Uint8Array;
}

/** The modules of all tools and subjects. They are gone at the end of `await using`. */
export interface ValidatorModules extends AsyncDisposable {
  readonly all: readonly ValidatorModule[];
}

/** The name of ours in the tables. */
export const own = "Specmint";

/** The tools' modules in source, by the tool's name. */
const tools: ReadonlyMap<string, (schemaName: string, schema: object) => string> = new Map([
  [own, ourModule],
  ["ajv, standalone code", ajvModule],
]);

const here = fileURLToPath(new URL("../..", import.meta.url));

/** Writes them into a temporary folder. */
export async function writeModules(): Promise<ValidatorModules> {
  const folder = await mkdtemp(join(tmpdir(), "specmint-bench-"));
  const all: ValidatorModule[] = [];
  for (const { name, schemaName, schema } of subjects) {
    for (const [tool, write] of tools) {
      const bytes = await bundle(write(schemaName, schema));
      const file = join(folder, `${all.length}.mjs`);
      await writeFile(file, bytes);
      all.push({ tool, subject: name, file, bytes });
    }
  }
  return { all, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

function ourModule(schemaName: string): string {
  return `import { validate${schemaName} } from "@specmint/cloudflare-user-groups-types/validators";
export const judge = (value) => validate${schemaName}(value).issues;
`;
}

/** Ajv's, which is to report all that is wrong, as ours does. */
function ajvModule(_: string, schema: object): string {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  return `${standaloneCode.default(ajv, ajv.compile(schema))}
export const judge = (value) => (validate(value) ? undefined : validate.errors);
`;
}

async function bundle(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: "js" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
