import { type JsonSchema, validate } from "@specmint/schema";
import { type Comparable, type Json, type JsonObject, loadComparable } from "@specmint/spec";
import { lookUp } from "@specmint/spec/document";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import { type Bump, bumps, type Change, type Verdict } from "../src/model.ts";
import { randomOf } from "./random-of.ts";
import { realDescriptions } from "./real-descriptions.ts";
import { inlined, renamed, reordered, reworded } from "./rewrite.ts";

async function comparable(document: Json): Promise<Comparable> {
  const { comparable: found, diagnostics } = await loadComparable({
    file: "specs/things.json",
    text: JSON.stringify(document),
  });
  if (!found) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return found;
}

async function compare(old: Json, next: Json): Promise<Verdict> {
  return compareSpecs(await comparable(old), await comparable(next));
}

/** What asks for more than a patch, in words. */
function beyondPatch({ changes }: Verdict): readonly string[] {
  return changes
    .filter(isMoreThanPatch)
    .map(({ rule, title, positions }) => `${rule}: ${title} ${positions}`);
}

function isMoreThanPatch({ bumps: own }: Change): boolean {
  return Object.values(own).some((bump) => rankOf(bump) > rankOf("patch"));
}

function rankOf(bump: Bump): number {
  return bumps.indexOf(bump);
}

/** What the contract asks for. */
function bumpOf({ changes }: Verdict): Bump {
  return bumps[Math.max(0, ...changes.map(({ bump }) => rankOf(bump)))] ?? "none";
}

/** Those that can be read by themselves, without other files. */
const readable: (typeof realDescriptions)[number][] = [];
for (const one of realDescriptions)
  if ((await loadComparable({ file: "specs/things.json", text: JSON.stringify(one[1]) })).comparable)
    readable.push(one);

describe.each(readable)("%s", (name, document) => {
  it("needs nothing where it stays as it is", async () => {
    expect((await compare(document, structuredClone(document))).changes).toEqual([]);
  });

  // Of two operations that have one name, the second gets a number.
  it.skipIf(name.includes("/duplicate-operation-id/"))(
    "needs nothing where only the order of its keys is another",
    async () => {
      const { changes } = await compare(document, reordered(document, randomOf(name.length)));
      expect(changes.filter(({ rule }) => rule !== "schema-rewritten")).toEqual([]);
    },
  );

  it("needs a patch at most for other words", async () => {
    expect(beyondPatch(await compare(document, reworded(document)))).toEqual([]);
  });

  // Nobody can tell what a pattern takes that is too slow to be tried.
  it.skipIf(name.includes("/slow-patterns/"))(
    "needs a patch at most where references are written out, but for types that lose their place",
    async () => {
      const other = inlined(document, randomOf(name.length));
      for (const verdict of [await compare(document, other), await compare(other, document)])
        expect(beyondPatch(verdict).filter((words) => !/^type-(added|removed):/.test(words))).toEqual([]);
    },
  );

  it("needs a patch at most where components of which no type is made have other names", async () => {
    expect(beyondPatch(await compare(document, renamed(document)))).toEqual([]);
  });
});

const leaf = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: "string", minLength: 2 },
  { type: "string", maxLength: 3 },
  { type: "string", enum: ["a", "b"] },
  { type: "string", enum: ["a", "b", "c"] },
  { type: "string", pattern: "^[a-z]+$" },
  { type: ["string", "null"] },
  { type: "integer" },
  { type: "integer", minimum: 1 },
  { type: "number", maximum: 9 },
  { type: "boolean" },
  { anyOf: [{ type: "integer" }, { type: "string" }] },
);
const names = ["name", "size", "tags"] as const;

/** Objects with some of three properties, one of which may be a list of objects. */
function objectOf(depth: number): fc.Arbitrary<JsonObject> {
  const list =
    depth === 0 ? leaf : objectOf(depth - 1).map((items): JsonObject => ({ type: "array", items }));
  const properties = fc.record({ name: leaf, size: leaf, tags: fc.oneof(leaf, list) }, { requiredKeys: [] });
  return fc.tuple(properties, fc.subarray([...names]), fc.boolean()).map(([own, required, isClosed]) => ({
    type: "object",
    properties: own as JsonObject,
    ...(required.length > 0 && { required }),
    ...(isClosed && { additionalProperties: false }),
  }));
}
const schema = objectOf(1);

