/** A small description around what a case is about, in JSON, which is YAML as well. */
export function smallSpec(schema: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return specOf({ Thing: schema }, more);
}

/** The same with several schemas. */
export function specOf(
  schemas: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    openapi: "3.1.1",
    info: { title: "Things", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "https://things.example" }],
    security: [],
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          summary: "Lists things.",
          responses: { "200": { description: "Things." }, "4XX": { description: "A failure." } },
        },
      },
    },
    components: { schemas },
    ...more,
  });
}

/** So many of something. */
export function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** An object with so many members. */
export function members(
  count: number,
  make: (index: number) => readonly [string, unknown],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(times(count, make));
}

/** A value within so many others. */
export function nested(depth: number, inner: unknown, around: (value: unknown) => unknown): unknown {
  return times(depth, () => 0).reduce<unknown>((value) => around(value), inner);
}
