import { describe, expect, it } from "vitest";
import { ResponseParseError } from "../src/errors/errors.ts";
import { scrub, scrubber, scrubError } from "../src/errors/scrub.ts";

const secret = "s3cret/Value+é漢😀\"\\'.*$&";
const call = { method: "GET", url: "https://api.example.com/x", secrets: [secret] };

const bytes = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const units = (text: string): string =>
  text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

describe("a scrubbed text", () => {
  it.each<[how: string, written: string]>([
    ["as it is", secret],
    ["in capitals", secret.toUpperCase()],
    ["in small letters", secret.toLowerCase()],
    ["percent-encoded", encodeURIComponent(secret)],
    ["percent-encoded in small letters", encodeURIComponent(secret).toLowerCase()],
    ["as a URL leaves it", encodeURI(secret)],
    ["percent-encoded as a whole", bytes(secret)],
    ["percent-encoded in capitals", bytes(secret.toUpperCase())],
    ["as JSON", JSON.stringify(secret).slice(1, -1)],
    ["as JSON with escaped slashes", JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/")],
    ["as JSON in ASCII", units(secret)],
    ["as JSON in capitals", units(secret.toUpperCase()).toUpperCase().replaceAll("\\U", "\\u")],
    ["percent-encoded in JSON", JSON.stringify(encodeURIComponent(secret)).slice(1, -1)],
    ["partly", `s3${bytes("cret/")}${units("Value+é")}${encodeURIComponent("漢😀")}\\"\\\\'.*$&`],
  ])("has no credential: %s", (_, written) => {
    expect(scrub(`<${written}> and ${written}`, call)).toBe("<[redacted]> and [redacted]");
  });

  it("has no credential that is percent-encoded as Latin-1", () => {
    expect(scrub("not clef-%e9t%E9", { ...call, secrets: ["clef-été"] })).toBe("not [redacted]");
  });

  it("has none of several, of which one begins another, also where they are repeated", () => {
    const secrets = ["abcd", "abcd-efgh", "abcd"];
    expect(scrub("ABCD-EFGH, abcd, %61bcd-efgh", { ...call, secrets })).toBe(
      "[redacted], [redacted], [redacted]",
    );
    expect(scrub("ABCD-EFGH", { ...call, secrets: new Set(secrets) })).toBe("[redacted]");
  });

  it("has no credential without the white space that headers lose", () => {
    expect(scrub("(abcd)", { ...call, secrets: [" abcd\t"] })).toBe("([redacted])");
  });

  it("has those of three characters, which are in every text", () => {
    expect(scrub("abc abcd", { ...call, secrets: ["abc", " abc ", "", "😀"] })).toBe("abc abcd");
  });

  it("is as it was without credentials, whatever is in it", () => {
    const text = `%41 %E9 %zz \\u0041 \\" s3cret/value`;
    expect(scrub(text, call)).toBe(text);
    expect(scrub(text, { method: "GET", url: "" })).toBe(text);
  });

  it("keeps what else is escaped where the credential is not", () => {
    expect(scrub(`%41 \\u0041 ${secret} %41`, call)).toBe("%41 \\u0041 [redacted] %41");
    expect(scrub(`%41 \\n ${bytes(secret)}`, call)).toBe("A \\n [redacted]");
  });

  it("has at most so many characters", () => {
    expect(scrub("x".repeat(9000), call)).toBe("x".repeat(8192));
    expect(scrub("x".repeat(9000), { method: "GET", url: "" })).toBe("x".repeat(8192));
    expect(scrub("xyz", call, 2)).toBe("xy");
    expect(scrub(`x${secret}yz`, call, 13)).toBe("x[redacted]yz".slice(0, 13));
    expect(scrub(`x${secret}yz`, call, 5)).toBe("x[red");
    // Each of them becomes longer.
    expect(scrub("abcd".repeat(100), { ...call, secrets: ["abcd"] }, 100)).toBe("[redacted]".repeat(10));
  });

  it("has no part of a credential that the cut goes through", () => {
    const token = "abcdefghijklmnop";
    const clean = scrubber({ ...call, secrets: [token] });
    for (const written of [token, bytes(token), units(token)]) {
      for (let before = 0; before < 300; before++) {
        for (const text of [`${"-".repeat(before)}${written}`, `${written}${"-".repeat(before)}${written}`]) {
          // What comes after it is more than is looked through.
          expect(clean(`${text}${"-".repeat(1000)}`, 100).replaceAll("[redacted]", "")).toMatch(
            /^-*(\[[redact]*)?$/,
          );
        }
      }
    }
  });

  it("costs nothing beyond its end", () => {
    const ranges: unknown[] = [];
    const text = { slice: (...range: number[]) => ranges.push(range) && "" } as unknown as string;
    // Nine characters for each of the token's four.
    scrub(text, { ...call, secrets: ["abc", "abcd"] }, 100);
    expect(ranges).toEqual([[0, 136]]);
  });
});

describe("an error that somebody else threw", () => {
  const of = (fields: object): Error => Object.assign(new Error("x"), fields);

  it.each<[what: string, error: Error]>([
    ["small", of({ a: [1, { b: null }], c: true })],
    ["of 200 values", of({ list: Array.from({ length: 200 }, () => 1) })],
    ["with a long text", of({ text: "x".repeat(50_000) })],
  ])("is as it was: %s", (_, error) => {
    expect(scrubError(error, call)).toBe(error);
  });

  it.each<[what: string, error: Error]>([
    ["with a credential in other letters", of({ text: secret.toUpperCase() })],
    ["with a credential at the end of a long text", of({ text: "x".repeat(40_000) + secret })],
    ["with too many values", of({ list: Array.from({ length: 1000 }, () => 1) })],
    ["with too many objects", of({ list: Array.from({ length: 1000 }, () => ({})) })],
    ["with too long a text", of({ text: "x".repeat(70_000) })],
    ["with long texts", of({ texts: ["x".repeat(40_000), "x".repeat(40_000)] })],
  ])("is only its text: %s", (_, error) => {
    const shown = scrubError(error, call);
    expect(shown).not.toBe(error);
    expect(shown).toMatchObject({ message: "Error: x" });
    expect(Reflect.ownKeys(shown as object).sort()).toEqual(["message", "stack"]);
  });
});

it("an error that throws when it is looked through is not shown at all", () => {
  const error = {
    get detail(): string {
      throw new RangeError(secret);
    },
  };
  expect(scrubError(error, call)).toEqual(new Error("An error that cannot be shown."));
});

describe("a ResponseParseError", () => {
  const cause = new SyntaxError("Unexpected token");

  it("has the beginning of the body", () => {
    const body = `${secret.toUpperCase()}${"x".repeat(200_000)}`;
    const { text, message } = new ResponseParseError(call, 200, body, "not JSON", cause);
    expect(text).toBe(`[redacted]${"x".repeat(1014)}`);
    expect(message).toBe("GET https://api.example.com/x 200: the call succeeded, but its body is not JSON.");
  });

  it.each<[what: string, body: string, want: unknown]>([
    ["without a credential", "<p>", cause],
    ["of 65,536 characters", "x".repeat(65_536), cause],
    ["of more, which is not looked through", "x".repeat(65_537), undefined],
    ["with a credential at its end", "x".repeat(65_000) + secret, undefined],
    ["with a credential in other letters", secret.toUpperCase(), undefined],
    ["with a credential, percent-encoded", bytes(secret), undefined],
  ])("has a cause, which quotes the body, or not: %s", (_, body, want) => {
    expect(new ResponseParseError(call, 200, body, "not JSON", cause).cause).toBe(want);
  });
});

describe("a function in an error", () => {
  const failed = (own: object) => Object.assign(new Error("x"), { retry: Object.assign(() => {}, own) });

  it("is looked through", () => {
    const error = failed({ config: { headers: [`Bearer ${secret}`] } });
    expect(scrubError(error, call)).toEqual(new Error("Error: x"));
    expect(scrubError(error, call)).not.toBe(error);
  });

  it("stays where it has no credential, also in a circle", () => {
    const error = failed({ times: 2 });
    expect(scrubError(error, call)).toBe(error);
    Object.assign(error.retry, { self: error.retry });
    expect(scrubError(error, call)).not.toBe(error);
  });
});
