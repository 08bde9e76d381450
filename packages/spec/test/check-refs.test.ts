import { describe, expect, it } from "vitest";
import { checkRefs } from "../src/check/check-refs.ts";
import type { Json } from "../src/json.ts";
import { parseSource } from "../src/parse-source.ts";

function problemsOf(components: Json): readonly string[] {
  const document = { openapi: "3.1.0", info: { title: "Groups", version: "1" }, components };
  const { source, diagnostics } = parseSource("specs/groups.json", JSON.stringify(document));
  expect(diagnostics).toEqual([]);
  if (!source) throw new Error("There is no source.");
  return checkRefs(source).map(({ code, pointer }) => `${code} ${pointer}`);
}

const long = 30_000;

const to = (section: string, name: string): { $ref: string } => ({ $ref: `#/components/${section}/${name}` });

describe("chains of references", () => {
  it("are followed once, however long they are", () => {
    const responses = Array.from({ length: long }, (_, at) => [`R${at}`, to("responses", `R${at + 1}`)]);
    const end = [`R${long}`, { description: "The end." }];
    expect(problemsOf({ responses: Object.fromEntries([...responses, end]) })).toEqual([]);
  });

  it("are circular where they lead into a circle, also from outside it", () => {
    const [A, B, C] = [to("responses", "B"), to("responses", "C"), to("responses", "B")];
    expect(problemsOf({ responses: { A, B, C, D: { description: "Fine." } } })).toEqual([
      "circular-ref /components/responses/A/$ref",
      "circular-ref /components/responses/B/$ref",
      "circular-ref /components/responses/C/$ref",
    ]);
  });
});

describe("schemas that consist of themselves", () => {
  const of = (...names: readonly string[]): Json => ({ anyOf: names.map((name) => to("schemas", name)) });

  it("are looked for once, however long a composition is", () => {
    const schemas = Array.from({ length: long }, (_, at) => [`S${at}`, of(`S${at + 1}`, `S${at + 1}`)]);
    expect(problemsOf({ schemas: Object.fromEntries([...schemas, [`S${long}`, {}]]) })).toEqual([]);
  });

  it("are named, and not those that only lead to them or lie between", () => {
    const schemas = {
      Outer: of("A"),
      A: of("B", "End"),
      B: of("A", "Between"),
      Between: of("Self", "End"),
      Self: of("End", "Self"),
      Member: { type: "object", properties: { again: to("schemas", "Member") } },
      End: { type: "string" },
    };
    expect(problemsOf({ schemas })).toEqual([
      "circular-ref /components/schemas/A",
      "circular-ref /components/schemas/B",
      "circular-ref /components/schemas/Self",
    ]);
  });
});
