import type { Approximation } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitFidelity } from "../src/emit-fidelity.ts";
import { callModel } from "./call-model.ts";
import { schemaModel } from "./schema-model.ts";

const approximation: Approximation = {
  pointer: "/components/schemas/User/not",
  owner: "User",
  kind: "schema",
  place: "specs/things.yaml:12:7",
  message: "`not` is left to the validator: the type takes what it excludes.",
};

/** The lines of the file that are not the same for all models. */
function linesOf(approximations: readonly Approximation[]): readonly string[] {
  const { text } = emitFidelity({ ...callModel, approximations });
  const lines = text.split("\n");
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("An *exact* schema")),
  );
}

describe("emitFidelity", () => {
  it("counts first, names each place, and says what exact means", async () => {
    const { path, text } = emitFidelity({
      ...callModel,
      approximations: [
        approximation,
        { ...approximation, message: "`if` is left to the validator." },
        { ...approximation, kind: "operation", owner: "readUser", message: "XML is text." },
        { ...approximation, kind: "document", owner: "", message: "`dialect` is read as 2020-12." },
      ],
    });
    expect(path).toBe("FIDELITY.md");
    await expect(text).toMatchFileSnapshot("expected/types/FIDELITY.md");
  });

  it("has no table where all is exact", () => {
    expect(linesOf([])).toEqual(["7 schemas exact, 0 approximated; 6 operations exact, 0 approximated.", ""]);
    expect(emitFidelity(schemaModel({ A: {} })).text).toMatch(
      /^1 schema exact, 0 approximated; 0 operations exact/,
    );
  });

  it.each([
    ["a|b", "a\\|b"],
    [
      "<b>*x*</b> [l](y) ![i](z) _u_ # $1$ &amp;",
      "\\<b\\>\\*x\\*\\</b\\> \\[l\\]\\(y\\) \\!\\[i\\]\\(z\\) \\_u\\_ \\# \\$1\\$ \\&amp;",
    ],
    [
      "see http://a.example, www.b.example and c@d.example",
      "see http\\://a.example, www\\.b.example and c\\@d.example",
    ],
    ["one\ntwo\r\n| three |\u2028four", "one two \\| three \\| four"],
    ["`code` and `<b>`", "`code` and `<b>`"],
    ["`a|b`", "\\`a\\|b\\`"],
    ["`a` <i> ` <b>", "\\`a\\` \\<i\\> \\` \\<b\\>"],
    ["``a` <b> `c``", "\\`\\`a\\` \\<b\\> \\`c\\`\\`"],
    ["`` <b>", "\\`\\` \\<b\\>"],
    ["`\\` <b>`", "\\`\\\\\\` \\<b\\>\\`"],
    ["a\u202eb\u0000c", "a\\\\u202eb\\\\u0000c"],
  ])("escapes %j", (message, shown) => {
    expect(linesOf([{ ...approximation, message }])[4]).toBe(
      `| schema User | specs/things.yaml:12:7 | ${shown} |`,
    );
  });

  it("cannot be ended by the name of a spec", () => {
    const { text } = emitFidelity({ ...callModel, file: "specs/--> <script>.yaml" });
    expect(text).not.toMatch(/<script|-->[^\n]/);
  });
});
