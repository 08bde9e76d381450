import { describe, expect, it } from "vitest";
import { InvalidRequestError } from "../src/errors/errors.ts";
import { headerSerializer } from "../src/prepare/parameters/serializers.ts";
import { headerStyle, type StyleName, style } from "../src/prepare/parameters/style.ts";

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** OpenAPI 3.1, Style Examples, row by row; what is empty there is the empty text. Left out: what it calls n/a. */
const examples: readonly [kind: StyleName, explode: boolean, given: unknown, want: string][] = [
  ["matrix", false, "", ";color"],
  ["matrix", false, "blue", ";color=blue"],
  ["matrix", false, array, ";color=blue,black,brown"],
  ["matrix", false, object, ";color=R,100,G,200,B,150"],
  ["matrix", true, "", ";color"],
  ["matrix", true, "blue", ";color=blue"],
  ["matrix", true, array, ";color=blue;color=black;color=brown"],
  ["matrix", true, object, ";R=100;G=200;B=150"],
  ["label", false, "", "."],
  ["label", false, "blue", ".blue"],
  ["label", false, array, ".blue,black,brown"],
  ["label", false, object, ".R,100,G,200,B,150"],
  ["label", true, "", "."],
  ["label", true, "blue", ".blue"],
  ["label", true, array, ".blue.black.brown"],
  ["label", true, object, ".R=100.G=200.B=150"],
  ["simple", false, "", ""],
  ["simple", false, "blue", "blue"],
  ["simple", false, array, "blue,black,brown"],
  ["simple", false, object, "R,100,G,200,B,150"],
  ["simple", true, "", ""],
  ["simple", true, "blue", "blue"],
  ["simple", true, array, "blue,black,brown"],
  ["simple", true, object, "R=100,G=200,B=150"],
  ["form", false, "", "color="],
  ["form", false, "blue", "color=blue"],
  ["form", false, array, "color=blue,black,brown"],
  ["form", false, object, "color=R,100,G,200,B,150"],
  ["form", true, "", "color="],
  ["form", true, "blue", "color=blue"],
  ["form", true, array, "color=blue&color=black&color=brown"],
  ["form", true, object, "R=100&G=200&B=150"],
  ["spaceDelimited", false, array, "color=blue%20black%20brown"],
  ["spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"],
  ["pipeDelimited", false, array, "color=blue%7Cblack%7Cbrown"],
  ["pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
];

/** The members of lists and objects that are empty (RFC 6570, section 3.2.1). */
const emptyMembers: readonly [kind: StyleName, explode: boolean, given: unknown, want: string][] = [
  ["matrix", false, [""], ";color"],
  ["matrix", false, ["", ""], ";color=,"],
  ["matrix", true, ["", "a"], ";color;color=a"],
  ["matrix", false, { a: "" }, ";color=a,"],
  ["matrix", true, { a: "", b: 1 }, ";a;b=1"],
  ["label", false, ["", "a"], ".,a"],
  ["label", true, ["", "a"], "..a"],
  ["label", true, { a: "" }, ".a="],
  ["simple", false, ["", "a"], ",a"],
  ["simple", true, { a: "" }, "a="],
  ["form", false, [""], "color="],
  ["form", true, ["", "a"], "color=&color=a"],
  ["form", true, { a: "" }, "a="],
  ["spaceDelimited", false, ["", "a"], "color=%20a"],
  ["pipeDelimited", false, ["", "a"], "color=%7Ca"],
];

/** Each style as it may be used. */
const styles: readonly [kind: StyleName, explode: boolean][] = [
  ["matrix", false],
  ["matrix", true],
  ["label", false],
  ["label", true],
  ["simple", false],
  ["simple", true],
  ["form", false],
  ["form", true],
  ["spaceDelimited", false],
  ["pipeDelimited", false],
];

/** What has to be encoded, and what does not. */
const encoded: readonly [kind: StyleName, explode: boolean, name: string, given: unknown, want: string][] = [
  ["simple", false, "id", "a/b?c#d", "a%2Fb%3Fc%23d"],
  ["simple", false, "id", ["a,b", "c"], "a%2Cb,c"],
  ["simple", true, "id", { "a=b": "c=d" }, "a%3Db=c%3Dd"],
  ["simple", false, "id", "%2e%2e", "%252e%252e"],
  ["label", false, "id", "../x", "...%2Fx"],
  ["label", true, "id", { "a,b": "ü" }, ".a%2Cb=%C3%BC"],
  ["matrix", false, "my id", "a;b=c", ";my%20id=a%3Bb%3Dc"],
  ["matrix", true, "id", { "a;": "=" }, ";a%3B=%3D"],
  ["form", false, "a&b", ["c,d", "&=+ "], "a%26b=c%2Cd,%26%3D%2B%20"],
  ["form", true, "q[]", ["a", "b"], "q%5B%5D=a&q%5B%5D=b"],
  ["form", true, "q", { "a&b": "c=d" }, "a%26b=c%3Dd"],
  ["form", true, "q", "%41", "q=%2541"],
  ["form", true, "q", true, "q=true"],
  ["form", true, "q", -0.5, "q=-0.5"],
  ["spaceDelimited", false, "my tags", ["a|b", "c"], "my%20tags=a%7Cb%20c"],
  ["pipeDelimited", false, "a|b", ["c d", "e"], "a%7Cb=c%20d%7Ce"],
];

/** With `allowReserved`. All reserved characters, and what is neither reserved nor unreserved. */
const all = ":/?#[]@!$&'()*+,;=";
const reserved: readonly [kind: StyleName, explode: boolean, given: unknown, want: string][] = [
  ["form", true, all, "q=:/?%23%5B%5D@!$%26'()*%2B,;%3D"],
  ["form", true, '^ \\"<>|ü', "q=%5E%20%5C%22%3C%3E%7C%C3%BC"],
  ["form", true, "100%, %2f%2F%zz", "q=100%25,%20%2f%2F%25zz"],
  ["form", true, "%252e", "q=%252e"],
  ["form", true, "%a, %az, %g0", "q=%25a,%20%25az,%20%25g0"],
  ["form", true, ["a,b", "c/d"], "q=a,b&q=c/d"],
  ["form", false, ["a,b", "c/d"], "q=a%2Cb,c/d"],
  ["form", false, "a,b", "q=a,b"],
  ["form", true, { "a/b": "c/d" }, "a%2Fb=c/d"],
  ["spaceDelimited", false, ["a/b", "c,d"], "q=a/b%20c,d"],
  ["pipeDelimited", false, ["a/b", "c,d"], "q=a/b%7Cc,d"],
  ["simple", false, all, ":%2F%3F%23%5B%5D@!$&'()*+,%3B="],
  ["simple", false, "../../admin?x#y", "..%2F..%2Fadmin%3Fx%23y"],
  ["simple", false, "%2e%2E", ".."],
  ["simple", false, "%2f..%5c", "%2f..%5c"],
  ["simple", false, "a\\b", "a%5Cb"],
  ["simple", false, ["a,b", "c:d"], "a%2Cb,c:d"],
  ["simple", true, { "a=b": "c,d=e" }, "a%3Db=c%2Cd=e"],
  ["label", false, "%2e", ".."],
  ["label", true, ["a,b", "c/d"], ".a,b.c%2Fd"],
  ["matrix", false, "a;b=c", ";q=a%3Bb=c"],
  ["matrix", true, ["a;b", "c,d"], ";q=a%3Bb;q=c,d"],
];

const scalars =
  "The parameter color must be well-formed text, a finite number, a boolean, or a list or object of them.";

/** The values that no style can write. */
const bad: readonly unknown[] = [
  "secret\ud800",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol("secret"),
  () => "secret",
  new Date(Number.NaN),
  new Set(["secret"]),
  new URLSearchParams("secret"),
  new Map([["secret", 1]]),
  ["secret", ["secret"]],
  [{ secret: 1 }],
  [Number.NaN],
  { a: ["secret"] },
  { a: { b: "secret" } },
  { a: new Date(Number.NaN) },
  { "secret\udfff": 1 },
];

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequestError);
    return (error as Error).message;
  }
  return "nothing was thrown";
}

