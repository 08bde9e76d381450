import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { bundlers } from "./bundlers.ts";

const dist = join(import.meta.dirname, "../dist");

/** A program that imports these names of an entry, in a folder of its own. */
function programOf(entry: string, names: string, code: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "specmint-bundle-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "program.mjs");
  writeFileSync(file, `import { ${names} } from ${JSON.stringify(join(dist, entry))};\n${code}\n`);
  return file;
}

/** As generated modules write it. */
const validatorOf = (schema: string): string =>
  `export const validate = /* @__PURE__ */ validator(${schema});`;

const plain = validatorOf(`{ type: "object", properties: { pointer: { type: "string" } } }`);

/** What is in a bundle only of who uses it, by a word that only it has. */
const parts = [
  ["unions", `{ $vocabulary: [unions], oneOf: [true] }`, "must name one of the schemas"],
  ["conditions", `{ $vocabulary: [conditions], not: true }`, "must NOT be valid"],
  ["lists", `{ $vocabulary: [lists], uniqueItems: true }`, "duplicate items"],
  ["names", `{ $vocabulary: [names], propertyNames: true }`, "property name must be valid"],
  ["unevaluated", `{ $vocabulary: [unevaluated], unevaluatedItems: false }`, `"unevaluatedItems"`],
  ["formatUri", `{ format: formatUri }`, "uri"],
  ["formatDateTime", `{ format: formatDateTime }`, "date-time"],
  ["formatIdnHostname", `{ format: formatIdnHostname }`, "xn--"],
] as const;

describe.each(bundlers)("a bundle by %s", (_, bundle) => {
  it.each(["gen1.js", "index.js"])("that uses nothing of %s is empty", async (entry) => {
    expect((await bundle(programOf(entry, "validator", plain.replace("export ", "")))).trim()).toBe("");
  });

  it("that uses nothing of gen1-fixtures.js is empty", async () => {
    expect((await bundle(programOf("gen1-fixtures.js", "invalid, boundary, evolution", ""))).trim()).toBe("");
  });

  it("of one validator has nothing that its schema does not use", async () => {
    const text = await bundle(programOf("gen1.js", "validator", plain));
    expect(text).toContain("must have required property");
    for (const [name, , word] of parts) expect(text.includes(word), name).toBe(false);
  });

  it.each(parts)("has %s where a schema uses it, and no other part", async (name, schema, word) => {
    const text = await bundle(programOf("gen1.js", `validator, ${name}`, validatorOf(schema)));
    const present = parts.filter((part) => text.includes(part[2])).map(([part]) => part);
    expect(present).toEqual([name]);
    expect(text).toContain(word);
  });
});

describe("a bundle by esbuild", () => {
  it("of one validator is at most 3.3 kB, compressed", async () => {
    const [[, bundle] = []] = bundlers;
    const text = (await bundle?.(programOf("gen1.js", "validator", plain))) ?? "";
    const { length } = gzipSync(text, { level: 9 });
    expect(length).toBeGreaterThan(2500);
    expect(length).toBeLessThanOrEqual(3300);
  });
});
