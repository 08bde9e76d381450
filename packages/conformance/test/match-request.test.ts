import type { RecordedRequest } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import type { SentRequest } from "../src/case.ts";
import { matchRequest } from "../src/match-request.ts";

const boundary = "----x";
const multipart = [
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhällo\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\n\r\n`,
  `--${boundary}--\r\n`,
].join("");

function requestOf(body: string, contentType: string = "text/plain"): RecordedRequest {
  const headers = { "content-type": contentType };
  return { method: "POST", url: "/a?b=1", headers, rawHeaders: [], bytes: Buffer.from(body), body };
}

const wanted: SentRequest = { method: "POST", url: "/a?b=1" };

describe("a request matches", () => {
  it.each<[string, string, SentRequest["body"]]>([
    ["without a body", "", undefined],
    ["a text", "a", "a"],
    ["JSON", '{"a": 1}', { json: { a: 1 } }],
    [
      "the fields of a form",
      "a=1&a=%C3%BC+b",
      {
        fields: [
          ["a", "1"],
          ["a", "ü b"],
        ],
      },
    ],
  ])("%s", (_, body, want) => {
    expect(
      matchRequest(requestOf(body), { ...wanted, ...(want === undefined ? {} : { body: want }) }),
    ).toEqual([]);
  });

  it("the parts of a multipart body", () => {
    const parts = [
      { name: "file", filename: "a.txt", contentType: "text/plain", body: "hällo" },
      { name: "title", body: "" },
    ];
    const request = requestOf(multipart, `multipart/form-data; boundary=${boundary}`);
    expect(matchRequest(request, { ...wanted, body: { parts } })).toEqual([]);
  });
});

describe("a request does not match", () => {
  it.each<[string, SentRequest]>([
    ['method is "POST", not "PUT"', { ...wanted, method: "PUT" }],
    ['url is "/a?b=1", not "/a?b=2"', { ...wanted, url: "/a?b=2" }],
    ['header content-type is "text/plain", not null', { ...wanted, headers: { "content-type": null } }],
    ['header x-a is null, not "1"', { ...wanted, headers: { "x-a": "1" } }],
  ])("because %s", (want, request) => {
    expect(matchRequest(requestOf(""), request)).toEqual([want]);
  });

  it.each<[string, string, SentRequest["body"]]>([
    ['body is "a", not ""', "a", undefined],
    ['body is {"a":1}, not {"a":2}', '{"a":1}', { json: { a: 2 } }],
    ['body is "a (which is not JSON)", not 1', "a", { json: 1 }],
    ['body is [], not [{"name":"a","body":"b"}]', "a", { parts: [{ name: "a", body: "b" }] }],
  ])("because %s", (want, body, given) => {
    expect(
      matchRequest(requestOf(body), { ...wanted, ...(given === undefined ? {} : { body: given }) }),
    ).toEqual([want]);
  });
});
