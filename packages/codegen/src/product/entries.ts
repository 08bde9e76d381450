import type { Kind } from "../emit-package.ts";
import type { Product } from "./product.ts";

/** An entry point of a package. */
export interface Entry {
  /** Below the package's name: `./operations/*`. */
  readonly subpath: string;
  /** The generated files that it leads to, below `src/gen`, where `*` stands for a name. */
  readonly file: string;
  /** What is there, as a cell of a table in Markdown. */
  readonly says: string;
}

/** The entry that a team may write itself. */
const SERVICE = "./service";

/** What each package has for who wants to know what it was made from; it is put there when the package is built. */
const origins: readonly Entry[] = [
  { subpath: "./openapi.json", file: "openapi.json", says: "the OpenAPI description" },
  {
    subpath: "./provenance.json",
    file: "provenance.json",
    says: "what the package was made by, and SHA-256 of the description and of every generated file",
  },
];

/** What each kind of package may have beside its main entry. The emitters name their folders; a test holds the two together. */
const entries: Readonly<Record<Kind, readonly Entry[]>> = {
  types: [
    { subpath: "./types", file: "types/index.ts", says: "the type of each schema, and nothing else" },
    { subpath: "./operations/*", file: "operations/*.ts", says: "the types of one operation" },
    { subpath: "./webhooks/*", file: "webhooks/*.ts", says: "the types of one webhook or callback" },
    { subpath: "./schemas", file: "schemas/index.ts", says: "each schema as JSON Schema 2020-12" },
    {
      subpath: "./schemas/*",
      file: "schemas/*.ts",
      says: "one schema: its type, its validator and its JSON Schema",
    },
    {
      subpath: "./validators",
      file: "validators/index.ts",
      says: "a validator for each schema; each is a Standard Schema",
    },
    {
      subpath: "./FIDELITY.md",
      file: "FIDELITY.md",
      says: "what the types and validators say less exactly than the description",
    },
  ],
  client: [
    { subpath: "./client", file: "client.ts", says: "`createClient` without openapi-fetch's methods" },
    { subpath: "./operations/*", file: "operations/*.ts", says: "the function of one operation" },
  ],
  fixtures: [
    {
      subpath: "./builders/*",
      file: "builders/*.ts",
      says: "the builder of one schema; that of a text, number or boolean is in the main entry alone",
    },
    {
      subpath: "./operations/*",
      file: "operations/*.ts",
      says: "the examples of one operation, and builders of its request and answers; what has nothing but a request is in the main entry alone",
    },
    {
      subpath: "./arbitraries",
      file: "arbitraries.ts",
      says: "an arbitrary of fast-check for each schema and request; needs `fast-check`",
    },
    { subpath: "./msw", file: "msw.ts", says: "handlers for MSW; needs `msw`" },
    { subpath: SERVICE, file: "service.ts", says: "the mock service" },
  ],
};

/** The entries that a package has beside its main one: those behind which something is generated. */
export function entriesOf({ kind, files }: Pick<Product, "kind" | "files">): readonly Entry[] {
  const paths = files.map(({ path }) => path);
  return [...entries[kind].filter((entry) => paths.some(leadsTo(entry))), ...origins];
}

/** Tells whether an entry leads to a generated file. That of a folder's modules is not there for the folder's index alone. */
export function leadsTo({ file }: Entry): (path: string) => boolean {
  const [before = "", after] = file.split("*");
  if (after === undefined) return (path) => path === file;
  return (path) => {
    const name = path.slice(before.length, -after.length);
    const fits = path.startsWith(before) && path.endsWith(after) && !name.includes("/");
    return fits && name !== "index";
  };
}

/** `exports` of package.json. */
export function exportsOf(
  product: Pick<Product, "kind" | "files" | "hasOwnIndex" | "hasOwnService">,
): Readonly<Record<string, string | object>> {
  const main = product.hasOwnIndex ? "index.ts" : "gen/index.ts";
  const parts = entriesOf(product).map(({ subpath, file }) => {
    const isOwn = subpath === SERVICE && product.hasOwnService;
    return [subpath, targetOf(isOwn ? file : `gen/${file}`)];
  });
  return {
    ".": targetOf(main),
    ...Object.fromEntries(parts),
    "./package.json": "./package.json",
  };
}

/** Where a source is when it is built: compiled, or copied as it is. */
function targetOf(source: string): string | object {
  const [, module] = /^(.*)\.ts$/.exec(source) ?? [];
  return module === undefined
    ? `./dist/${source}`
    : { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}
