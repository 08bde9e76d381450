import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Types begin with a capital and functions with a small word, whatever the spec's style",
  about: [
    { at: "/paths/~1a/get/operationId", become: "getA" },
    { at: "/paths/~1b/get/operationId", become: "getB" },
    { at: "/paths/~1c/get/operationId", become: "getC" },
    { at: "/components/schemas/droplet", rename: "Drop" },
    { at: "/components/schemas/HTTPError", rename: "HttpError" },
    { at: "/components/schemas/v1_2", rename: "v12" },
  ],
  types: [
    { type: "Droplet", accepts: [`"a"`], refuses: [`1`] },
    { type: "HTTPError", accepts: [`1`], refuses: [`"a"`] },
    { type: "V1_2", accepts: [`true`], refuses: [`1`] },
    { type: 'components["schemas"]["droplet"]', accepts: [`"a"`], refuses: [`1`] },
  ],
  values: [{ schema: "Droplet", valid: ["a"], invalid: [1] }],
  calls: [
    { operation: "oneClicksList", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "createCall", request: { method: "GET", url: "/b" }, response: { status: 204 } },
    { operation: "urlShorten", request: { method: "GET", url: "/c" }, response: { status: 204 } },
  ],
  names: {
    Droplet: { "openapi-typescript": `components["schemas"]["droplet"]`, redocly: "droplet" },
    HTTPError: { "hey-api": "HttpError" },
    V1_2: {
      "openapi-typescript": `components["schemas"]["v1_2"]`,
      "hey-api": "V12",
      orval: "V12",
      redocly: "v1_2",
    },
    oneClicksList: { redocly: "oneClicks_list" },
    createCall: { redocly: "CreateCall" },
    urlShorten: { orval: "uRLShorten", redocly: "URLShorten" },
  },
};
