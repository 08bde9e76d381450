import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowedLicences, isAllowed, licenceProblems } from "../src/licences.ts";
import { fileNameOf, readSbom, type Sbom, writeSboms } from "../src/sboms.ts";
import { published, readManifest, root } from "./workspace.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specmint-sboms-"));
  await writeSboms(root, folder, published);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sbomOf = (release: { readonly name: string; readonly version: string }): Promise<Sbom> =>
  readSbom(join(folder, `${fileNameOf(release)}.cdx.json`));

describe("the SBOM of a package", () => {
  it.each(published)("lists what $name needs at run time, and nothing else", async (one) => {
    const sbom = await sbomOf(one);
    expect(sbom.bomFormat).toBe("CycloneDX");
    expect(sbom.metadata.component.purl).toBe(purlOf(one));
    const found = sbom.components.map(({ purl }) => decodeURIComponent(purl));
    expect(found.sort()).toEqual([...(await neededBy(one.folder))].sort());
  });
});

describe("licences", () => {
  it.each(published)("of all that $name needs at run time are allowed", async (one) => {
    expect(licenceProblems(await sbomOf(one))).toEqual([]);
  });

  it("are those that are listed, alone or in an expression", () => {
    expect(allowedLicences.every(isAllowed)).toBe(true);
    expect(["(MIT OR GPL-3.0-only)", "MIT AND ISC", "(MIT AND ISC) "].map(isAllowed)).toEqual([
      true,
      true,
      true,
    ]);
    const refused = ["GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR ISC) AND SSPL-1.0", "UNLICENSED", ""];
    expect(refused.filter(isAllowed)).toEqual([]);
  });

  it("are missed where there is none, and told where another is", () => {
    const metadata = { component: { purl: "pkg:npm/ours@1.0.0", licenses: [{ license: { id: "MIT" } }] } };
    const components = [
      { purl: "pkg:npm/bare@1.0.0" },
      { purl: "pkg:npm/viral@2.0.0", licenses: [{ license: { id: "AGPL-3.0-only" } }] },
      { purl: "pkg:npm/own@3.0.0", licenses: [{ license: { name: "SEE LICENSE IN terms.txt" } }] },
      { purl: "pkg:npm/either@4.0.0", licenses: [{ expression: "(MIT OR CC0-1.0)" }] },
    ];
    expect(licenceProblems({ bomFormat: "CycloneDX", metadata, components })).toEqual([
      "pkg:npm/bare@1.0.0 does not say which licence it is under.",
      "pkg:npm/viral@2.0.0 is under AGPL-3.0-only.",
      "pkg:npm/own@3.0.0 is under SEE LICENSE IN terms.txt.",
    ]);
  });
});

function purlOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** What a package needs, found by what is installed: the dependencies of its package.json, of theirs, and so on. */
async function neededBy(start: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const visit = async (from: string): Promise<void> => {
    const { dependencies, optionalDependencies } = readManifest(from);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const installed = await findInstalled(from, name);
      // A dependency may have another name than the package that is installed for it.
      const { name: itsName, version } = readManifest(installed);
      const purl = `pkg:npm/${itsName}@${version}`;
      if (found.has(purl)) continue;
      found.add(purl);
      await visit(installed);
    }
  };
  await visit(start);
  return found;
}

async function findInstalled(from: string, name: string): Promise<string> {
  // A package may export no package.json.
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const place = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  if (place === undefined) throw new Error(`${name} is not installed for ${from}.`);
  return dirname(await realpath(join(place, "package.json")));
}
