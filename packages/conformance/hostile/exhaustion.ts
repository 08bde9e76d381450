import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Place } from "../src/hostile/place.ts";
import type { CommandCase, Run } from "./hostile-case.ts";
import { members, nested, smallSpec, specOf, times } from "./small-spec.ts";

const head = "openapi: 3.1.1\ninfo: { title: Things, version: '1' }\npaths: {}\n";

const thing = { $ref: "#/components/schemas/Thing" };

const lint = ({ command }: Place): Promise<Run> => command(["lint", "specs/api.yaml"]);

/** A text that is refused while it is read. */
const text = (name: string, spec: () => string, says: readonly string[]): CommandCase => ({
  name,
  spec,
  run: lint,
  code: 1,
  says,
});

/** A sound description from which packages come, with what it does not check said. */
const sound = (name: string, spec: () => string, expected: Partial<CommandCase> = {}): CommandCase => ({
  name,
  spec,
  code: 0,
  ...expected,
});

/** The same of one that takes seconds. */
const slow = (name: string, spec: () => string, expected: Partial<CommandCase> = {}): CommandCase => ({
  ...sound(name, spec, expected),
  isSlow: true,
});

/** An unsound one. */
const unsound = (name: string, spec: () => string, ...says: readonly string[]): CommandCase => ({
  name,
  spec,
  code: 1,
  says,
});

const schema = (name: string, make: () => unknown, expected: Partial<CommandCase> = {}): CommandCase =>
  sound(name, () => smallSpec(make()), expected);

/** Schemas of which each has the next one twice: 2 to the power of their number. */
const doubling = (keyword: "oneOf" | "anyOf" | "allOf", count: number): string =>
  specOf(
    members(count, (index) => {
      const next = { $ref: `#/components/schemas/S${index + 1}` };
      const branches = [
        { type: "object", properties: { a: next, [`a${index}`]: { type: "string" } } },
        { type: "object", properties: { b: next, [`b${index}`]: { type: "string" } } },
      ];
      return [`S${index}`, index === count - 1 ? { type: "string" } : { [keyword]: branches }];
    }),
  );

/** The same without a property between. */
const doublingAtOnce = (keyword: "oneOf" | "anyOf" | "allOf", count: number): string =>
  specOf(
    members(count, (index) => {
      const next = { $ref: `#/components/schemas/S${index + 1}` };
      return [
        `S${index}`,
        index === count - 1 ? { type: "object" } : { [keyword]: [next, { ...next, description: "x" }] },
      ];
    }),
  );

const patterns = (name: string, ...list: readonly string[]): CommandCase =>
  schema(
    name,
    () => ({
      type: "object",
      properties: Object.fromEntries(
        list.map((pattern, index) => [
          `p${index}`,
          {
            type: "string",
            pattern,
            examples: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"],
            default: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
          },
        ]),
      ),
    }),
    { says: ["slow-pattern"] },
  );

const operations = (count: number): string =>
  smallSpec(
    { type: "string" },
    {
      paths: members(count, (index) => [
        `/things/${index}`,
        {
          get: {
            operationId: `get${index}`,
            responses: { "200": { description: "x", content: { "application/json": { schema: thing } } } },
          },
        },
      ]),
    },
  );

