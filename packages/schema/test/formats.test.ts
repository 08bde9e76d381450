import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import * as all from "../src/formats/formats.ts";
import { validator } from "../src/gen1.ts";
import { formats } from "../src/index.ts";
import { formatCases } from "./format-cases.ts";

const samples: readonly string[] = formatCases.flatMap(({ valid, invalid }) => [...valid, ...invalid]);
const numbers = [0, -0, 1, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 1e308, -1e-7];

function accepted<T>(name: string, values: readonly T[]): readonly T[] {
  const format = formats.get(name);
  const validate = validator(format === undefined ? {} : { format });
  return values.filter((value) => validate(value).issues === undefined);
}

describe("a format of texts", () => {
  it.each(formatCases)(
    "has those that its document describes, and no others: $format",
    ({ format, valid, invalid }) => {
      expect(accepted(format, [...valid, ...invalid])).toEqual(valid);
    },
  );

  it.each(formatCases)("says nothing of other values: $format", ({ format }) => {
    const others = [...numbers, null, true, [], {}];
    expect(accepted(format, others)).toEqual(others);
  });
});

type AjvFormat =
  | RegExp
  | true
  | ((value: never) => boolean)
  | { readonly type?: "string" | "number"; readonly validate: AjvFormat };

/** What ajv-formats says of a text. */
function ajvAccepts(format: AjvFormat, value: string): boolean {
  if (typeof format === "object" && "validate" in format) return ajvAccepts(format.validate, value);
  if (format === true) return true;
  return format instanceof RegExp ? format.test(value) : format(value as never);
}

/** The text, and each text that it becomes by one edit. */
function neighbours(text: string): readonly string[] {
  const edits = [...Array(text.length + 1).keys()].flatMap((at) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const others = [...":/?#[]@!$&%.,-+~_={}()*|^\\ \n059azAZTtPg\u00e9\u0000"];
    return [
      before + after.slice(1),
      before + after.slice(0, 1) + after,
      ...others.flatMap((other) => [before + other + after, before + other + after.slice(1)]),
    ];
  });
  return [text, text + text, ...edits];
}

/** An IPv6 address for each number of groups before and after its `::`, with an IPv4 address at its end and without. */
const addresses = Array.from({ length: 8 }, (_, before) =>
  Array.from({ length: 8 - before }, (_, after) =>
    ["1a", "192.0.2.33"].map((end) => {
      const tail = Array.from({ length: after }, (_, at) => (at === after - 1 ? end : "f"));
      return `${Array(before).fill("02").join(":")}::${tail.join(":")}`;
    }),
  ),
).flat(2);

/** The texts of which ajv-formats is known to say something else than the document. */
const differences: Readonly<Record<string, RegExp>> = {
  date: /^$/,
  // A zone without minutes or without a colon; a blank for the T.
  time: /[+-]\d\d(?:\d\d)?$/,
  "date-time": /[+-]\d\d(?:\d\d)?$|^.{10}\s/,
  // A unit left out between two.
  duration: /Y\d+D|H\d+S/,
  hostname: /\.$/,
  ipv4: /^$/,
  ipv6: /^$/,
  uuid: /^urn:uuid:/,
  "json-pointer": /^$/,
  "relative-json-pointer": /^\d+[+-]/,
  byte: /\n/,
  regex: /\\[A-Za-z]/,
};

describe("a format of texts, one edit from its samples,", () => {
  it.each(Object.entries(differences))("says what ajv-formats says: %s", (name, known) => {
    const own = formatCases.find(({ format }) => format === name);
    const values = [...(own?.valid ?? []).flatMap(neighbours), ...samples, ...addresses];
    const compared = values.filter((value) => !known.test(value));
    const ajv = (fullFormats as { readonly [name: string]: AjvFormat })[name] as AjvFormat;
    expect(compared.length).toBeGreaterThan(1000);
    expect(accepted(name, compared)).toEqual(compared.filter((value) => ajvAccepts(ajv, value)));
  });
});

describe("a format", () => {
  it.each([
    ["int8", [-128, 127], [-129, 128, 0.5]],
    ["uint8", [0, 255], [-1, 256, 0.5]],
    ["int16", [-32768, 32767], [-32769, 32768, 0.5]],
    ["uint16", [0, 65535], [-1, 65536, 0.5]],
    ["int32", [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, 1.5]],
    ["uint32", [0, 2 ** 32 - 1], [-1, 2 ** 32, 1.5]],
    ["int64", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, -(2 ** 53), 2 ** 63, 1.5]],
    ["uint64", [0, 2 ** 53 - 1], [-1, 2 ** 53, 1.5]],
    ["double-int", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, -(2 ** 53), 1.5]],
  ])("of integers has those that JavaScript holds exactly: %s", (name, valid, invalid) => {
    expect(accepted(name, [...valid, ...invalid])).toEqual(valid);
    expect(accepted(name, ["x", null])).toEqual(["x", null]);
  });

  it("of bytes has a Blob alone", () => {
    const blob = new Blob(["a"]);
    const values: readonly unknown[] = [blob, "a", {}, null, new Uint8Array(1), 1];
    expect(accepted("binary", values)).toEqual([blob]);
  });

  it.each(["hex-color", "password", "float", "double"])("that is none says nothing: %s", (name) => {
    const values = [...samples, ...numbers, null];
    expect(accepted(name, values)).toEqual(values);
  });

  it("is told by its name", () => {
    expect([...formats.values()]).toEqual(expect.arrayContaining(Object.values(all)));
    expect([...formats.keys()].sort()).toEqual(
      Object.values(all)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("has cases here", () => {
    const others = "int8 uint8 int16 uint16 int32 uint32 int64 uint64 double-int binary".split(" ");
    expect([...formatCases.map(({ format }) => format), ...others].sort()).toEqual(
      [...formats.keys()].sort(),
    );
  });
});
