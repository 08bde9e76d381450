import { type JsonObject, stringIn } from "../json.ts";
import { type ObjectRule, type Remark, remark } from "./object-rule.ts";
import { boolean, inexact, map, object, oneOf, since, string, until } from "./value-rule.ts";

/** What each type of security scheme needs, and what it may have besides. */
const byType = new Map<string, { readonly required: readonly string[]; readonly other: readonly string[] }>([
  ["apiKey", { required: ["name", "in"], other: [] }],
  ["http", { required: ["scheme"], other: ["bearerFormat"] }],
  ["oauth2", { required: ["flows"], other: ["oauth2MetadataUrl"] }],
  ["openIdConnect", { required: ["openIdConnectUrl"], other: [] }],
  ["mutualTLS", { required: [], other: [] }],
]);

const types = ["apiKey", "http", "oauth2", "openIdConnect"];

const common = { refreshUrl: string, scopes: map(string) };

type SecurityObjectKind =
  | "securityScheme"
  | "flows"
  | "implicit"
  | "password"
  | "clientCredentials"
  | "authorizationCode"
  | "deviceAuthorization";

/** OpenAPI Specification 3.0 to 3.2: Security Scheme Object, OAuth Flows Object and OAuth Flow Object. */
export const securityObjects: Readonly<Record<SecurityObjectKind, ObjectRule>> = {
  securityScheme: {
    keys: {
      type: [until("3.0", oneOf(...types)), since("3.1", oneOf(...types, "mutualTLS"))].map((rule) =>
        inexact(rule, "approximated/security-scheme"),
      ),
      description: string,
      name: string,
      in: oneOf("query", "header", "cookie"),
      scheme: string,
      bearerFormat: string,
      flows: object("flows"),
      openIdConnectUrl: string,
      oauth2MetadataUrl: since("3.2", string),
      deprecated: since("3.2", boolean),
    },
    required: (node) => ["type", ...(byType.get(stringIn(node, "type") ?? "")?.required ?? [])],
    section: "securitySchemes",
    reference: "3.0",
    check: meansSomething,
  },
  flows: {
    keys: {
      implicit: object("implicit"),
      password: object("password"),
      clientCredentials: object("clientCredentials"),
      authorizationCode: object("authorizationCode"),
      deviceAuthorization: since("3.2", object("deviceAuthorization")),
    },
  },
  implicit: {
    keys: { ...common, authorizationUrl: string, tokenUrl: string },
    required: ["authorizationUrl", "scopes"],
  },
  password: {
    keys: { ...common, tokenUrl: string, authorizationUrl: string },
    required: ["tokenUrl", "scopes"],
  },
  clientCredentials: {
    keys: { ...common, tokenUrl: string, authorizationUrl: string },
    required: ["tokenUrl", "scopes"],
  },
  authorizationCode: {
    keys: { ...common, authorizationUrl: string, tokenUrl: string },
    required: ["authorizationUrl", "tokenUrl", "scopes"],
  },
  deviceAuthorization: {
    keys: { ...common, deviceAuthorizationUrl: string, tokenUrl: string },
    required: ["deviceAuthorizationUrl", "tokenUrl", "scopes"],
  },
};

function meansSomething(node: JsonObject): readonly Remark[] {
  const type = stringIn(node, "type") ?? "";
  const own = byType.get(type);
  if (!own) return [];
  const foreign = [...byType.values()]
    .flatMap(({ required, other }) => [...required, ...other])
    .filter((key) => Object.hasOwn(node, key) && !own.required.includes(key) && !own.other.includes(key));
  const advice = "Remove it, or correct the `type`.";
  return foreign.map((key) => {
    const reason = `\`${key}\` of the Security Scheme Object means nothing with \`type: ${type}\`.`;
    return remark("unknown-key", { reason, advice }, key);
  });
}