/** More than there is time or memory for. */
export const exhaustion: readonly CommandCase[] = [
  text("lists in lists of YAML", () => `${head}x-a:\n${"- ".repeat(3000)}a\n`, ["too-deep"]),
  text(
    "5,000 block levels",
    () => `${head}x-a:\n${times(5000, (index) => `${" ".repeat(index + 1)}a:`).join("\n")} b\n`,
    ["too-deep"],
  ),
  text(
    "lists in lists of YAML in brackets",
    () => `${head}x-a: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`,
    ["too-deep"],
  ),
  text("maps in maps that never end", () => `${head}x-a: ${"{a: ".repeat(100_000)}`, ["too-deep"]),
  {
    ...text("JSON of 100,000 levels", () => "", ["too-deep"]),
    files: { "specs/api.json": () => `{"openapi":"3.1.1","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}` },
    run: ({ command }) => command(["lint", "specs/api.json"]),
  },
  {
    ...text("JSON that never ends", () => "", ["too-deep"]),
    files: { "specs/api.json": () => '{"a":'.repeat(1_000_000) },
    run: ({ command }) => command(["lint", "specs/api.json"]),
  },
  text(
    "aliases of aliases",
    () =>
      `${head}x-0: &x0 [a,a,a,a,a,a,a,a,a]\n${times(20, (index) => `x-${index + 1}: &x${index + 1} [${times(9, () => `*x${index}`).join()}]`).join("\n")}\n`,
    ["too-large"],
  ),
  text(
    "900 aliases of a map with 1,000 members",
    () =>
      `${head}x-a: &a {${times(1000, (index) => `k${index}: 1`).join(", ")}}\nx-b: [${times(900, () => "*a").join()}]\n`,
    ["too-large"],
  ),
  text(
    "merges of merges",
    () =>
      `${head}x-0: &x0 {${times(100, (index) => `k${index}: 1`).join(", ")}}\n${times(40, (index) => `x-${index + 1}: &x${index + 1}\n  a: { <<: *x${index} }\n  b: { <<: *x${index} }`).join("\n")}\n`,
    ["too-large"],
  ),
  text("an alias of itself", () => `${head}x-a: &a [*a]\n`, ["yaml-syntax"]),
  text("a description of 100 MB", () => `${head}x-a: "${"a".repeat(100_000_000)}"\n`, ["too-large"]),
  {
    ...text("100 MB of braces", () => "", ["too-large"]),
    files: { "specs/api.json": () => "{".repeat(100_000_000) },
    run: ({ command }) => command(["lint", "specs/api.json"]),
  },
  text("10 MB of colons", () => ": ".repeat(5_000_000), ["too-"]),
  text("10 MB of commas", () => `${head}x-a: [${",".repeat(10_000_000)}]\n`, ["too-large"]),
  text("2 MB of tabs", () => `${head}x-a:\n${"\t- a\n".repeat(400_000)}`, ["too-large"]),
  text("millions of empty values", () => `${head}x-a:\n${"  -\n".repeat(3_000_000)}`, ["too-large"]),
  text("millions of empty documents", () => "---\n".repeat(2_000_000), ["yaml-syntax"]),
  text("millions of comments", () => `${"#\n".repeat(5_000_000)}a: 1\n`, ["too-large"]),
  text("millions of anchors", () => `${head}x-a: [${times(500_000, (index) => `&a${index} 1`).join()}]\n`, [
    "too-large",
  ]),
  text("a key of 20 MB", () => `${head}? ${"k".repeat(20_000_000)}\n: 1\n`, ["unknown-key"]),
  text("a number of 10 MB of digits", () => `${head}x-a: ${"9".repeat(10_000_000)}\n`, ["-"]),
  {
    name: "a device without end",
    run: ({ command }) => command(["new", "api", "--from", "/dev/zero"]),
    code: 2,
    says: ["more than 32 MB"],
  },
  {
    name: "a pipe without end",
    prepare: ({ root }) => void execFileSync("mkfifo", [join(root, "pipe")]),
    run: ({ process: run }) => run(["new", "api", "--from", "pipe"], { before: "(yes > pipe &)" }),
    code: 2,
    says: ["more than 32 MB"],
  },
  slow("10,000 schemas", () =>
    specOf(
      members(10_000, (index) => [
        `S${index}`,
        {
          type: "object",
          properties: { a: { $ref: `#/components/schemas/S${(index + 1) % 10_000}` }, b: { type: "string" } },
        },
      ]),
    ),
  ),
  slow(
    "100,000 schemas, checked",
    () =>
      specOf(
        members(100_000, (index) => [`S${index}`, { type: "object", properties: { a: { type: "string" } } }]),
      ),
    { run: lint, bounds: { seconds: 20, megabytes: 1536 } },
  ),
  slow("5,000 operations", () => operations(5000)),
  slow("a chain of 5,000 references", () =>
    specOf(
      members(5000, (index) => [
        `S${index}`,
        index === 4999 ? { type: "string" } : { $ref: `#/components/schemas/S${index + 1}` },
      ]),
    ),
  ),
  slow("a chain of 5,000 properties", () =>
    specOf(
      members(5000, (index) => [
        `S${index}`,
        index === 4999
          ? { type: "string" }
          : {
              type: "object",
              required: ["a"],
              properties: { a: { $ref: `#/components/schemas/S${index + 1}` } },
            },
      ]),
    ),
  ),
  unsound(
    "a circle of 5,000 references",
    () =>
      specOf(
        members(5000, (index) => [`S${index}`, { $ref: `#/components/schemas/S${(index + 1) % 5000}` }]),
      ),
    "circular-ref",
  ),
  sound("everything in circles", () =>
    specOf(
      members(30, (index) => [
        `S${index}`,
        {
          type: "object",
          properties: members(30, (other) => [
            `p${other}`,
            {
              anyOf: [
                { $ref: `#/components/schemas/S${other}` },
                { type: "array", items: { $ref: `#/components/schemas/S${index}` } },
              ],
            },
          ]),
        },
      ]),
    ),
  ),
  sound("oneOf that doubles", () => doubling("oneOf", 30)),
  sound("anyOf that doubles", () => doubling("anyOf", 30)),
  sound("allOf that doubles", () => doubling("allOf", 30)),
  sound("oneOf that doubles at once", () => doublingAtOnce("oneOf", 30)),
  sound("anyOf that doubles at once", () => doublingAtOnce("anyOf", 30)),
  sound("allOf that doubles at once", () => doublingAtOnce("allOf", 30)),
  schema("ifs in ifs", () =>
    nested(60, { type: "string" }, (value) => ({
      if: { minLength: 1 },
      // biome-ignore lint/suspicious/noThenProperty: so the keyword is called
      then: value,
      else: { not: { type: "null" } },
    })),
  ),
  schema("nots in nots", () => nested(200, { type: "string" }, (not) => ({ not }))),
  schema("objects in objects, 100 deep", () =>
    nested(100, { type: "string" }, (value) => ({
      type: "object",
      required: ["a"],
      properties: { a: value },
    })),
  ),
  schema("lists in lists, 100 deep", () =>
    nested(100, { type: "string" }, (items) => ({ type: "array", minItems: 1, items })),
  ),
  text(
    "schemas in schemas, 5,000 deep",
    () => smallSpec("within").replace('"within"', `${'{"items":'.repeat(5000)}{}${"}".repeat(5000)}`),
    ["too-deep"],
  ),
  sound("callbacks that double", () =>
    smallSpec(
      {},
      {
        paths: {
          "/a": {
            post: {
              operationId: "a",
              responses: {},
              callbacks: {
                x: { $ref: "#/components/callbacks/C0" },
                y: { $ref: "#/components/callbacks/C0" },
              },
            },
          },
        },
        components: {
          callbacks: members(25, (index) => [
            `C${index}`,
            {
              "{$request.body#/url}": {
                post: {
                  responses: {},
                  ...(index === 24
                    ? {}
                    : {
                        callbacks: {
                          x: { $ref: `#/components/callbacks/C${index + 1}` },
                          y: { $ref: `#/components/callbacks/C${index + 1}` },
                        },
                      }),
                },
              },
            },
          ]),
        },
      },
    ),
  ),
  slow("allOf of 3,000", () =>
    smallSpec({
      allOf: times(3000, (index) => ({ type: "object", properties: { [`p${index}`]: { type: "string" } } })),
    }),
  ),
  sound("oneOf of 1,000 objects", () =>
    smallSpec({
      oneOf: times(1000, (index) => ({ type: "object", properties: { [`p${index}`]: { type: "string" } } })),
    }),
  ),
  sound("anyOf of 5,000 constants", () =>
    smallSpec({ anyOf: times(5000, (index) => ({ const: `c${index}` })) }),
  ),
  sound("products of unions", () =>
    smallSpec({
      allOf: times(12, (factor) => ({
        anyOf: times(8, (index) => ({
          type: "object",
          required: [`p${factor}_${index}`],
          properties: { [`p${factor}_${index}`]: { const: index } },
        })),
      })),
    }),
  ),
  sound("an enum of 50,000", () => smallSpec({ enum: times(50_000, (index) => `e${index}`) })),
  sound("an enum of deep objects", () =>
    smallSpec({ enum: times(200, (index) => nested(50, index, (a) => ({ a }))) }),
  ),
  sound("a discriminator with 1,000 branches", () =>
    specOf({
      Thing: {
        oneOf: times(1000, (index) => ({ $ref: `#/components/schemas/B${index}` })),
        discriminator: { propertyName: "type" },
      },
      ...members(1000, (index) => [
        `B${index}`,
        {
          type: "object",
          required: ["type"],
          properties: { type: { type: "string" }, [`p${index}`]: { type: "string" } },
        },
      ]),
    }),
  ),
  sound("an object with 10,000 properties", () =>
    smallSpec({
      type: "object",
      required: times(10_000, (index) => `p${index}`),
      properties: members(10_000, (index) => [`p${index}`, { type: "string" }]),
    }),
  ),
  sound("an operation with 5,000 parameters", () =>
    smallSpec(
      {},
      {
        paths: {
          "/a": {
            get: {
              operationId: "a",
              responses: {},
              parameters: times(5000, (index) => ({
                name: `p${index}`,
                in: "query",
                schema: { type: "string" },
              })),
            },
          },
        },
      },
    ),
  ),
  sound("10,000 servers", () =>
    smallSpec({}, { servers: times(10_000, (index) => ({ url: `https://s${index}.example` })) }),
  ),
  patterns("a pattern of two ways", "^(a|aa)+$"),
  patterns("a pattern of repeated repetitions", "^(a+)+$", "^((a*)*)*$"),
  patterns("a pattern of counted repetitions", "^((a{1,30}){1,30}){1,30}$"),
  patterns("a pattern that overlaps itself", "^(\\w|\\d|a)*!$", "^(.*)*x$", "^(?=(a+)+$)a"),
  patterns("300 slow patterns", ...times(300, (index) => `^(a|aa|b{${index}})+$`)),
  sound("a pattern that counts to a million", () =>
    smallSpec({ type: "string", pattern: "^(a{1000}){1000}$", minLength: 1_000_000 }),
  ),
  sound("a pattern of 100,000 characters", () =>
    smallSpec({ type: "string", pattern: `^(${times(10_000, (index) => `w${index}`).join("|")})$` }),
  ),
  sound("a pattern in parentheses, 2,000 deep", () =>
    smallSpec({ type: "string", pattern: `${"(".repeat(2000)}a${")".repeat(2000)}` }),
  ),
  schema("a list of a billion items", () => ({ type: "array", minItems: 1e9, items: { type: "string" } })),
  schema("a list with a million different items", () => ({
    type: "array",
    minItems: 1e6,
    uniqueItems: true,
    items: { type: "integer" },
  })),
  schema("a list that contains a billion of something", () => ({
    type: "array",
    contains: { const: 1 },
    minContains: 1e9,
  })),
  schema("a text of a billion characters", () => ({ type: "string", minLength: 1e9 })),
  schema("a text of 1e308 characters", () => ({ type: "string", minLength: 1e308, maxLength: 1e308 }), {
    run: lint,
  }),
  schema("an object of a billion members", () => ({
    type: "object",
    minProperties: 1e9,
    additionalProperties: { type: "string" },
  })),
  schema("multiples of almost nothing", () => ({
    type: "number",
    multipleOf: 1e-300,
    minimum: 1e-299,
    exclusiveMaximum: 1e300,
  })),
  schema("multiples of a lot", () => ({ type: "integer", multipleOf: 9007199254740991, minimum: 1e300 })),
  schema("lists of lists of lists", () =>
    nested(8, { type: "string" }, (items) => ({ type: "array", minItems: 50, items })),
  ),
  schema("a tuple of 10,000", () => ({
    type: "array",
    prefixItems: times(10_000, (index) => ({ const: index })),
    items: false,
  })),
  schema("a default of 5 MB", () => ({ type: "string", default: "d".repeat(5_000_000) })),
  slow("an example of 5 MB", () =>
    smallSpec(
      { type: "object" },
      {
        paths: {
          "/a": {
            post: {
              operationId: "a",
              responses: {},
              requestBody: {
                content: {
                  "application/json": {
                    schema: thing,
                    examples: { a: { value: { a: times(500_000, (index) => index) } } },
                  },
                },
              },
            },
          },
        },
      },
    ),
  ),
  sound("a description of 5 MB", () => smallSpec({ type: "string", description: "word ".repeat(1_000_000) })),
  sound("a line of 5 MB that cannot be broken", () =>
    smallSpec({ type: "string", description: "w".repeat(5_000_000) }),
  ),
  sound("5 MB of backticks", () =>
    smallSpec(
      {},
      { info: { title: "`".repeat(100_000), version: "1", description: "`[".repeat(2_500_000) } },
    ),
  ),
  unsound(
    "20,000 errors",
    () => specOf(members(20_000, (index) => [`S${index}`, { type: "strin" }])),
    "structure/",
  ),
  unsound(
    "20,000 references to nothing",
    () => specOf(members(20_000, (index) => [`S${index}`, { $ref: `#/components/schemas/N${index}` }])),
    "unresolved-ref",
  ),
  slow(
    "50,000 warnings",
    () => specOf(members(50_000, (index) => [`S${index}`, { type: "string", [`unknown${index}`]: 1 }])),
    { run: lint, bounds: { seconds: 20, megabytes: 1536 } },
  ),
  slow(
    "2,000 names that become one",
    () => specOf(members(2000, (index) => [`a${"-".repeat(index)}`, { type: "string" }])),
    { says: ["name-collision"] },
  ),
];
