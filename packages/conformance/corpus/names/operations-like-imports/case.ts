import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Operations may be called as anything that generated modules import",
  diagnostics: ["spec.yaml:10:16 warning name-collision"],
  ownPolicy: true,
  names: { unwrap2: { "hey-api": "unwrap", orval: "unwrap" } },
  calls: [
    { operation: "operation", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "types", request: { method: "GET", url: "/b" }, response: { status: 204 } },
    { operation: "client", request: { method: "GET", url: "/c" }, response: { status: 204 } },
    { operation: "callOperation", request: { method: "GET", url: "/d" }, response: { status: 204 } },
    { operation: "unwrap2", request: { method: "GET", url: "/f" }, response: { status: 204 } },
    { operation: "index", request: { method: "GET", url: "/e" }, response: { status: 204 } },
  ],
};
