import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { curlCommand } from "../src/server/program/curl-command.ts";
import type { ExampleRequest } from "../src/server/program/server-program.ts";

/** What a shell hands to curl. */
function argumentsIn(command: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

function curlOf(example: Partial<ExampleRequest>): readonly string[] {
  const command = curlCommand("http://127.0.0.1:1", { method: "GET", path: "/", ...example });
  expect(command).not.toMatch(/[\p{Cc}\u202e]/u);
  return argumentsIn(command);
}

describe("the curl command of a request", () => {
  it.each([
    { given: {}, want: ["-i", "http://127.0.0.1:1/"] },
    { given: { method: "DELETE", path: "/a" }, want: ["-i", "-X", "DELETE", "http://127.0.0.1:1/a"] },
    { given: { method: "HEAD" }, want: ["-i", "--head", "http://127.0.0.1:1/"] },
    {
      given: { method: "POST", body: { a: [1, null, "é"] } },
      want: [
        "-i",
        "http://127.0.0.1:1/",
        "-H",
        "Content-Type: application/json",
        "--data-raw",
        '{"a":[1,null,"é"]}',
      ],
    },
    {
      given: { method: "PUT", headers: { "Content-Type": "application/merge-patch+json" }, body: null },
      want: [
        "-i",
        "-X",
        "PUT",
        "http://127.0.0.1:1/",
        "-H",
        "Content-Type: application/merge-patch+json",
        "--data-raw",
        "null",
      ],
    },
    {
      given: {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "a=b",
      },
      want: [
        "-i",
        "http://127.0.0.1:1/",
        "-H",
        "content-type: application/x-www-form-urlencoded",
        "--data-raw",
        "a=b",
      ],
    },
  ])("says $given", ({ given, want }) => {
    expect(curlOf(given)).toEqual(want);
  });

  const hostile = `' "; $(touch x) \`id\` \\' \n!! & | > * ~ #\u001b[201~\u202e@`;
  const shown = `' "; $(touch x) \`id\` \\' \\u000a!! & | > * ~ #\\u001b[201~\\u202e@`;

  it("keeps texts that mean something to a shell or a terminal in the body", () => {
    const { length, [length - 1]: body = "" } = curlOf({ method: "POST", body: { [hostile]: hostile } });
    expect(JSON.parse(body)).toEqual({ [hostile]: hostile });
    expect(curlOf({ method: "POST", body: hostile }).at(-1)).toBe(shown);
  });

  it("keeps them in the headers, and leaves out what is no header", () => {
    expect(curlOf({ headers: { "x-a": hostile, "@file": "x", "a b": "x", "a\n": "x" } }).slice(2)).toEqual([
      "-H",
      `x-a: ${shown}`,
    ]);
  });

  it("keeps them in the path, and the host as it is", () => {
    expect(curlOf({ path: `/${hostile}` })).toEqual([
      "-i",
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/'%20%22;%20\$\(touch%20x\)%20/),
    ]);
    expect(curlOf({ path: "@example.com/[1-9]{a,b}?[]" })[1]).toBe(
      "http://127.0.0.1:1/@example.com/%5b1-9%5d%7Ba,b%7D?%5b%5d",
    );
  });

  it("keeps them in the method", () => {
    expect(curlOf({ method: "A'; id" })).toEqual(["-i", "-X", "A'; id", "http://127.0.0.1:1/"]);
  });
});
