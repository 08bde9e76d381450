import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileProgram } from "../src/compile-program.ts";
import { byClient, byMainEntry } from "../src/programs.ts";

it.each([byClient, byMainEntry])(
  "a misspelt field is one error, at its line, that names the type: $name",
  (ours) => {
    const misspelt = readFileSync(ours.file, "utf8").replace("name:", "nmae:");
    const line = misspelt.split("\n").findIndex((text) => text.includes("nmae:")) + 1;
    expect(compileProgram(ours, {}, misspelt).problems).toEqual([
      {
        line,
        message:
          "Object literal may only specify known properties, and 'nmae' does not exist in type 'UserGroupUpdateParams'.",
      },
    ]);
  },
);
