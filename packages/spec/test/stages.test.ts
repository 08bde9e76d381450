import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "../src");
const stages = ["read", "settle", "check", "build"];
/** What puts stages together, or shows parts of them to others. */
const entries = [
  "build-model",
  "check-spec",
  "document",
  "find-notes",
  "gather-spec",
  "index",
  "load-comparable",
  "load-spec",
  "parse-source",
  "read-spec",
  "settle-spec",
];

/** What all may use: it is of no stage. */
const libraries = ["grammar", "pattern"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) =>
    relative(src, join(src, dirname(file), path)),
  );
}

describe("the stages", () => {
  it("import nothing of each other", () => {
    const wrong = files.flatMap((file) => {
      const [stage = ""] = file.split("/");
      const isEntry = entries.includes(file.replace(".ts", ""));
      const isAllowed = (path: string): boolean =>
        path.includes("/")
          ? path.startsWith(`${stage}/`) || libraries.some((library) => path.startsWith(`${library}/`))
          : !entries.includes(path.replace(".ts", ""));
      return isEntry
        ? []
        : importsOf(file)
            .filter((path) => !isAllowed(path))
            .map((path) => `${file} -> ${path}`);
    });
    expect(wrong).toEqual([]);
    expect(stages.filter((stage) => !files.some((file) => file.startsWith(`${stage}/`)))).toEqual([]);
  });

  it("leave nothing in a table of a module", () => {
    const known = files.filter((file) =>
      /^(export )?const .*new WeakMap/m.test(readFileSync(join(src, file), "utf8")),
    );
    expect(known).toEqual([]);
  });
});
