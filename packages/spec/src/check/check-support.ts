import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { isJsonObject, type JsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { listOperations } from "../list-operations.ts";
import type { Source } from "../source.ts";
import { type Kind, type Visit, visitDocument } from "../visit-document.ts";
import { type Gap, has, keyGap } from "./gap.ts";
import { parameterGaps } from "./parameter-gaps.ts";

const isJson = (mediaType: string): boolean => /^application\/([^;]+\+)?json$/i.test(mediaType);

const contentGaps: readonly Gap[] = [
  {
    what: "A media type other than JSON",
    instead: "Describe this content as application/json, or leave the operation out.",
    key: "content",
    found: (node) => Object.keys(objectIn(node, "content")).some((mediaType) => !isJson(mediaType)),
  },
  {
    what: "More than one media type for one body",
    instead: "Keep the JSON one.",
    key: "content",
    found: (node) => Object.keys(objectIn(node, "content")).length > 1,
  },
];

const schemaGaps: readonly Gap[] = [
  ...["$anchor", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$schema"].map((key) =>
    keyGap(key, `\`${key}\` in a schema`, "Move the schema to `components/schemas` and refer to it there."),
  ),
  ...["readOnly", "writeOnly"].map((key) =>
    keyGap(
      key,
      `\`${key}\``,
      "Describe requests and responses by two schemas, and say so in the description.",
    ),
  ),
  keyGap(
    "discriminator",
    "`discriminator`",
    "Pin the property in each branch of `oneOf` with `const` instead.",
  ),
  keyGap(
    "patternProperties",
    "`patternProperties`",
    "Use `additionalProperties` with one schema for all values.",
  ),
  {
    what: "Typed `additionalProperties` beside `properties`",
    instead: "Split the schema in two, or drop the type of the additional properties.",
    key: "additionalProperties",
    found: (node) =>
      isJsonObject(memberOf(node, "additionalProperties")) &&
      Object.keys(objectIn(node, "properties")).length > 0,
  },
  {
    what: "A `$ref` beside other keywords of a schema",
    instead: "Put the reference and the rest into a schema of its own each, or copy what it points at.",
    key: "$ref",
    found: (node) => Object.keys(node).some((key) => has("$ref")(node) && !besideRef.test(key)),
  },
  {
    what: "`required` for a property that the same schema does not describe",
    instead: "Describe the property under `properties` beside `required`.",
    key: "required",
    found: (node) =>
      listIn(node, "required").some(
        (name) => memberOf(objectIn(node, "properties"), String(name)) === undefined,
      ),
  },
  {
    what: "`prefixItems` without `items: false` and a `minItems` that is their number",
    instead: "Say that the list has exactly these items: add `items: false` and `minItems`.",
    key: "prefixItems",
    found: (node) =>
      has("prefixItems")(node) &&
      (node["items"] !== false || node["minItems"] !== listIn(node, "prefixItems").length),
  },
  {
    what: "`format: binary`",
    instead: "Describe JSON content only.",
    key: "format",
    found: (node) => node["format"] === "binary",
  },
  {
    what: "A `$ref` to anything but a schema of `components/schemas`",
    instead: "Move the schema that it points at to `components/schemas` and refer to it there.",
    key: "$ref",
    found: (node) =>
      /^#/.test(stringIn(node, "$ref") ?? "") &&
      !/^#\/components\/schemas\/[A-Za-z0-9_]+$/.test(stringIn(node, "$ref") ?? ""),
  },
];

const gaps: Partial<Record<Kind, readonly Gap[]>> = {
  root: [
    keyGap("webhooks", "`webhooks`", "Leave them out of the spec."),
    keyGap("jsonSchemaDialect", "`jsonSchemaDialect`", "Write schemas in OpenAPI 3.1's own dialect."),
    {
      what: "More than one server",
      instead: "Keep the one that callers use by default; `baseUrl` names any other.",
      key: "servers",
      found: (node) => listIn(node, "servers").length > 1,
    },
    {
      what: "A spec without a server",
      instead: "Add `servers` with the URL that callers use by default.",
      found: (node) => listIn(node, "servers").length === 0,
    },
    {
      what: "A spec without an operation",
      instead: "Describe at least one operation under `paths`.",
      found: (node) => listOperations(node).length === 0,
    },
  ],
  pathItem: [
    keyGap("servers", "A server of a single path", "Describe the server at the top of the document."),
  ],
  operation: [
    keyGap("servers", "A server of a single operation", "Describe the server at the top of the document."),
    keyGap("security", "`security` of a single operation", "Describe `security` at the top of the document."),
    keyGap("callbacks", "`callbacks`", "Leave them out of the spec."),
    {
      what: "A request body of GET, HEAD or TRACE",
      instead: "Use parameters, or POST: fetch sends no body with these methods.",
      key: "requestBody",
      found: (node, tokens) =>
        has("requestBody")(node) && ["get", "head", "trace"].includes(tokens.at(-1) ?? ""),
    },
    {
      what: "The method TRACE",
      instead: "Leave the operation out: fetch does not send it.",
      found: (_, tokens) => tokens.at(-1) === "trace",
    },
  ],
  parameter: parameterGaps,
  example: [
    keyGap(
      "externalValue",
      "`externalValue`",
      "Write the example under `value`: nothing outside the spec is read.",
    ),
  ],
  server: [
    {
      what: "A server without an https:// URL (http:// on a loopback host)",
      instead: "Write the whole address: https://api.example.com/v1.",
      key: "url",
      found: (node) => !serverUrl.test(stringIn(node, "url") ?? ""),
    },
  ],
  requestBody: contentGaps,
  response: contentGaps,
  mediaType: [keyGap("encoding", "`encoding`", "Leave it out; it means nothing for JSON.")],
  schema: schemaGaps,
  securityScheme: [
    {
      what: "A security scheme other than `apiKey` and `http` with scheme `bearer`",
      instead: "Describe what is sent: OAuth 2 and OpenID Connect send a bearer token.",
      found: (node) => node["type"] !== "apiKey" && !isBearer(node),
    },
  ],
};

/** What only describes, and so may stand beside a `$ref`. */
const besideRef = /^(\$ref|\$comment|title|summary|description|deprecated|default|examples?|x-.*)$/;

const serverUrl =
  /^(https:\/\/|\{[\w-]+\}:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(?=[:/]|$))[\w.{}:/~%@!$'()*+,;=&[\]-]*$/;

/** Reports, rather than drops, what cannot be represented yet. */
export function checkSupport(source: Source): readonly Diagnostic[] {
  return visitDocument(source.value).flatMap((visit) => findGaps(source, visit));
}

function findGaps(source: Source, { kind, node, tokens }: Visit): readonly Diagnostic[] {
  return (gaps[kind] ?? [])
    .filter((gap) => gap.found(node, tokens, source.value))
    .map((gap) =>
      diagnose("unsupported", source.place(gap.key ? [...tokens, gap.key] : tokens), {
        what: gap.what,
        instead: gap.instead,
      }),
    );
}

function isBearer(node: JsonObject): boolean {
  return node["type"] === "http" && stringIn(node, "scheme")?.toLowerCase() === "bearer";
}
