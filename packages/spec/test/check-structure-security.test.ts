import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/json.ts";
import type { Version } from "../src/source.ts";
import { problemsOf } from "./structure-problems.ts";

const scopes = { a: "All of it" };
const oauth2 = (flows: JsonObject): JsonObject => ({ type: "oauth2", flows });
const implicit = { authorizationUrl: "/", refreshUrl: "/", scopes };

const right: readonly (readonly [Version, JsonObject])[] = [
  ["3.0", { type: "apiKey", name: "a", in: "cookie", description: "" }],
  ["3.0", { type: "http", scheme: "bearer", bearerFormat: "JWT" }],
  ["3.0", oauth2({ implicit, password: { tokenUrl: "/", scopes }, "x-a": 1 })],
  ["3.0", oauth2({ clientCredentials: { tokenUrl: "/", scopes: {} } })],
  ["3.0", oauth2({ authorizationCode: { authorizationUrl: "/", tokenUrl: "/", scopes } })],
  ["3.0", { type: "openIdConnect", openIdConnectUrl: "/" }],
  ["3.0", { $ref: "#/components/securitySchemes/b" }],
  ["3.1", { type: "mutualTLS" }],
  ["3.2", { type: "http", scheme: "basic", deprecated: true }],
  [
    "3.2",
    {
      ...oauth2({ deviceAuthorization: { deviceAuthorizationUrl: "/", tokenUrl: "/", scopes } }),
      oauth2MetadataUrl: "/",
    },
  ],
];

const wrong: readonly (readonly [Version, JsonObject, string])[] = [
  ["3.0", {}, " error: The Security Scheme Object must have `type`."],
  [
    "3.0",
    { type: "basic" },
    "/type error: `type` of the Security Scheme Object has to be one of `apiKey`, `http`, `oauth2`, `openIdConnect`, not `basic`.",
  ],
  [
    "3.0",
    { type: "mutualTLS" },
    "/type error: `type` of the Security Scheme Object has to be one of `apiKey`, `http`, `oauth2`, `openIdConnect`, not `mutualTLS`.",
  ],
  ["3.0", { type: "apiKey", in: "header" }, " error: The Security Scheme Object must have `name`."],
  [
    "3.1",
    { type: "apiKey", in: "body", name: "a" },
    "/in error: `in` of the Security Scheme Object has to be one of `query`, `header`, `cookie`, not `body`.",
  ],
  ["3.1", { type: "http" }, " error: The Security Scheme Object must have `scheme`."],
  [
    "3.1",
    { type: "http", scheme: "basic", in: "header" },
    "/in warning: `in` of the Security Scheme Object means nothing with `type: http`.",
  ],
  [
    "3.1",
    { type: "http", shceme: "basic", scheme: "" },
    "/shceme error: The Security Scheme Object has no `shceme`.",
  ],
  ["3.1", { type: "oauth2" }, " error: The Security Scheme Object must have `flows`."],
  [
    "3.1",
    oauth2({ implicit: { scopes } }),
    "/flows/implicit error: The OAuth Flow Object must have `authorizationUrl`.",
  ],
  [
    "3.1",
    oauth2({ password: { tokenUrl: "/" } }),
    "/flows/password error: The OAuth Flow Object must have `scopes`.",
  ],
  [
    "3.1",
    oauth2({ clientCredentials: { tokenUrl: "/", scopes: ["a"] } }),
    "/flows/clientCredentials/scopes error: `scopes` of the OAuth Flow Object has to be an object, not a list.",
  ],
  [
    "3.1",
    oauth2({ authorizationCode: { authorizationUrl: "/", scopes } }),
    "/flows/authorizationCode error: The OAuth Flow Object must have `tokenUrl`.",
  ],
  [
    "3.1",
    oauth2({ accessCode: {} }),
    "/flows/accessCode warning: `accessCode` of the OAuth Flows Object is not OpenAPI 3.1: it is ignored.",
  ],
  [
    "3.1",
    oauth2({ deviceAuthorization: {} }),
    "/flows/deviceAuthorization warning: `deviceAuthorization` of the OAuth Flows Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
  ],
  [
    "3.2",
    oauth2({ deviceAuthorization: { tokenUrl: "/", scopes } }),
    "/flows/deviceAuthorization error: The OAuth Flow Object must have `deviceAuthorizationUrl`.",
  ],
  [
    "3.1",
    { type: "openIdConnect", openIdConnectUrl: 1 },
    "/openIdConnectUrl error: `openIdConnectUrl` of the Security Scheme Object has to be a string, not 1.",
  ],
];

describe("the structure of security schemes", () => {
  it.each(right)("accepts %s %j", (version, scheme) => {
    expect(problemsOf(version, { components: { securitySchemes: { a: scheme } } })).toEqual([]);
  });

  it.each(wrong)("does not accept %s %j", (version, scheme, want) => {
    const problems = problemsOf(version, { components: { securitySchemes: { a: scheme } } });
    expect(problems).toEqual([`/components/securitySchemes/a${want}`]);
  });
});
