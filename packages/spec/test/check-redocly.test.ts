import { expect, it } from "vitest";
import { checkRedocly } from "../src/check/check-redocly.ts";
import type { JsonObject } from "../src/json.ts";
import { formatPointer } from "../src/json-pointer.ts";
import { visitDocument } from "../src/visit-document.ts";

const place = (tokens: readonly string[]) => ({ file: formatPointer(tokens), line: 1, column: 1 });

const sound: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Groups", version: "1.0.0", license: { name: "MIT", url: "https://example.org/mit" } },
  servers: [{ url: "https://groups.test" }],
  paths: {
    "/groups": {
      get: {
        operationId: "listGroups",
        summary: "List groups",
        security: [],
        responses: { 200: { description: "All." }, 400: { description: "None." } },
      },
    },
  },
};

async function problemsOf(bundled: JsonObject): Promise<readonly string[]> {
  const problems = await checkRedocly({
    file: "specs/groups.yaml",
    bundled,
    place,
    visits: visitDocument(bundled),
  });
  return problems
    .map(({ file, severity, code, message }) => `${file} ${severity} ${code}: ${message}`)
    .sort();
}

it("finds nothing in a sound document", async () => {
  expect(await problemsOf(sound)).toEqual([]);
});

it("reports what Redocly recommends", async () => {
  const paths = { "/groups/": { get: { operationId: "a", security: [], responses: {} } } };
  expect(await problemsOf({ ...sound, paths })).toEqual([
    "/paths/~1groups~1 error redocly-error: `/groups/` should not have a trailing slash (no-path-trailing-slash)",
    "/paths/~1groups~1/get/responses warning redocly-warning: Operation must have at least one `2XX` response (operation-2xx-response)",
    "/paths/~1groups~1/get/responses warning redocly-warning: Operation must have at least one `4XX` response (operation-4xx-response)",
    "/paths/~1groups~1/get/summary error redocly-error: Operation object should contain `summary` field (operation-summary)",
  ]);
});

it("leaves to our own checks what they check", async () => {
  const components = { schemas: { "a b": { $ref: "#/components/schemas/none" } }, unknown: 1 };
  const servers = [{ url: "https://groups.test/{host}", variables: { other: { enum: [] } } }];
  const problems = await problemsOf({ ...sound, servers, components });
  expect(problems.filter((problem) => !problem.includes("no-unused-components"))).toEqual([]);
});

/** A document with one schema. */
function withSchema(schema: JsonObject): JsonObject {
  return { ...sound, components: { schemas: { A: schema } } };
}

it.each([
  ["no-duplicated-enum-values", (count: number) => withSchema({ enum: Array<string>(count).fill("a") })],
  [
    "no-illogical-composition-keywords",
    (count: number) => withSchema({ allOf: Array<JsonObject>(count).fill({ type: "string" }) }),
  ],
  [
    "no-required-schema-properties-undefined",
    (count: number) => withSchema({ allOf: Array<JsonObject>(count).fill({ required: ["a"] }) }),
  ],
  [
    "no-ambiguous-paths",
    (count: number) => ({
      ...sound,
      paths: Object.fromEntries(Array.from({ length: count }, (_, at) => [`/{a${at}}`, {}])),
    }),
  ],
])("leaves %s out where it would compare too many", async (rule, of) => {
  const asked = async (count: number): Promise<boolean> =>
    (await problemsOf(of(count))).some((text) => text.includes(`(${rule})`));
  expect(await asked(3)).toBe(true);
  expect(await asked(1001)).toBe(false);
});

it("says so where references lead deeper than Redocly can follow", async () => {
  const count = 20_000;
  const schemas = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `S${at}`,
      at === count - 1 ? {} : { properties: { next: { $ref: `#/components/schemas/S${at + 1}` } } },
    ]),
  );
  const paths = {
    "/a": {
      get: {
        operationId: "a",
        summary: "A",
        security: [],
        responses: {
          200: {
            description: "A.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/S0" } } },
          },
          400: { description: "None." },
        },
      },
    },
  };
  expect(await problemsOf({ ...sound, paths, components: { schemas } })).toEqual([
    " warning redocly-skipped: Redocly's rules are not asked, as references lead through too many schemas.",
  ]);
});
