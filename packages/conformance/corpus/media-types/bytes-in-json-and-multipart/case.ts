import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "Bytes are a Blob in a multipart request and a string in JSON, also where one schema is used for both",
  source: "OpenAPI 3.0.4, Special Considerations for multipart Content",
  about: [
    {
      at: "/paths/~1portraits/post/requestBody/content/multipart~1form-data",
      rename: "application/x-www-form-urlencoded",
    },
    {
      at: "/paths/~1portraits/post/requestBody/content/application~1json",
      rename: "multipart/mixed",
    },
    "/components/schemas/Portrait/properties/id/readOnly",
    "/components/schemas/Image/format",
    "/components/schemas/Scan/properties/page/format",
  ],
  types: [
    {
      type: "AddPortraitBody1",
      accepts: [
        `{ image: new Blob([]) }`,
        `{ image: new Blob([]), others: [new Blob([])], frame: { texture: "a" } }`,
      ],
      refuses: [
        `{ image: "a" }`,
        `{ image: new Blob([]), others: ["a"] }`,
        `{ image: new Blob([]), frame: { texture: new Blob([]) } }`,
        `{ image: new Blob([]), id: 1 }`,
      ],
    },
    {
      type: "AddPortraitBody2",
      accepts: [`{ image: "a", others: ["b"], frame: { texture: "c" } }`],
      refuses: [`{ image: new Blob([]) }`, `{ image: "a", others: [new Blob([])] }`, `{ image: "a", id: 1 }`],
    },
    {
      type: "AddPortraitResponse201",
      accepts: [`{ image: "a", id: 1, others: ["b"] }`],
      refuses: [`{ image: new Blob([]) }`],
    },
    { type: "PortraitUpload", accepts: [`{ image: new Blob([]) }`], refuses: [`{ image: "a" }`] },
    { type: "PortraitWrite", accepts: [`{ image: "a" }`], refuses: [`{ image: new Blob([]) }`] },
    { type: "Portrait", accepts: [`{ image: "a", id: 1 }`], refuses: [`{ image: new Blob([]) }`] },
    { type: "Scan", accepts: [`{ page: new Blob([]) }`], refuses: [`{ page: "a" }`] },
  ],
  values: [
    { schema: "Portrait", valid: [{ image: "a", id: 1 }], invalid: [{ image: 1 }, {}] },
    { schema: "PortraitUpload", valid: [], invalid: [{ image: "a" }, {}] },
    { schema: "Scan", valid: [], invalid: [{ page: "a" }] },
  ],
  absentTypes: ["ScanUpload", "FrameUpload"],

  calls: [
    {
      operation: "addPortrait",
      init: `{ body: { image: new Blob(["i"], { type: "image/png" }), others: [new Blob(["j"]), new Blob(["k"])], frame: { texture: "t" } } }`,
      request: {
        method: "POST",
        url: "/portraits",
        body: {
          parts: [
            { name: "image", filename: "blob", contentType: "image/png", body: "i" },
            { name: "others", filename: "blob", contentType: "application/octet-stream", body: "j" },
            { name: "others", filename: "blob", contentType: "application/octet-stream", body: "k" },
            { name: "frame", contentType: "application/json", body: `{"texture":"t"}` },
          ],
        },
      },
      response: { status: 201, body: { json: { image: "i", id: 1 } } },
      result: { ok: true, status: 201, data: { image: "i", id: 1 } },
    },
    {
      operation: "addPortrait",
      init: `{ contentType: "application/json", body: { image: "aQ==" } }`,
      request: { method: "POST", url: "/portraits", body: { json: { image: "aQ==" } } },
      response: { status: 201, body: { json: { image: "aQ==", id: 2 } } },
      result: { ok: true, status: 201, data: { image: "aQ==", id: 2 } },
    },
  ],
  refusedCalls: [
    {
      operation: "addPortrait",
      init: `{ contentType: "application/json", body: { image: new Blob(["i"]) } }`,
    },
    { operation: "addPortrait", init: `{ body: { image: "a" } }` },
  ],
};
