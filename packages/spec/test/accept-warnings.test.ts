import { describe, expect, it } from "vitest";
import { type Acceptance, type Diagnostic, loadSpec } from "../src/index.ts";
import { withSchemas } from "./lint-cases.ts";
import { change, smallSpec } from "./small-spec.ts";

const file = "specs/groups.yaml";

async function load(text: string): Promise<readonly Diagnostic[]> {
  return (await loadSpec({ file, text })).diagnostics;
}

/** Code, and why it is accepted. */
function brief({ code, accepted }: Diagnostic): string {
  return accepted === undefined ? code : `${code}: ${accepted}`;
}

/** What a package accepts. */
const ofPackage: Acceptance = {
  code: "approximated/not",
  reason: "why",
  place: { file: "packages/groups-types/package.json", line: 3, column: 1 },
};

const negated = "Odd: { not: { type: string }";
const accept = (reason: string): string => `x-specmint: { accept: { approximated/not: ${reason} } }`;

describe("a warning that is accepted", () => {
  it.each<[string, string, (readonly string[])?]>([
    ["at its schema", withSchemas(`${negated}, ${accept("why")} }`)],
    [
      "above it",
      withSchemas(`Odd: { ${accept("why")}, properties: { a: { items: { not: { type: string } } } } }`),
    ],
    ["for the whole spec", withSchemas(`${negated} }`).replace("info:", `${accept("why")}\ninfo:`)],
    [
      "by the nearest",
      withSchemas(
        `Odd: { ${accept("far")}, properties: { a: { not: { type: string }, ${accept("why")} } } }`,
      ),
      ["accept/unused", "approximated/not: why"],
    ],
  ])("%s", async (_, text, want: readonly string[] = ["approximated/not: why"]) => {
    expect((await load(text)).map(brief)).toEqual(want);
  });

  it("is one of the place and what is below it alone", async () => {
    const text = withSchemas(`${negated}, ${accept("why")} }\nOddity: { not: { type: string } }`);
    expect((await load(text)).map(brief)).toEqual(["approximated/not: why", "approximated/not"]);
  });

  it("may be one that reading has", async () => {
    const text = withSchemas(
      `Odd: { nullable: true, allOf: [{}], properties: { a: { x-specmint: { accept: { approximated/nullable-enum: why } }, type: string, nullable: true, enum: [a] } } }`,
    ).replace("3.1.0", "3.0.4");
    expect((await load(text)).map(brief)).toEqual(["approximated/nullable-enum: why"]);
  });

  it("stands in the file that says so", async () => {
    const text = withSchemas("Odd: { $ref: 'odd.yaml#/Odd' }\nOdder: { $ref: 'odd.yaml#/Odder' }");
    const odd = `${negated}, ${accept("why")} }\nOdder: { not: { type: string } }\n`;
    const { diagnostics } = await loadSpec({ file, text, others: { "specs/odd.yaml": odd } });
    expect(diagnostics.map(brief)).toEqual(["approximated/not: why", "approximated/not"]);
  });

  it("is accepted for the whole spec by its packages", async () => {
    const text = withSchemas(`${negated} }`);
    const { build, diagnostics } = await loadSpec({ file, text, accept: [ofPackage] });
    expect(diagnostics.map(brief)).toEqual(["approximated/not: why"]);
    expect(build?.().approximations.map(({ accepted }) => accepted)).toEqual(["why"]);
    const idle = (await loadSpec({ file, text: smallSpec, accept: [ofPackage] })).diagnostics;
    expect(idle).toMatchObject([{ code: "accept/unused", file: ofPackage.place.file, line: 3 }]);
  });

  it("stays in what the packages say of themselves, also where nothing is approximated", async () => {
    const text = change([
      "default: 1 }",
      "default: a, x-specmint: { accept: { example-mismatch: the server takes it } } }",
    ]);
    const { build } = await loadSpec({ file, text });
    expect(build?.().approximations.map(({ accepted, code }) => [code, accepted])).toEqual([
      ["example-mismatch", "the server takes it"],
    ]);
  });

  it("is an error never", async () => {
    const text = smallSpec.replace("info:", "x-specmint: { accept: { unresolved-ref: why } }\ninfo:");
    expect((await load(text)).map(brief)).toEqual(["accept/error"]);
    const broken = text.replace("#/components/schemas/Group", "#/components/schemas/Grup");
    expect((await load(broken)).map(brief)).toEqual(["accept/error", "unresolved-ref"]);
  });

  it("is not called useless beside errors, which hide others, nor where Redocly's rules do not run", async () => {
    const text = smallSpec.replace("info:", `${accept("why")}\ninfo:`);
    expect((await load(text)).map(brief)).toEqual(["accept/unused"]);
    expect((await load(text.replace("updateGroup", "delete\n      tags: 1"))).map(brief)).toEqual([
      "structure/value",
    ]);
    expect(await load(text.replace("approximated/not", "redocly-warning"))).toEqual([]);
  });
});
