import type { Json, ModelInfo } from "@specmint/spec";
import { visibleLine } from "@specmint/spec/visible";
import type { Kind } from "../emit-package.ts";
import { entriesOf, exportsOf } from "./entries.ts";
import type { JsonPart } from "./json-parts.ts";
import type { Product } from "./product.ts";

/** What a new package takes from its workspace. */
export interface PackageDefaults {
  /** `@acme`. */
  readonly scope: string;
  readonly license: string;
  /** URL of the repository, if it is known. */
  readonly repository?: string;
  /** Files and folders outside the spec's folder that its references may lead to, from the workspace root. */
  readonly allowOutside: readonly string[];
}

/** What a new package.json begins with: what the team decides from then on. `generate` puts in what it keeps. */
export function packageJson(
  info: ModelInfo,
  kind: Kind,
  { scope, license, repository, allowOutside }: PackageDefaults,
): string {
  const folder = `${info.slug}-${kind}`;
  const content = {
    name: `${scope}/${folder}`,
    version: "0.0.0",
    description: `${descriptions[kind]} of ${visibleLine(info.title)}.`,
    license,
    ...(repository === undefined
      ? {}
      : { repository: { type: "git", url: repository, directory: `packages/${folder}` } }),
    publishConfig: { access: "public" },
    specmint: { spec: info.file, kind, ...(allowOutside.length > 0 ? { allowOutside } : {}) },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * What `generate` keeps as it is in a package.json. All else is the team's: other members, other entries, scripts and
 * dependencies, and the range of a tool.
 */
export function packageParts(product: Product): readonly JsonPart[] {
  const { type, sideEffects, engines, files, bin, exports, scripts, ...dependencies } =
    packageFields(product);
  const each = (name: string, members: object): readonly JsonPart[] =>
    Object.entries(members).map(([key, value]) => ({
      path: [name, key],
      value: value as Json,
      rule: tools.includes(key) ? "default" : "is",
    }));
  return [
    { path: ["type"], value: type, rule: "is" },
    { path: ["sideEffects"], value: sideEffects, rule: "is" },
    ...each("engines", engines),
    ...files.map((file): JsonPart => ({ path: ["files"], value: file, rule: "has" })),
    ...each("bin", bin),
    ...each("exports", exports),
    ...each("scripts", scripts),
    ...Object.entries(dependencies).flatMap(([name, members]) => each(name, members)),
  ];
}

/** The order of members, for those that are put in. */
export const packageOrder: readonly string[] = [
  "name",
  "version",
  "description",
  "license",
  "repository",
  "type",
  "sideEffects",
  "engines",
  "files",
  "bin",
  "exports",
  "publishConfig",
  "specmint",
  "scripts",
  "dependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "devDependencies",
];

/** What the scripts run. Which version a package has of them is the team's to say. */
const tools: readonly string[] = ["@arethetypeswrong/cli", "fast-check", "publint", "typescript", "vitest"];

/** The packages that products depend on outside of their API: `Product.ranges` has a range for each. */
export const rangedPackages: readonly string[] = [
  "@specmint/cli",
  "@specmint/mock",
  "@specmint/runtime",
  "@specmint/schema",
  ...tools,
];

/** The program of the mock server has the name of the package: so `npx` finds it. */
function binOf({ name, files }: Product): Members {
  const hasServer = files.some(({ path }) => path === SERVER);
  return hasServer ? { [name.replace(/^@[^/]*\//, "")]: `./dist/gen/${SERVER.replace(/\.ts$/, ".js")}` } : {};
}

const SERVER = "server.ts";

type Members = Readonly<Record<string, string>>;

/** What programs have that import an entry which needs it, and in which versions. */
const fixturesPeers: Members = { "fast-check": "^4.0.0", msw: "^2.0.0 || ^3.0.0" };

interface PackageFields {
  readonly type: string;
  readonly sideEffects: boolean;
  readonly engines: Members;
  readonly files: readonly string[];
  readonly bin: Members;
  readonly exports: Readonly<Record<string, string | object>>;
  readonly scripts: Members;
  readonly dependencies: Members;
  readonly peerDependencies: Members;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly devDependencies: Members;
}

function packageFields(product: Product): PackageFields {
  const { kind, typesPackage, fixturesPackage, ranges } = product;
  const rangesOf = (names: readonly string[]): Members =>
    Object.fromEntries(names.map((name) => [name, ranges[name] ?? "workspace:^"]));
  const dependencies = {
    types: ["@specmint/schema"],
    client: ["@specmint/runtime", typesPackage],
    fixtures: ["@specmint/mock", "@specmint/schema", typesPackage],
  }[kind];
  const peers = kind === "fixtures" ? fixturesPeers : {};
  return {
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    // npm packs a README and a LICENSE whatever is listed, but no changelog.
    files: ["CHANGELOG.md", "dist"],
    bin: binOf(product),
    exports: exportsOf(product),
    scripts: scriptsOf(product),
    dependencies: rangesOf(dependencies),
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
    devDependencies: rangesOf([
      "@arethetypeswrong/cli",
      "@specmint/cli",
      // The client's README shows a test with them.
      // MSW is not needed to build them, and has an install script that not every workspace allows.
      ...Object.keys(peers).filter((name) => tools.includes(name)),
      ...(kind === "client" && fixturesPackage !== undefined ? [fixturesPackage] : []),
      "publint",
      "typescript",
      "vitest",
    ]),
  };
}

const descriptions: Readonly<Record<Kind, string>> = {
  types: "Types, JSON Schemas and validators",
  client: "Typed client",
  fixtures: "Test fixtures",
};

function scriptsOf(product: Product): Members {
  // What attw would look for types of.
  const excluded = entriesOf(product)
    .filter(({ file }) => file.endsWith(".md"))
    .map(({ subpath }) => ` --exclude-entrypoints ${subpath}`);
  return {
    recall: "specmint generate --recall",
    generate: "specmint generate",
    build: "specmint build",
    test: "vitest run",
    lint: `publint --strict --pack pnpm && attw --pack . --profile esm-only${excluded.join("")}`,
  };
}
