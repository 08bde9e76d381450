import { beforeAll, describe, expect, it } from "vitest";
import { emitFiles, kinds } from "../../src/emit-package.ts";
import type { GeneratedFile } from "../../src/generated-file.ts";
import { entriesOf, exportsOf, leadsTo } from "../../src/product/entries.ts";
import { expectedSpecs, readExpectedSpec } from "../expected-specs.ts";

/** What only modules of the same package import. */
const internal: Readonly<Record<string, RegExp>> = {
  types: /^(openapi\.ts|(operations|webhooks)\/index\.ts)$/,
  client: /^(definition|fetch-client)\.ts$/,
  fixtures: /^(api|frozen|requests|server|values)\.ts$/,
};

describe.each(kinds)("the entries of a %s package", (kind) => {
  const packages: (readonly GeneratedFile[])[] = [];
  beforeAll(async () => {
    for (const spec of expectedSpecs) {
      const model = await readExpectedSpec(spec);
      packages.push(
        emitFiles(model, kind, { typesPackage: "@acme/some-types", userAgent: "acme-some/1.0.0" }),
      );
    }
  });

  it("lead to everything that is generated for others, and to nothing else", () => {
    for (const files of packages) {
      const entries = entriesOf({ kind, files });
      const reached = files.filter(
        ({ path }) => path === "index.ts" || entries.some((one) => leadsTo(one)(path)),
      );
      const others = files.filter((file) => !reached.includes(file)).map(({ path }) => path);
      expect(others.filter((path) => !internal[kind]?.test(path))).toEqual([]);
      expect(reached.map(({ path }) => path).filter((path) => internal[kind]?.test(path))).toEqual([]);
      for (const entry of entries.filter(({ file }) => !/^(provenance|openapi)\.json$/.test(file)))
        expect(
          files.some(({ path }) => leadsTo(entry)(path)),
          entry.subpath,
        ).toBe(true);
    }
  });

  it("are each there for some spec", () => {
    const used = new Set(
      packages.flatMap((files) => entriesOf({ kind, files }).map(({ subpath }) => subpath)),
    );
    const all = entriesOf({
      kind,
      files: packages.flat(),
    });
    expect(all.map(({ subpath }) => subpath).sort()).toEqual([...used].sort());
  });
});

it("a folder without modules has no entry", () => {
  const files = [
    { path: "operations/get.ts", text: "" },
    { path: "webhooks/index.ts", text: "" },
  ];
  expect(Object.keys(exportsOf({ kind: "types", files, hasOwnIndex: false, hasOwnService: false }))).toEqual([
    ".",
    "./operations/*",
    "./openapi.json",
    "./provenance.json",
    "./package.json",
  ]);
});
