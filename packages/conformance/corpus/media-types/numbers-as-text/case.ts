import type { Case } from "../../../src/case.ts";

const text = { "content-type": "text/plain" };

export const featureCase: Case = {
  feature: "Plain text of numbers and booleans has their type both ways, other text is a string both ways",
  about: [
    { at: "/paths/~1count/put/requestBody/content/text~1plain/schema/type", become: "string" },
    { at: "/paths/~1count/put/responses/200/content/text~1plain/schema/type", become: "string" },
    "/paths/~1flag/put/requestBody/content/text~1plain/schema/nullable",
    "/paths/~1flag/put/responses/200/content/text~1plain/schema/nullable",
    { at: "/paths/~1share/get/responses/200/content/text~1plain", rename: "application/xml" },
    { at: "/paths/~1day/put/requestBody/content/text~1plain", rename: "application/json" },
    { at: "/paths/~1day/put/responses/200/content/text~1plain", rename: "application/json" },
    { at: "/paths/~1level/get/responses/200/content/application~1xml", rename: "text/plain" },
  ],
  diagnostics: ["spec.yaml:36:54 warning approximated/text-of-others"],
  types: [
    { type: "PutCountBody", accepts: [`1`], refuses: [`"1"`, `true`] },
    { type: "PutCountResponse200", accepts: [`1`], refuses: [`"1"`, `null`] },
    { type: "PutFlagBody", accepts: [`true`, `null`], refuses: [`"true"`, `1`] },
    { type: "PutFlagResponse200", accepts: [`false`, `null`], refuses: [`"true"`] },
    { type: "PutDayBody", accepts: [`"2024-03-01T12:21:02Z"`], refuses: [`1`, `null`] },
    { type: "PutDayResponse200", accepts: [`"2024-03-01T12:21:02Z"`], refuses: [`1`, `null`] },
    { type: "GetLevelResponse200", accepts: [`"<level>1</level>"`], refuses: [`1`] },
  ],
  calls: [
    {
      operation: "putCount",
      init: `{ body: 12 }`,
      request: { method: "PUT", url: "/count", headers: { ...text, accept: "text/plain" }, body: "12" },
      response: { headers: text, body: "7" },
      result: { ok: true, status: 200, data: 7 },
    },
    {
      operation: "putCount",
      init: `{ body: 12 }`,
      request: { method: "PUT", url: "/count", body: "12" },
      response: { headers: text, body: "seven" },
      throws: "ResponseParseError",
    },
    {
      operation: "putFlag",
      init: `{ body: null }`,
      request: { method: "PUT", url: "/flag", headers: text, body: "null" },
      response: { headers: text, body: "true" },
      result: { ok: true, status: 200, data: true },
    },
    {
      operation: "getShare",
      request: { method: "GET", url: "/share" },
      response: { headers: { "content-type": "text/plain; charset=utf-8" }, body: "0.25\n" },
      result: { ok: true, status: 200, data: 0.25 },
    },
    {
      operation: "putDay",
      init: `{ body: "2024-03-01T12:21:02Z" }`,
      request: { method: "PUT", url: "/day", headers: text, body: "2024-03-01T12:21:02Z" },
      response: { headers: text, body: "2024-02-29T12:21:02Z" },
      result: { ok: true, status: 200, data: "2024-02-29T12:21:02Z" },
    },
  ],
};
