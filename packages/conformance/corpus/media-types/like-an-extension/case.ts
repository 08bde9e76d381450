import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A media type may begin as the name of an extension does",
  about: [
    "/paths/~1scenes/post/requestBody/content/x-world~1x-vrml",
    "/paths/~1scenes/post/responses/200/content/x-form~1x-text+json",
  ],
  types: [
    { type: "AddSceneBody", accepts: [`new Blob(["#VRML"])`], refuses: [`1`] },
    { type: "AddSceneResponse200", accepts: [`{ id: 1 }`], refuses: [`{}`, `"id"`] },
  ],
  calls: [
    {
      operation: "addScene",
      init: `{ body: new Blob(["#VRML"]) }`,
      request: {
        method: "POST",
        url: "/scenes",
        headers: { "content-type": "x-world/x-vrml", accept: "x-form/x-text+json" },
        body: "#VRML",
      },
      response: { headers: { "content-type": "x-form/x-text+json" }, body: { json: { id: 1 } } },
      result: { ok: true, status: 200, data: { id: 1 } },
    },
  ],
};
