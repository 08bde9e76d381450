import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import { checker } from "../src/checker.ts";
import * as formats from "../src/formats/formats.ts";

type AjvFormat =
  | RegExp
  | true
  | ((value: never) => boolean)
  | { readonly type?: "string" | "number"; readonly validate: AjvFormat };

/** An IPv6 address for each number of groups before and after its `::`, with an IPv4 address at its end and without. */
const addresses = Array.from({ length: 8 }, (_, before) =>
  Array.from({ length: 8 - before }, (_, after) =>
    ["1a", "192.0.2.33"].map((end) => {
      const tail = Array.from({ length: after }, (_, at) => (at === after - 1 ? end : "f"));
      return `${Array(before).fill("02").join(":")}::${tail.join(":")}`;
    }),
  ),
).flat(2);

/** Texts that have each format, of every form that it knows. */
const samples: { readonly [format: string]: readonly string[] } = {
  date: ["2024-02-29", "2000-02-29", "1900-02-28", "2023-04-30", "2024-12-31", "0000-01-01"],
  time: [
    "00:00:00Z",
    "23:59:59z",
    "23:59:60Z",
    "12:00:00.123+01:00",
    "12:00:00-0130",
    "00:59:60+01",
    "22:59:60-01:00",
  ],
  "date-time": ["2024-02-29T23:59:60.5Z", "2024-02-29 12:00:00+01:00", "2024-02-29t12:00:00z"],
  "iso-time": ["00:00:00", "12:00:00.123", "23:59:60-00:00"],
  "iso-date-time": ["2024-02-29T12:00:00", "2024-02-29\n12:00:00Z"],
  duration: ["P1Y2M3DT4H5M6S", "P1W", "PT1M", "P1DT12H", "PT10S"],
  uri: [
    "https://u:p@example.com:443/a/b;c?d=e&f#g",
    "urn:isbn:1",
    "file:///a%20b",
    "http://[::1]/",
    "http://[1:2:3:4:5:6:7:8]:80",
    "http://[1::2:3:4:5:127.0.0.1]",
    "http://[v1.a:b]/",
    "mailto:a@b.c",
    "x+y-z.0:/",
  ],
  "uri-reference": ["", "a/b", "//h/p", "?", "#", "../a?b#c", "http://127.0.0.1/a", "//[::1:2]/"],
  "uri-template": ["/a/{b}", "{+a,b*}", "{?a:3,b_c*}", "%20{#x}", "{/a%41}", "ab~\u00e9"],
  url: [
    "https://example.com/a?b=c#d",
    "ftp://u@x.yz:99/",
    "http://223.255.255.254",
    "https://ex\u00e4mple.com",
    "http://172.15.0.1",
  ],
  email: ["a@b.c", "a.b+c@d-e.f0.gh", "!#$%&'*+/=?^_`{|}~-@a.b"],
  hostname: ["example.com", "a", "xn--a.b.", `${"a".repeat(63)}.${"b".repeat(63)}`, "0.1-2"],
  ipv4: ["127.0.0.1", "255.249.199.99", "0.10.100.200"],
  ipv6: [
    "::",
    "::1",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "fe80::a:B",
    "::ffff:192.168.249.255",
    "1:2:3:4:5:6:1.2.3.4",
    "1::8",
  ],
  uuid: ["123e4567-e89b-12d3-a456-426614174000", "urn:uuid:123E4567-E89B-12D3-A456-426614174000"],
  "json-pointer": ["", "/", "/a/b~0c~1d"],
  "json-pointer-uri-fragment": ["#", "#/a%25/~0~1", "#/x_-.!$&'()*+,;:=@"],
  "relative-json-pointer": ["0", "10/a/~1", "2#", "1"],
  byte: ["", "YQ==", "YWI=", "YWJj", "AZaz09+/", "YWJj\nYQ=="],
  regex: ["^a$", "(?<a>b)", "\\\\Z", "\\p{L}", "(?=a)", "[a-z]{2,}"],
};

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

const numbers = [0, -0, 1, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 1e308, -1e-7];

/** What ajv-formats says; a format of strings says nothing of numbers, and the other way round. */
function ajvAccepts(format: AjvFormat, value: unknown, type: string = "string"): boolean {
  if (typeof format === "object" && "validate" in format)
    return ajvAccepts(format.validate, value, format.type);
  if (format === true || typeof value !== type) return true;
  return format instanceof RegExp ? format.test(value as string) : format(value as never);
}

function accepted(name: string, values: readonly unknown[]): readonly unknown[] {
  const format = Object.values(formats).find((one) => one.name === name);
  const check = checker({ format: name }, { target: () => true, format: () => format, compiled: new Map() });
  return values.filter((value) => check(value) === undefined);
}

describe("a format", () => {
  it.each(Object.keys(samples))("of texts says what ajv-formats says: %s", (name) => {
    const own = samples[name] ?? [];
    const hosts = addresses.map((address) => `http://[${address}]`);
    const others = [...Object.values(samples).flat(), ...addresses, ...hosts, ...numbers, null, [], {}];
    const values = [...own.flatMap(neighbours), ...others];
    const ajv = (fullFormats as { readonly [name: string]: AjvFormat })[name] as AjvFormat;
    expect(accepted(name, values)).toEqual(values.filter((value) => ajvAccepts(ajv, value)));
    expect(accepted(name, own)).toEqual(own);
  });

  it.each([
    ["int8", [-128, 127], [-129, 128, 0.5]],
    ["uint8", [0, 255], [-1, 256, 0.5]],
    ["int16", [-32768, 32767], [-32769, 32768, 0.5]],
    ["uint16", [0, 65535], [-1, 65536, 0.5]],
    ["int32", [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, 1.5]],
    ["uint32", [0, 2 ** 32 - 1], [-1, 2 ** 32, 1.5]],
    ["int64", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, -(2 ** 53), 2 ** 63, 1.5]],
    ["uint64", [0, 2 ** 53 - 1], [-1, 2 ** 53, 1.5]],
    ["double-int", [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, 1.5]],
  ])("of integers has those that JavaScript holds exactly: %s", (name, valid, invalid) => {
    expect(accepted(name, [...valid, ...invalid])).toEqual(valid);
    expect(accepted(name, ["x", null])).toEqual(["x", null]);
  });

  it("of bytes has a Blob alone", () => {
    const blob = new Blob(["a"]);
    expect(accepted("binary", [blob, "a", {}, null, new Uint8Array(1), 1])).toEqual([blob]);
  });

  it.each(["hex-color", "password", "float", "double"])("that is none says nothing: %s", (name) => {
    const values = [...Object.values(samples).flat(), ...numbers, null];
    expect(accepted(name, values)).toEqual(values);
  });

  it("is told by its name", () => {
    const integers = "int8 uint8 int16 uint16 int32 uint32 int64 uint64 double-int";
    const names = [...Object.keys(samples), ...integers.split(" "), "binary"];
    expect(
      Object.values(formats)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names.sort());
  });
});
