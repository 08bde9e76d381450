import { formats, validate } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { loadValidators } from "./load-validators.ts";
import { schemaModel } from "./schema-model.ts";

const strings =
  "2024-02-29 2024-02-30 12:00:00Z 12:00:00 12:00:00+01 2024-02-29T12:00:00Z 2024-02-29T12:00:00 P1Y P1Y1D https://example.com/a https://exämple.com //h/p a/b a@b.c ä@b.c example.com exämple.com 127.0.0.1 ::1 123e4567-e89b-12d3-a456-426614174000 /a/b~0c /a~2 #/a%25 1/a 01 {a} } YQ== YQ ^a$ [".split(
    " ",
  );
const numbers = [0, -0, 1, -1, 1.5, 127, 128, 255, 256, 2 ** 15, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 53];

/** Names that say nothing, beside those that are checked. */
const others = ["hex-color", "password", "float", "double"];
const names = [...formats.keys(), ...others];

/** The type of a format by its place among them. */
const typeOf = (format: string): string => `Format${names.indexOf(format)}`;

describe("the formats of a validator", async () => {
  const schemas = names.map((format) => [typeOf(format), { format }]);
  const validator = await loadValidators(schemaModel(Object.fromEntries(schemas)));
  const accepted = (format: string, values: readonly unknown[]): unknown[] =>
    values.filter((value) => validator(typeOf(format))(value).issues === undefined);

  it.each([...formats.keys()])("%s is that of the library", (format) => {
    const values = [...strings, ...numbers, new Blob([]), null, true, [], {}];
    const ours = accepted(format, values);
    expect(ours).toEqual(values.filter((value) => validate({ format }, value).issues === undefined));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.length).toBeLessThan(values.length);
  });

  it("binary is what the type says where there is one", async () => {
    const model = schemaModel({ Text: { type: "string", format: "binary" } });
    const validate = (await loadValidators(model))("Text");
    expect([validate("a").issues, validate(new Blob([])).issues?.[0]?.keyword]).toEqual([undefined, "type"]);
  });

  it.each(others)("%s accepts everything", (format) => {
    const values = [...strings, ...numbers, null];
    expect(accepted(format, values)).toEqual(values);
  });
});
