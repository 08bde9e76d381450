import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Agreement } from "../../src/agreement/disagreement.ts";
import { findDisagreements } from "../../src/agreement/find-disagreements.ts";
import { makeWorkspace, type Workspace } from "../../src/make-workspace.ts";

/** Packages as they are generated, but of types and schemas that somebody wrote into them. */
interface Written {
  readonly type: string;
  readonly schema: object;
  readonly fidelity?: string;
}

const pet = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, age: { type: "integer" } },
};
const tagged = (kind: string, own: string): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind }, [own]: { type: "boolean" } },
});

const packages = {
  equal: { type: "{ name: string; age?: number }", schema: pet },
  stricter: { type: "{ name: string; age: number }", schema: pet },
  looser: { type: "{ name: string | undefined; age?: number }", schema: pet },
  "looser-and-said": {
    type: "{ name?: string; age?: number }",
    schema: pet,
    fidelity: "| schema Value | a.yaml:1:1 | It is looser. |",
  },
  broken: { type: "Missing", schema: pet },
  weak: { type: "{ age?: number }", schema: { type: "object", properties: { age: { type: "number" } } } },
  "weak-beside-a-map": {
    type: "{ one: { age?: 1 }; more: { [name: string]: number } }",
    schema: {
      type: "object",
      required: ["one", "more"],
      properties: {
        one: { type: "object", properties: { age: { const: 1 } } },
        more: { type: "object", additionalProperties: { type: "number" } },
      },
    },
  },
  "weak-in-a-union": {
    type: "{ age?: number } | { name: string; age?: number }",
    schema: { anyOf: [{ type: "object", properties: { age: { type: "number" } } }, pet] },
  },
  "weak-in-a-union-in-a-map": {
    type: "{ [name: string]: ({ age?: number } | { name: string; age?: number })[] }",
    schema: {
      type: "object",
      additionalProperties: {
        type: "array",
        items: { anyOf: [{ type: "object", properties: { age: { type: "number" } } }, pet] },
      },
    },
  },
  "of-nothing": {
    type: "{ kind: never }",
    schema: {
      properties: { kind: { type: "number" } },
      oneOf: [tagged("cat", "purrs"), tagged("dog", "barks")],
    },
  },
  "with-a-branch-of-nothing": {
    type: '{ kind: "cat"; purrs?: boolean }',
    schema: {
      oneOf: [tagged("cat", "purrs"), { ...tagged("dog", "barks"), allOf: [{ type: "string" }] }],
    },
  },
  anything: { type: "{ name: unknown }", schema: { type: "object", required: ["name"] } },
  "told-apart": {
    type: '{ kind: "cat"; purrs?: boolean } | { kind: "dog"; barks?: boolean }',
    schema: { oneOf: [tagged("cat", "purrs"), tagged("dog", "barks")] },
  },
  "not-told-apart": {
    type: '{ kind: "cat" | "dog"; purrs?: boolean; barks?: boolean } | { kind: "dog" }',
    schema: { oneOf: [tagged("cat", "purrs"), tagged("dog", "barks")] },
  },
} as const satisfies Readonly<Record<string, Written>>;

type Slug = keyof typeof packages;

let workspace: Workspace;
let found: Omit<Agreement, "refused">;

async function write(slug: string, { type, schema, fidelity = "" }: Written): Promise<void> {
  const gen = (kind: string, path: string, text: string): Promise<string> =>
    workspace.write(`packages/${slug}-${kind}/src/gen/${path}`, text);
  await gen("types", "index.ts", `export type Value = ${type};`);
  await gen("types", "FIDELITY.md", fidelity);
  await gen("types", "schemas/index.ts", `export const ValueSchema = ${JSON.stringify(schema)};`);
  const library = JSON.stringify(new URL("../../../schema/src/index.ts", import.meta.url));
  const validate = `export const validateValue = validator(${JSON.stringify(schema)});`;
  await gen("types", "validators/index.ts", `import { validator } from ${library};\n${validate}`);
  await gen("fixtures", "index.ts", "export {};");
}

beforeAll(async () => {
  workspace = await makeWorkspace(Object.keys(packages));
  for (const [slug, written] of Object.entries(packages)) await write(slug, written);
  found = await findDisagreements(Object.keys(packages), workspace, { values: 300, length: 300 });
});

afterAll(async () => workspace[Symbol.asyncDispose]());

const of = (slug: Slug): readonly string[] => [
  ...new Set(found.disagreements.filter((one) => one.slug === slug).map(({ kind }) => kind)),
];

describe("types and validators", () => {
  it("agree where both say the same", () => {
    expect(of("equal")).toEqual([]);
    expect(of("told-apart")).toEqual([]);
    expect(of("with-a-branch-of-nothing")).toEqual([]);
    expect(of("of-nothing")).toEqual([]);
    expect(found).toMatchObject({ schemas: 14, without: ["of-nothing Value"] });
    expect(found.probes).toBe(8);
  });

  it("differ where the type refuses a value", () => {
    expect(of("stricter")).toEqual(["refused"]);
    expect(found.disagreements).toContainEqual({
      kind: "refused",
      slug: "stricter",
      schema: "Value",
      text: JSON.stringify(pet),
      value: '{ "name": "a" }',
      reasons: [`Property 'age' is missing in type '{ name: "a"; }' but required in type 'Value'.`],
    });
  });

  it("differ where the validator refuses a value for what the type should say", () => {
    const differing = found.disagreements.filter(({ slug }) => slug === "looser");
    expect(differing.length).toBeGreaterThan(0);
    for (const { value } of differing) expect(value).toContain('"name": undefined');
    expect(new Set(differing.map(({ kind, reasons }) => [kind, ...reasons].join(" ")))).toEqual(
      new Set(["accepted required: must have required property 'name'"]),
    );
  });

  it("do not differ where FIDELITY.md says that the type is looser", () => {
    expect(of("looser-and-said")).toEqual([]);
  });

  it("do not differ over what the compiler takes for a mistake, nor over what is unknown", () => {
    expect(of("weak")).toEqual([]);
    expect(of("weak-beside-a-map")).toEqual([]);
    expect(of("weak-in-a-union-in-a-map")).toEqual([]);
    expect(of("weak-in-a-union")).toEqual([]);
    expect(of("anything")).toEqual([]);
  });

  it("are not compared where the type does not compile", () => {
    expect(found.broken).toEqual(["packages/broken-types/src/gen/index.ts: Cannot find name 'Missing'."]);
    expect(of("equal")).toEqual([]);
  });

  it("differ where the compiler does not tell branches apart", () => {
    expect(of("not-told-apart")).toContain("unnarrowed");
  });
});
