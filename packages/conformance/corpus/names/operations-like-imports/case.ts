import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Operations may be called as anything that generated modules import",
  about: [
    { at: "/paths/~1a/get/operationId", become: "plain" },
    { at: "/paths/~1b/get/operationId", become: "plain" },
    { at: "/paths/~1c/get/operationId", become: "plain" },
    { at: "/paths/~1d/get/operationId", become: "plain" },
    { at: "/paths/~1e/get/operationId", become: "plain" },
    { at: "/paths/~1f/get/operationId", become: "plain" },
  ],
  diagnostics: ["spec.yaml:10:16 warning name-collision"],
  ownPolicy: true,
  names: {
    client: { redocly: "client_2" },
    unwrap2: { "hey-api": "unwrap", orval: "unwrap", redocly: "unwrap" },
  },
  calls: [
    { operation: "operation", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "types", request: { method: "GET", url: "/b" }, response: { status: 204 } },
    { operation: "client", request: { method: "GET", url: "/c" }, response: { status: 204 } },
    { operation: "callOperation", request: { method: "GET", url: "/d" }, response: { status: 204 } },
    { operation: "unwrap2", request: { method: "GET", url: "/f" }, response: { status: 204 } },
    { operation: "index", request: { method: "GET", url: "/e" }, response: { status: 204 } },
  ],
};
