import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import { loadValidators } from "./load-validators.ts";
import { schemaModel } from "./schema-model.ts";

const dates =
  "2024-02-29 2023-02-29 1900-02-29 2000-02-29 2024-04-31 2024-12-31 2024-13-01 2024-00-10 2024-01-00 24-01-01 0000-01-01";
const times = [
  ..."00:00:00Z 23:59:59z 24:00:00Z 12:60:00Z 12:00:60Z 23:59:60Z 23:59:61Z 23:59:60.999Z 12:00:00 12:00:00.123+01:00".split(
    " ",
  ),
  ..."12:00:00-0130 12:00:00+01 12:00:00+24:00 12:00:00+01:60 00:59:60+01:00 22:59:60-01:00 12:59:60+01:00 12:00Z 1:00:00Z".split(
    " ",
  ),
];

const strings = [
  "",
  " ",
  "x",
  ...dates.split(" "),
  ...times,
  ...times.map((time) => `2024-02-29T${time}`),
  ...[
    "2024-02-29 12:00:00Z",
    "2024-02-29t12:00:00z",
    "2024-02-30T12:00:00Z",
    "2024-02-29T12:00:00ZT1",
    "2024-02-29\n12:00:00Z",
  ],
  ..."P1Y P1W P PT P1DT12H PT1M P1M1W".split(" "),
  ...'https://example.com/a?b=c#d http:example urn:isbn:1 mailto:a@b.c a/b //h/p ? # http://[::1]/ http://exa"mple ftp://x.y:99/ /:'.split(
    " ",
  ),
  ..."a@b.c a@b @b.c a.b+c@d-e.f.gh a..b@c.de example.com -a.b a_b.c xn--a.b. 127.0.0.1 256.1.1.1 01.1.1.1 ::1 1::2::3 fe80::1%eth0".split(
    " ",
  ),
  ..."123e4567-e89b-12d3-a456-426614174000 urn:uuid:123E4567-E89B-12D3-A456-426614174000 123e4567e89b12d3a456426614174000".split(
    " ",
  ),
  ..."/a/b~0c~1d /a~2 #/a%25 #/a%2 0 1/a 01 2# -1 {a} {+a,b*} {a:3} {a}} {".split(" "),
  ..."YQ== YWI= YWJj YQ YQ=== Y=== YWJj\nYQ== !!!\n YWJj!".split(" "),
  ..."^a$ [ (?<a>b) a\\Z \\Z a** \\p{L} (?=a)".split(" "),
  "größe@example.com",
  "https://exämple.com",
  "\ud800",
];

const numbers = [
  0,
  -0,
  1,
  -1,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e308,
  -1e-7,
];

type Test =
  | ((value: unknown) => boolean)
  | RegExp
  | true
  | { readonly type?: string; readonly validate: Test };

/** What ajv-formats says; a format of strings says nothing of numbers, and the other way round. */
function isValid(format: Test, value: unknown, type: string = "string"): boolean {
  if (typeof format === "object" && "validate" in format) return isValid(format.validate, value, format.type);
  if (format === true || typeof value !== type) return true;
  return format instanceof RegExp ? format.test(value as string) : format(value);
}

/** Those of ajv-formats that mean the same here: two are policies of ours, the others accept everything. */
const same = Object.entries(fullFormats).filter(
  ([name]) => !/^(?:int64|binary|password|float|double)$/.test(name),
) as [string, Test][];

const formats = [
  ...Object.keys(fullFormats),
  ..."hex-color int8 uint8 int16 uint16 uint32 uint64 double-int".split(" "),
];

/** The type of a format by its place among them. */
const typeOf = (format: string): string => `Format${formats.indexOf(format)}`;

describe("the formats of a validator", async () => {
  const schemas = formats.map((format) => [typeOf(format), { format }]);
  const validator = await loadValidators(schemaModel(Object.fromEntries(schemas)));
  const accepted = (format: string, values: readonly unknown[]): unknown[] =>
    values.filter((value) => validator(typeOf(format))(value).issues === undefined);

  it.each(same)("%s says what ajv-formats says", (format, test) => {
    const values = [...strings, ...numbers, null, true, [], {}];
    const ours = accepted(format, values);
    expect(ours).toEqual(values.filter((value) => isValid(test, value)));
    const tested = values.filter((value) => typeof value === (/^int/.test(format) ? "number" : "string"));
    expect(tested.some((value) => ours.includes(value))).toBe(true);
    expect(tested.every((value) => ours.includes(value))).toBe(false);
  });

  it.each([
    ["int8", [-128, 127], [-129, 128, 0.5]],
    ["uint8", [0, 255], [-1, 256, 0.5]],
    ["int16", [-32768, 32767], [-32769, 32768]],
    ["uint16", [0, 65535], [-1, 65536]],
    ["int32", [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, 1.5]],
    ["uint32", [0, 2 ** 32 - 1], [-1, 2 ** 32]],
    ["int64", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, -(2 ** 53), 2 ** 63, 1.5]],
    ["uint64", [0, 2 ** 53 - 1], [-1, 2 ** 53]],
    ["double-int", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, 1.5]],
  ])("%s accepts the integers that it has and that JavaScript holds exactly", (format, valid, invalid) => {
    expect(accepted(format, [...valid, ...invalid])).toEqual(valid);
    expect(accepted(format, ["x", null])).toEqual(["x", null]);
  });

  it("binary accepts only a Blob", () => {
    const blob = new Blob(["a"]);
    expect(accepted("binary", [blob, "a", {}, null, new Uint8Array(1), 1])).toEqual([blob]);
  });

  it("binary is what the type says where there is one", async () => {
    const model = schemaModel({ Text: { type: "string", format: "binary" } });
    const validate = (await loadValidators(model))("Text");
    expect([validate("a").issues, validate(new Blob([])).issues?.[0]?.keyword]).toEqual([undefined, "type"]);
  });

  it.each(["hex-color", "password", "float", "double"])("%s accepts everything", (format) => {
    const values = [...strings, ...numbers, null];
    expect(accepted(format, values)).toEqual(values);
  });

  it.each(same)(
    "%s ends soon over a text made to take long",
    (format) => {
      const validate = validator(typeOf(format));
      for (const text of "a 1 - : / @ . 0. a. a- {a P1 http://a@ ~1 T A\n".split(" ")) {
        for (const end of ["", "\u0000"]) {
          expect(validate(`http://${text.repeat(20_000)}${end}`)).toBeDefined();
          expect(validate(text.repeat(20_000) + end)).toBeDefined();
        }
      }
    },
    10_000,
  );
});
