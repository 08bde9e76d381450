import type { Kind } from "@specmint/codegen";
import type { Model } from "@specmint/spec";
import { packageJson } from "./package-json.ts";
import { readme } from "./readme.ts";
import type { WorkspaceSettings } from "./workspace-settings.ts";

/** A file of a new package. */
export interface Scaffold {
  /** Path below the workspace root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All hand-kept files of an API's three packages, as they begin. */
export function scaffoldPackages(model: Model, settings: WorkspaceSettings): readonly Scaffold[] {
  return (["types", "client", "fixtures"] as const).flatMap((kind) => scaffoldPackage(model, kind, settings));
}

function scaffoldPackage(model: Model, kind: Kind, settings: WorkspaceSettings): readonly Scaffold[] {
  const folder = `packages/${model.slug}-${kind}`;
  const file = (path: string, text: string): Scaffold => ({ path: `${folder}/${path}`, text });
  return [
    file("package.json", json(packageJson(model, kind, settings))),
    file("README.md", readme(model, kind, settings.scope)),
    file("turbo.json", json(turboJson(model, settings))),
    file("tsconfig.json", json(tsconfig)),
    file("src/index.ts", index(kind)),
    file("test/product.test.ts", productTest),
  ];
}

function index(kind: Kind): string {
  const runtime = `export {
  ApiError,
  type BasicCredential,
  type BasicCredentialOption,
  type BinaryBody,
  type CallOptions,
  ConnectionError,
  type CredentialOption,
  type Failure,
  type Fetch,
  type FetchOptions,
  type HeaderOptions,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  type RejectEvent,
  type RequestEvent,
  type ResponseEvent,
  ResponseParseError,
  type RetryEvent,
  type ServerSentEvent,
  SpecmintError,
  type Status2XX,
  type Status3XX,
  type Status4XX,
  type Status5XX,
  type Success,
  TimeoutError,
  type Unwrapped,
  unwrap,
} from "@specmint/runtime";
`;
  return `${kind === "client" ? runtime : ""}export ${kind === "types" ? "type " : ""}* from "./gen/index.ts";\n`;
}

/** The files that a spec may have are inputs of all that is cached; the generated code is not, because it follows from them. */
function turboJson({ file, slug }: Model, { allowOutside }: WorkspaceSettings): object {
  // Each may be a file or a folder. Turbo knows none outside the workspace.
  const outside = allowOutside
    .filter((path) => !path.startsWith(".."))
    .flatMap((path) => [path, `${path}/**`]);
  const files = [file, `specs/${slug}/**`, ...outside].map((path) => `$TURBO_ROOT$/${path}`);
  const inputs = ["$TURBO_DEFAULT$", "!src/gen/**", ...files];
  // What is built does not depend on its tests.
  const sources = ["$TURBO_DEFAULT$", "!src/gen/**", "!test/**", "!README.md", ...files];
  const tasks = [
    ...["generate", "build"].map((task) => [task, { inputs: sources }]),
    ...["test", "lint"].map((task) => [task, { inputs }]),
  ];
  return { extends: ["//"], tasks: Object.fromEntries(tasks) };
}

const tsconfig = {
  extends: "../../tsconfig.base.json",
  compilerOptions: { rootDir: "src", outDir: "dist", lib: ["es2022", "dom", "dom.iterable"] },
  include: ["src"],
};

/** What every product has to pass; what only one API has is tested in files beside this one. */
const productTest = `import { testProduct } from "@specmint/cli/test";

await testProduct(import.meta.url);
`;

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