/** A description of one operation. */
function description(taken: Json, answered: Json, more: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        post: {
          operationId: "addThing",
          requestBody: { required: true, content: { "application/json": { schema: taken } } },
          responses: { "200": { description: "OK", content: { "application/json": { schema: answered } } } },
          ...more,
        },
      },
    },
  };
}

describe("a generated description", () => {
  it("needs at least as much where an addition is taken back", async () => {
    const added = fc.constantFrom<keyof typeof additions>("parameter", "response", "operation", "property");
    await fc.assert(
      fc.asyncProperty(schema, schema, leaf, added, async (taken, answered, extra, kind) => {
        const [old, next] = additions[kind](taken, answered, extra);
        const [there, back] = [await compare(old, next), await compare(next, old)];
        expect(rankOf(bumpOf(back))).toBeGreaterThanOrEqual(rankOf(bumpOf(there)));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("needs no less on the way than from end to end", async () => {
    await fc.assert(
      fc.asyncProperty(schema, schema, schema, fc.boolean(), async (a, b, c, isRequest) => {
        const [old, mid, next] = [a, b, c].map((one) =>
          isRequest ? description(one, {}) : description({}, one),
        );
        if (!old || !mid || !next || bumpOf(await compare(old, next)) !== "major") return;
        const steps = [bumpOf(await compare(old, mid)), bumpOf(await compare(mid, next))];
        expect(steps).toContain("major");
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it("shows values that the one side takes and the other refuses", async () => {
    let witnesses = 0;
    await fc.assert(
      fc.asyncProperty(schema, schema, fc.boolean(), async (a, b, isRequest) => {
        const [old, next] = isRequest
          ? ([description(a, {}), description(b, {})] as const)
          : ([description({}, a), description({}, b)] as const);
        for (const { proof, title } of (await compare(old, next)).changes) {
          if (proof.kind !== "witness") continue;
          witnesses++;
          const [taker, refuser] = proof.acceptedBy === "old" ? [a, b] : [b, a];
          const said = [taker, refuser].map((one) => accepts(schemaAt(one, proof.path), proof.value));
          expect(said, `${title} ${proof.path} ${JSON.stringify(proof.value)}`).toEqual([true, false]);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(witnesses).toBeGreaterThan(50);
  });
});

const additions = {
  parameter: (taken: Json, answered: Json, extra: Json) => [
    description(taken, answered),
    description(taken, answered, { parameters: [{ name: "page", in: "query", schema: extra }] }),
  ],
  response: (taken: Json, answered: Json, extra: Json) => [
    description(taken, answered),
    description(taken, answered, {
      responses: {
        "200": { description: "OK", content: { "application/json": { schema: answered } } },
        "201": { description: "Made", content: { "application/json": { schema: extra } } },
      },
    }),
  ],
  operation: (taken: Json, answered: Json): readonly [JsonObject, JsonObject] => {
    const whole = description(taken, answered);
    const paths = whole["paths"] as JsonObject;
    return [
      { ...whole, paths: {} },
      { ...whole, paths },
    ];
  },
  property: (taken: JsonObject, answered: JsonObject, extra: Json): readonly [JsonObject, JsonObject] => {
    const wider = (one: JsonObject): JsonObject => ({
      ...one,
      properties: { ...(one["properties"] as JsonObject), extra },
    });
    return [description(taken, answered), description(wider(taken), wider(answered))];
  },
} satisfies Record<
  string,
  (taken: JsonObject, answered: JsonObject, extra: Json) => readonly [JsonObject, JsonObject]
>;

/** What stands for the values at a path: `/tags/*` are the items of `tags`. */
function schemaAt(whole: Json, path: string): Json {
  const steps = path.split("/").slice(1);
  return steps.reduce<Json>(
    (at, step) => lookUp(at as JsonObject, step === "*" ? ["items"] : ["properties", step]) ?? true,
    whole,
  );
}

/** Both validators agree; undefined where they do not. */
function accepts(one: Json, value: Json): boolean | undefined {
  const own = validate(one as JsonSchema, value).issues === undefined;
  return own === new Ajv2020({ strict: false }).validate(one as JsonObject, value) ? own : undefined;
}
