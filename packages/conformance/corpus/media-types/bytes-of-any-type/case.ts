import type { CallCase, Case, TypeCase } from "../../../src/case.ts";

const every = Array.from({ length: 256 }, (_, byte) => byte);
const base64 = Buffer.from(every).toString("base64");
const init = `{ body: new Uint8Array([${every}]) }`;

const received = (type: string): TypeCase => ({ type, accepts: [`new Blob([])`], refuses: [`"a"`, `{}`] });

/** A call that is answered with every byte there is. */
const get = (operation: string, url: string, mediaType: string): CallCase => ({
  operation,
  request: { method: "GET", url },
  response: { headers: { "content-type": mediaType }, body: { base64 } },
  result: { ok: true, status: 200, data: { base64 } },
});

/** The same, and sent as well. */
const send = (operation: string, url: string, method: string, sent: string, answered: string): CallCase => ({
  ...get(operation, url, answered),
  init,
  request: { method, url, headers: { "content-type": sent }, body: { base64 } },
});

const at = (path: string, kind: string, mediaType: string): string =>
  `/paths/~1${path}/${kind}/content/${mediaType.replaceAll("/", "~1")}`;

export const featureCase: Case = {
  feature: "Bytes come and go as they are, whatever the media type",
  source: "OpenAPI 3.0.4, Data Types and Considerations for File Uploads",
  about: [
    { at: "/components/schemas/Dump/format", rename: "x-format" },
    { at: at("dumps", "post/requestBody", "application/vnd.example.dump"), rename: "text/plain" },
    {
      at: `${at("dumps", "post/responses/200", "application/x-example-packed")}/schema/allOf`,
      become: [{ type: "string", minLength: 1 }],
    },
    `${at("anything", "post/requestBody", "*/*")}/schema/format`,
    `${at("anything", "post/responses/200", "*/*")}/schema/format`,
    { at: `${at("untold", "get/responses/200", "*/*")}/schema`, become: { type: "string" } },
    { at: at("archive", "get/responses/200", "application/x-lzip"), rename: "text/plain" },
    `${at("table", "put/requestBody", "text/csv")}/schema/format`,
    `${at("table", "put/responses/200", "application/xml")}/schema/format`,
    `${at("export", "put/requestBody", "application/json")}/schema/format`,
    { at: at("parts", "get/responses/200", "multipart/form-data"), rename: "text/plain" },
    { at: at("name", "get/responses/200", "*/*"), rename: "application/json" },
    { at: at("title", "get/responses/200", "*/*"), rename: "text/plain" },
    `${at("letter", "get/responses/200", "application/vnd.example.grade")}/schema/enum`,
  ],
  diagnostics: [
    "spec.yaml:19:49 warning approximated/sent-range",
    "spec.yaml:60:15 warning approximated/received-parts",
  ],
  types: [
    ...["AddDumpResponse200", "AddAnythingResponse200", "GetUntoldResponse200", "GetArchiveResponse200"].map(
      received,
    ),
    ...["PutTableResponse200", "PutExportResponse200", "GetPartsResponse200", "PutExportBody"].map(received),
    { type: "GetLetterResponse200", accepts: [`"a"`], refuses: [`"c"`, `new Blob([])`] },
  ],
  calls: [
    send("addDump", "/dumps", "POST", "application/vnd.example.dump", "application/x-example-packed"),
    send("addAnything", "/anything", "POST", "application/octet-stream", "image/png"),
    get("getUntold", "/untold", "application/json"),
    get("getArchive", "/archive", "application/x-lzip"),
    send("putTable", "/table", "PUT", "text/csv", "application/xml"),
    send("putExport", "/export", "PUT", "application/json", "application/json"),
    get("getParts", "/parts", "multipart/form-data; boundary=b"),
    {
      operation: "getName",
      request: { method: "GET", url: "/name" },
      response: { headers: { "content-type": "text/plain" }, body: "Ada" },
      result: { ok: true, status: 200, data: "Ada" },
    },
    {
      operation: "getTitle",
      request: { method: "GET", url: "/title" },
      response: { body: { json: "Dr." } },
      result: { ok: true, status: 200, data: "Dr." },
    },
    {
      operation: "getLetter",
      request: { method: "GET", url: "/letter" },
      response: { headers: { "content-type": "application/vnd.example.grade" }, body: "a" },
      result: { ok: true, status: 200, data: "a" },
    },
  ],
  refusedCalls: [
    { operation: "addDump", init: `{ body: "a" }` },
    { operation: "putTable", init: `{ body: "a" }` },
  ],
};