describe("style", () => {
  it.each(examples)("%s, explode %j writes %j as %s", (kind, explode, given, want) => {
    expect(style(kind, explode)("color", given)).toBe(want);
  });

  it.each(emptyMembers)(
    "%s, explode %j writes the empty members of %j as %s",
    (kind, explode, given, want) => {
      expect(style(kind, explode)("color", given)).toBe(want);
    },
  );

  it.each(styles)("%s, explode %j leaves out what is undefined or null", (kind, explode) => {
    const write = style(kind, explode);
    const nothing = [undefined, null, [], {}, [undefined, null], { a: undefined, b: null }];
    expect(nothing.map((value) => write("color", value))).toEqual(["", "", "", "", "", ""]);
    const filled = { a: undefined, R: 100, b: null };
    expect(write("color", filled)).toBe(write("color", { R: 100 }));
    expect(write("color", [null, "blue", undefined])).toBe(write("color", ["blue"]));
  });

  it.each(encoded)("%s, explode %j encodes %j and %j: %s", (kind, explode, name, given, want) => {
    expect(style(kind, explode)(name, given)).toBe(want);
  });

  it.each(reserved)("%s, explode %j, allowReserved writes %j as %s", (kind, explode, given, want) => {
    expect(style(kind, explode, true)("q", given)).toBe(want);
  });

  it.each(styles)("%s, explode %j refuses what it cannot write, without showing it", (kind, explode) => {
    for (const allowReserved of [false, true]) {
      const write = style(kind, explode, allowReserved);
      const messages = bad.map((value) => messageOf(() => write("color", value)));
      expect(messages).toEqual(bad.map(() => scalars));
    }
  });

  it.each([
    ["spaceDelimited", ["red hat", "b"], 'The parameter color must be without " " in its names and values.'],
    ["spaceDelimited", { "a b": 1 }, 'The parameter color must be without " " in its names and values.'],
    ["pipeDelimited", ["a|b"], 'The parameter color must be without "|" in its names and values.'],
    ["pipeDelimited", { a: "|" }, 'The parameter color must be without "|" in its names and values.'],
  ] as const)("%s refuses the separator in %j", (kind, value, message) => {
    expect(messageOf(() => style(kind, false)("color", value))).toBe(message);
    expect(messageOf(() => style(kind, false, true)("color", value))).toBe(message);
  });

  it("refuses the separator also where it is encoded already", () => {
    const message = 'The parameter color must be without "|" in its names and values.';
    expect(messageOf(() => style("pipeDelimited", false, true)("color", ["a%7Cb"]))).toBe(message);
    expect(messageOf(() => style("pipeDelimited", false, true)("color", ["a%7cb"]))).toBe(message);
  });

  it("keeps what an object has of its own, whatever its name", () => {
    const value = JSON.parse('{"__proto__":1,"constructor":2,"toString":3}') as object;
    expect(style("form", true)("q", value)).toBe("__proto__=1&constructor=2&toString=3");
  });
});

