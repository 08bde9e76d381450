import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { requestLog } from "../src/server/program/request-log.ts";
import type { JournalEntry } from "../src/service.ts";
import { fakeService } from "./fake-service.ts";

function written(more: object): { readonly out: Writable; readonly lines: string[] } {
  const lines: string[] = [];
  const out = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk).replace(/^\S+ /, ""));
      done();
    },
  });
  return { out: Object.assign(out, more), lines };
}

function entry(more: Partial<JournalEntry>): JournalEntry {
  return {
    operation: undefined,
    method: "GET",
    url: "http://a/x",
    headers: {},
    request: {},
    problems: [],
    status: undefined,
    answer: undefined,
    fault: undefined,
    ...more,
  };
}

const over = { method: "GET", path: "/x", error: undefined };

describe("the log of a server", () => {
  it.each([
    { status: 200, line: "GET /x \u001b[32m200\u001b[39m -\n" },
    { status: 404, line: "GET /x \u001b[33m404\u001b[39m -\n" },
    { status: 500, line: "GET /x \u001b[31m500\u001b[39m -\n" },
    { status: undefined, line: "GET /x \u001b[31mno answer\u001b[39m -\n" },
  ])("colours the status $status on a terminal", ({ status, line }) => {
    const { out, lines } = written({ hasColors: () => true });
    requestLog(fakeService(), out, false)({ ...over, status });
    expect(lines).toEqual([line]);
  });

  it("colours nothing on a terminal without colours", () => {
    const { out, lines } = written({ hasColors: () => false });
    requestLog(fakeService(), out, false)({ ...over, status: 200 });
    expect(lines).toEqual(["GET /x 200 -\n"]);
  });

  it("tells of each entry of the journal once, whatever the order in which requests end", () => {
    const requests = [
      entry({ operation: "lost" }),
      entry({ operation: "first", status: 200 }),
      entry({ operation: "other", method: "PUT", status: 200 }),
      entry({ operation: "elsewhere", url: "http://a/y", status: 200 }),
      entry({ operation: "failed", status: 500 }),
      entry({ operation: "second", status: 200 }),
    ];
    const { out, lines } = written({});
    const log = requestLog({ ...fakeService(), requests }, out, false);
    for (const status of [500, 200, 200, undefined, 200]) log({ ...over, status });
    expect(lines).toEqual([
      "GET /x 500 failed\n",
      "GET /x 200 first\n",
      "GET /x 200 second\n",
      "GET /x no answer lost\n",
      "GET /x 200 -\n",
    ]);
  });

  it("tells of an entry that has no status what became of its request", () => {
    const { out, lines } = written({});
    const service = { ...fakeService(), requests: [entry({ operation: "unknown" })] };
    requestLog(service, out, false)({ ...over, status: 404 });
    expect(lines).toEqual(["GET /x 404 unknown\n"]);
  });

  it("shows the path that was sent where the journal says nothing, without its query", () => {
    const { out, lines } = written({});
    const log = requestLog(fakeService(), out, false);
    log({ ...over, path: "/a%20b?key=secret", status: 404, error: new Error("No\noperation.") });
    log({ ...over, path: "*?key=secret", status: 404 });
    expect(lines).toEqual(["GET /a%20b 404 - No\\u000aoperation.\n", "GET * 404 -\n"]);
  });
});
