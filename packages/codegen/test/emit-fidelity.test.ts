import type { Approximation } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitFidelity } from "../src/emit-fidelity.ts";
import { schemaModel } from "./schema-model.ts";

const approximation: Approximation = {
  code: "approximated/not",
  pointer: "/components/schemas/User/not",
  owner: "User",
  kind: "schema",
  message: "`not` is left to the validator: the type takes what it excludes.",
};

/** The lines of the table. */
function rowsOf(approximations: readonly Approximation[]): readonly string[] {
  const { text } = emitFidelity({ ...schemaModel({}), approximations });
  return text.split("\n").filter((line) => line.startsWith("| schema"));
}

describe("emitFidelity", () => {
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
    expect(rowsOf([{ ...approximation, message }])).toEqual([
      `| schema User | \`#/components/schemas/User/not\` | \`approximated/not\` | ${shown} |`,
    ]);
  });

  it("says what is the same of several places once", () => {
    const other = { ...approximation, owner: "Group", pointer: "/components/schemas/Group/not" };
    expect(rowsOf([approximation, { ...other, message: "Else." }, other])).toEqual([
      `| schema User | \`#/components/schemas/User/not\` and 1 more | \`approximated/not\` | ${approximation.message} |`,
      "| schema Group | `#/components/schemas/Group/not` | `approximated/not` | Else. |",
    ]);
  });

  it("has the reasons of what is accepted, and counts only what is approximated", () => {
    const accepted = { ...approximation, accepted: "a | <b>" };
    const other = { ...accepted, code: "example-mismatch", owner: "Group", message: "It is old." } as const;
    expect(rowsOf([accepted, approximation, other])).toEqual([
      `| schema User | \`#/components/schemas/User/not\` | \`approximated/not\` | ${approximation.message} Accepted: a \\| \\<b\\> |`,
      `| schema User | \`#/components/schemas/User/not\` | \`approximated/not\` | ${approximation.message} |`,
      "| schema Group | `#/components/schemas/User/not` | `example-mismatch` | It is old. Accepted: a \\| \\<b\\> |",
    ]);
    const { text } = emitFidelity({ ...schemaModel({}), approximations: [other] });
    expect(text).toMatch(/^\d+ schemas? exact, 0 approximated/);
  });

  it("cannot be ended by the name of a spec", () => {
    const { text } = emitFidelity({ ...schemaModel({}), file: "specs/--> <script>.yaml" });
    expect(text).not.toMatch(/<script|-->[^\n]/);
  });
});
