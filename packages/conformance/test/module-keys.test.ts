import { sha256 } from "@specmint/codegen";
import { type MadePackage, makePackage } from "@specmint/codegen/make";
import { type Json, loadSpec, type Model } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { loadModels } from "../src/load-models.ts";

// `generate` leaves a module alone that an earlier run made under the same key: so a key has to tell of whatever changes the text.

const kinds = ["types", "client", "fixtures"] as const;

/** How many changes of a description are tried. */
const most = 30;

const models = await loadModels();

function packagesOf(model: Model): readonly MadePackage[] {
  return kinds.map((kind) => {
    const target = { name: `@acme/items-${kind}`, version: "1.0.0", kind, typesPackage: "@acme/items-types" };
    return makePackage(model, target, { hasOwnIndex: false, hasOwnService: false }, undefined);
  });
}

/** The texts of the modules whose keys say that they are as they were, by their paths, before and after. */
function kept(
  before: MadePackage,
  after: MadePackage,
): readonly (readonly [path: string, was: string, is: string])[] {
  if (before.shared !== after.shared) return [];
  const known = new Map(before.files.map((file) => [file.path, file]));
  return after.files.flatMap((file) => {
    const was = known.get(file.path);
    return file.key !== undefined && file.key === was?.key ? [[file.path, was.text, file.text] as const] : [];
  });
}

/** Changes one place of a JSON value: a member or an item goes, or a value becomes another. */
function changeAt(value: Json, [head, ...rest]: readonly string[], salt: number): Json {
  if (typeof value !== "object" || value === null) return changeScalar(value);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const at = Number(head);
    if (rest.length > 0)
      return items.map((item, index) => (index === at ? changeAt(item, rest, salt) : item));
    return salt % 3 === 0
      ? [...items].reverse()
      : items.map((item, index) => (index === at ? changeScalar(item) : item));
  }
  const entries = Object.entries(value) as [string, Json][];
  return Object.fromEntries(
    entries.flatMap(([key, member]) => {
      if (key !== head) return [[key, member]];
      if (rest.length > 0) return [[key, changeAt(member, rest, salt)]];
      return salt % 3 === 0 ? [] : [[key, changeScalar(member)]];
    }),
  );
}

function changeScalar(value: Json): Json {
  if (typeof value === "string") return `${value} more`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return value;
}

/** The places of all that is in a JSON value. */
function placesIn(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, member]) => placesIn(member as Json, [...path, key])),
  ];
}

/** Some of these, by chance, but the same each time. */
function pick<T>(all: readonly T[], name: string): readonly T[] {
  const scored = all.map((one, index) => ({ one, score: sha256(`${name} ${index}`) }));
  scored.sort((a, b) => (a.score < b.score ? -1 : 1));
  return scored.slice(0, most).map(({ one }) => one);
}

let seen = { built: 0, kept: 0 };

describe("a module with the key of another run", () => {
  it.each(models)("has the text of that: $name", async ({ name, file, build: buildFirst }) => {
    const model = buildFirst();
    const before = packagesOf(model);
    const places = placesIn(model.document).filter((path) => path.length > 1);
    for (const [salt, path] of pick(places, name).entries()) {
      const text = JSON.stringify(changeAt(model.document, path, salt));
      const { build } = await loadSpec({ file, text });
      if (!build) continue;
      const after = packagesOf(build());
      const pairs = after.flatMap((one, index) => kept(before[index] as MadePackage, one));
      for (const [module, was, is] of pairs)
        expect(is, `${module}, after a change at /${path.join("/")}`).toBe(was);
      seen = { ...seen, built: seen.built + 1, kept: seen.kept + pairs.length };
    }
  });

  it("does not have it if a body is that of another answer", async () => {
    const [json, text] = [{ schema: { type: "object" } }, { schema: { type: "string" } }];
    const packages = async (first: object, second: object): Promise<readonly MadePackage[]> => {
      const responses = {
        200: { description: "All.", content: first },
        201: { description: "Some.", content: second },
      };
      const { build } = await loadSpec({
        file: "specs/items.yaml",
        text: JSON.stringify({
          openapi: "3.1.0",
          info: { title: "Items", version: "1.0.0" },
          servers: [{ url: "https://items.example.com" }],
          paths: { "/items": { get: { operationId: "listItems", responses } } },
        }),
      });
      return build ? packagesOf(build()) : [];
    };
    const before = await packages({ "application/json": json, "text/plain": text }, {});
    const after = await packages({ "application/json": json }, { "text/plain": text });
    expect(before).toHaveLength(kinds.length);
    const pairs = after.flatMap((one, index) => kept(before[index] as MadePackage, one));
    expect(pairs.map(([path]) => path)).toEqual([]);
  });

  it("is what most changes leave", () => {
    expect(seen.built).toBeGreaterThan(models.length * 4);
    expect(seen.kept).toBeGreaterThan(seen.built * 2);
  });
});
