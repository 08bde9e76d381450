import { describe, expect, it } from "vitest";
import { describeFailure } from "../src/errors/describe-failure.ts";

const exchange = { method: "PUT", url: "https://api.example.com/x" };

type Want = ReturnType<typeof describeFailure>;

const nothing: Want = { codes: [], messages: [], text: "" };

describe("what a vendor says in the body of a failure", () => {
  it.each<[vendor: string, body: unknown, want: Want]>([
    [
      "Cloudflare",
      {
        result: null,
        success: false,
        errors: [{ code: 7003, message: "User group not found" }],
        messages: [{ code: 1, message: "not an error" }],
      },
      { codes: [7003], messages: ["User group not found"], text: "User group not found (7003)" },
    ],
    [
      "Cloudflare, with two errors",
      {
        errors: [
          { code: 7003, message: "No route" },
          { code: 7000, message: "No such", error_chain: [{ code: 1, message: "inner" }] },
        ],
        messages: [],
      },
      { codes: [7003, 7000], messages: ["No route", "No such"], text: "No route (7003); No such (7000)" },
    ],
    [
      "Wavefront",
      { status: { result: "ERROR", message: "Group does not exist", code: 404 }, response: null },
      { codes: [404], messages: ["Group does not exist"], text: "Group does not exist (404)" },
    ],
    [
      "Problem Details (RFC 9457)",
      {
        type: "https://example.com/probs/out-of-credit",
        title: "You do not have enough credit.",
        status: 403,
        detail: "Your balance is 30.",
      },
      { codes: [], messages: ["Your balance is 30."], text: "Your balance is 30." },
    ],
    [
      "Problem Details without a detail",
      { type: "about:blank", title: "Forbidden", status: 403 },
      { codes: [], messages: ["Forbidden"], text: "Forbidden" },
    ],
    [
      "Problem Details with errors of their own",
      { title: "Invalid", errors: [{ detail: "must be positive", pointer: "#/age" }] },
      { codes: [], messages: ["Invalid", "must be positive"], text: "Invalid; must be positive" },
    ],
    [
      "GitHub",
      {
        message: "Validation Failed",
        errors: [{ resource: "Issue", field: "title", code: "missing_field" }],
        documentation_url: "https://docs.example.com",
      },
      {
        codes: ["missing_field"],
        messages: ["Validation Failed"],
        text: "Validation Failed; (missing_field)",
      },
    ],
    [
      "Stripe",
      { error: { code: "parameter_unknown", message: "Received unknown parameter", type: "x" } },
      {
        codes: ["parameter_unknown"],
        messages: ["Received unknown parameter"],
        text: "Received unknown parameter (parameter_unknown)",
      },
    ],
    [
      "OAuth",
      { error: "invalid_grant", error_description: "The code has expired." },
      { codes: [], messages: ["invalid_grant"], text: "invalid_grant" },
    ],
    [
      "errors that are texts",
      { errors: ["first", "second"] },
      { codes: [], messages: ["first", "second"], text: "first; second" },
    ],
    [
      "the body, its errors, its error and its status, in this order",
      { status: { code: 4 }, error: { code: 3 }, errors: [{ code: 2 }], code: 1 },
      { codes: [1, 2, 3, 4], messages: [], text: "(1); (2); (3); (4)" },
    ],
    [
      "the message before the detail, and that before the title",
      {
        errors: [
          { title: "t", detail: "d", message: "m" },
          { title: "t", detail: "d" },
        ],
      },
      { codes: [], messages: ["m", "d"], text: "m; d" },
    ],
    [
      "the detail where the message is empty or no text",
      {
        errors: [
          { message: "", detail: "d" },
          { message: { a: 1 }, title: "t" },
        ],
      },
      { codes: [], messages: ["d", "t"], text: "d; t" },
    ],
    ["a code of 0", { code: 0, message: "m" }, { codes: [0], messages: ["m"], text: "m (0)" }],
    ["a code that is empty", { code: "", message: "m" }, { codes: [], messages: ["m"], text: "m" }],
    ["codes that are neither", { errors: [{ code: null }, { code: true }, { code: {} }] }, nothing],
    ["texts elsewhere", { error: { reason: "x" }, reason: "y", description: "z" }, nothing],
    ["an object of lists", { errors: { name: ["is required"] } }, nothing],
    ["a status that is a text or number", { status: "failed", errors: null, error: null }, nothing],
    ["a text", "Not found", nothing],
    ["HTML", "<h1>502 Bad Gateway</h1>", nothing],
    ["an empty text", "", nothing],
    ["a list", [{ message: "m" }], nothing],
    ["a number", 404, nothing],
    ["a boolean", false, nothing],
    ["null", null, nothing],
    ["nothing", undefined, nothing],
    ["numbers in a list", { errors: [1, null, true, [], [[]]] }, nothing],
  ])("is found: %s", (_, body, want) => {
    expect(describeFailure(body, exchange)).toEqual(want);
  });

  it.each([
    '{"__proto__":{"message":"evil","code":1}}',
    '{"errors":{"__proto__":{"message":"evil","code":1}}}',
    '{"errors":["constructor","toString"],"error":"__proto__"}',
    '{"constructor":{"message":"evil"},"toString":1,"valueOf":null}',
    '{"message":{"toString":"evil"},"code":{"valueOf":1}}',
    '{"errors":[{"constructor":1,"hasOwnProperty":2,"toString":null}],"status":{"toString":null}}',
  ])("is not found in names of Object.prototype: %s", (json) => {
    const { text, codes } = describeFailure(JSON.parse(json), exchange);
    expect(text).not.toContain("evil");
    expect(text).not.toContain("function");
    expect(codes).toEqual([]);
    expect(Object.keys({})).toEqual([]);
  });

  it("is at most 1,024 characters in a message, and whole in `messages`", () => {
    const long = "x".repeat(5000);
    const { text, messages } = describeFailure({ message: long }, exchange);
    expect(text).toBe("x".repeat(1024));
    expect(messages).toEqual([long]);
    const many = describeFailure(
      { errors: Array.from({ length: 1000 }, () => ({ message: "abcdefghijkl" })) },
      exchange,
    );
    expect(many.text).toHaveLength(1024);
    expect(many.messages).toHaveLength(100);
  });

  it("is read of the first 100 entries of a list, and the first 8,192 characters of a text", () => {
    const unread = {
      get message(): string {
        throw new Error("read");
      },
    };
    const errors = [...Array.from({ length: 100 }, (_, code) => ({ code })), unread];
    const { codes } = describeFailure({ errors, error: [{ code: "next" }] }, exchange);
    expect(codes).toEqual([...Array.from({ length: 100 }).keys(), "next"]);
    const long = { message: "m".repeat(9000), code: "c".repeat(9000) };
    const { messages, codes: longCodes } = describeFailure(long, exchange);
    expect([messages, longCodes]).toEqual([["m".repeat(8192)], ["c".repeat(8192)]]);
  });

  it("has no credential, wherever the cut is", () => {
    const secrets = ["s3cret-value"];
    const text = `${"x".repeat(1018)}s3cret-value`;
    const clean = describeFailure(
      { message: text, code: "s3cret-value", errors: ["s3cret-value", { detail: "a s3cret-value b" }] },
      { ...exchange, secrets },
    );
    expect(JSON.stringify(clean)).not.toContain("s3c");
    expect(clean.codes).toEqual(["[redacted]"]);
    expect(clean.messages).toEqual([`${"x".repeat(1018)}[redacted]`, "[redacted]", "a [redacted] b"]);
    expect(clean.text).toBe(`${"x".repeat(1018)}[redac`);
  });
});