describe("headerStyle", () => {
  it.each([
    [false, "blue", "blue"],
    [false, "", ""],
    [false, 1.5, "1.5"],
    [false, true, "true"],
    [false, array, "blue,black,brown"],
    [false, object, "R,100,G,200,B,150"],
    [true, array, "blue,black,brown"],
    [true, object, "R=100,G=200,B=150"],
    [true, { a: "", b: undefined, c: null }, "a="],
    [false, [], ""],
    [false, {}, ""],
    [false, undefined, ""],
    [false, null, ""],
    [false, 'W/"ü%2f" <a@b>;q=1', 'W/"ü%2f" <a@b>;q=1'],
    [true, { "a b": "c&d" }, "a b=c&d"],
  ])("explode %j writes %j as %s, and encodes nothing", (explode, given, want) => {
    expect(headerStyle(explode)("X-Color", given)).toBe(want);
  });

  it.each([[false], [true]])("explode %j refuses what it cannot write, without showing it", (explode) => {
    const messages = bad.map((value) => messageOf(() => headerStyle(explode)("color", value)));
    expect(messages).toEqual(bad.map(() => scalars));
  });
});

describe("the cookies of headerSerializer", () => {
  const serialize = headerSerializer(
    {},
    { session: style("form", true), tags: style("form", false), path: style("form", true, true) },
  );
  const write = (cookie: object) => (serialize({ cookie }) as { cookie?: string }).cookie ?? "";

  it.each([
    [{ session: "a" }, "session=a"],
    [{ session: 'a b;c,d=e"\\\r\n&ü' }, "session=a%20b%3Bc%2Cd%3De%22%5C%0D%0A%26%C3%BC"],
    [{ session: ["a", "b"] }, "session=a; session=b"],
    [{ session: { a: 1, b: 2 } }, "a=1; b=2"],
    [{ tags: ["a", "b"] }, "tags=a,b"],
    [{ path: "/a;b&c=d" }, "path=/a%3Bb%26c%3Dd"],
    [{ session: "a", tags: ["b"], path: "/" }, "session=a; tags=b; path=/"],
    [{ session: undefined, tags: [], path: null }, ""],
    [{ session: undefined, tags: ["b"] }, "tags=b"],
    [{ session: "" }, "session="],
    [{}, ""],
    [{ "other;x": "a/b", toString: 1 }, "other%3Bx=a%2Fb; toString=1"],
  ])("writes %j as %s", (given, want) => {
    expect(write(given)).toBe(want);
  });

  it("refuses what it cannot write, without showing it", () => {
    expect(messageOf(() => write({ session: [["secret"]] }))).toBe(scalars.replace("color", "session"));
  });
});
