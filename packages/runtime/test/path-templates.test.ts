import { expect, it, vi } from "vitest";

/** What of the given templates is taken apart, in that order: a new copy of the module knows none. */
async function takenApart(templates: readonly string[]): Promise<readonly string[]> {
  vi.resetModules();
  const { serializePath } = await import("../src/prepare/parameters/serialize-path.ts");
  const taken = vi.spyOn(String.prototype, "split");
  for (const template of templates) {
    const filled = template.replace("{id}", "1");
    expect(serializePath(template, { id: 1 })).toBe(filled);
  }
  const texts = taken.mock.contexts.map(String).filter((text) => text.includes("{id}"));
  taken.mockRestore();
  return texts;
}

it("a template is taken apart at the first call alone", async () => {
  expect(await takenApart(["/a/{id}", "/b/{id}", "/a/{id}", "/b/{id}"])).toEqual(["/a/{id}", "/b/{id}"]);
});

it("a template is forgotten with all others where a program makes up one after the other", async () => {
  const many = Array.from({ length: 1000 }, (_, index) => `/${index}/{id}`);
  expect(await takenApart([...many, "/0/{id}"])).toEqual(many);
  const one = "/one/{id}";
  expect(await takenApart([...many, one, "/0/{id}", one])).toEqual([...many, one, "/0/{id}"]);
});
