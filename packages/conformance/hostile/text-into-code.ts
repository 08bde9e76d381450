import type { TextAlteration, TextCase } from "./hostile-case.ts";
import { marker, payloads } from "./payloads.ts";

const item = "/components/schemas/Item";
const spare = "/components/schemas/Spare";
const operation = "/paths/~1items~1{id}/post";
const server = "/servers/0";
const schemes = "/components/securitySchemes";

const value = (name: string, at: string, become: unknown, refused?: string): TextCase =>
  toCase(name, [{ at, become }], refused);

const key = (name: string, at: string, rename: string, refused?: string): TextCase =>
  toCase(name, [{ at, rename }], refused);

function toCase(name: string, alter: readonly TextAlteration[], refused?: string): TextCase {
  return { name, alter, ...(refused === undefined ? {} : { refused }) };
}

/** Where words for people stand, each of which is copied into comments and READMEs. */
const wordPlaces = [
  "/info/title",
  "/info/summary",
  "/info/description",
  "/tags/0/description",
  `${server}/description`,
  `${server}/variables/region/description`,
  "/paths/~1items~1{id}/summary",
  "/paths/~1items~1{id}/description",
  `${operation}/summary`,
  `${operation}/description`,
  `${operation}/parameters/0/description`,
  `${operation}/requestBody/description`,
  `${operation}/requestBody/content/application~1json/examples/first/summary`,
  `${operation}/requestBody/content/application~1json/examples/first/description`,
  `${operation}/responses/200/description`,
  `${operation}/responses/200/headers/X-Rate/description`,
  `${operation}/responses/200/links/again/description`,
  "/webhooks/changed/post/summary",
  `${schemes}/token/description`,
  `${schemes}/basic/description`,
  `${schemes}/bearer/bearerFormat`,
  `${item}/title`,
  `${item}/description`,
  `${item}/$comment`,
  `${item}/properties/name/description`,
];

/** A text where literals of TypeScript are printed. */
const dataWith = (text: string): readonly TextAlteration[] => [
  { at: `${item}/properties/fixed/const`, become: text },
  { at: `${item}/properties/kind/enum`, become: ["cat", "dog", text] },
  { at: `${item}/properties/kind/default`, become: text },
  { at: `${item}/properties/name/examples`, become: [text] },
  { at: `${item}/properties/deep`, become: { const: { [text]: [text] } } },
  { at: `${item}/properties/name/x-own`, become: text },
  { at: `${operation}/parameters/0/schema/default`, become: text },
  { at: `${operation}/parameters/1/example`, become: text },
  {
    at: `${operation}/requestBody/content/application~1json/examples/first/value`,
    become: { name: text, kind: "cat", extra: { [text]: text } },
  },
];

/** Every payload, in all places where there are words or data: a case each, as what each means is a trick of its own. */
const everywhere: readonly TextCase[] = Object.entries(payloads).map(([name, text]) => ({
  name: `everywhere/${name}`,
  alter: [...wordPlaces.map((at) => ({ at, become: text })), ...dataWith(text)],
}));

const places: readonly TextCase[] = [
  // Names that generated code has names of.
  key("names/schema key that ends a comment", spare, payloads.commentEnd, "structure/key"),
  key("names/schema key with a payload of names", spare, `Dog.${marker}-__proto__`),
  key("names/schema key __proto__", spare, payloads.prototype),
  key("names/schema key constructor", spare, payloads.constructor),
  key("names/schema key hasOwnProperty", spare, "hasOwnProperty"),
  key("names/schema key of 300 characters", spare, "D".repeat(300)),
  key("names/schema key that is a number", spare, "0"),
  key("names/schema key of a global", spare, "Promise"),
  key("names/schema key of a keyword", spare, "await"),
  key("names/property that ends a comment", `${item}/properties/other`, payloads.commentEnd),
  key("names/property of a template", `${item}/properties/other`, payloads.interpolation),
  key("names/property with quotes", `${item}/properties/other`, payloads.doubleQuote + payloads.singleQuote),
  key("names/property of an arrow", `${item}/properties/other`, payloads.arrow),
  key("names/property __proto__", `${item}/properties/other`, payloads.prototype),
  toCase("names/property constructor", [
    { at: `${item}/properties/other`, rename: payloads.constructor },
    { at: `${item}/required`, become: ["name", payloads.constructor] },
  ]),
  key("names/property with a line separator", `${item}/properties/other`, payloads.lineSeparator),
  key("names/property with a lone surrogate", `${item}/properties/other`, payloads.loneHigh),
  key("names/property of nothing", `${item}/properties/other`, ""),
  key("names/property of digits", `${item}/properties/other`, "0x1e1000"),
  key("names/property of 10,000 characters", `${item}/properties/other`, "o".repeat(10_000)),
  value("names/required __proto__", `${item}/required`, ["name", payloads.prototype]),
  value("names/required of a template", `${item}/required`, ["name", payloads.interpolation]),
  key("names/dependent property of quotes", `${item}/dependentRequired/made`, payloads.doubleQuote),
  key("names/definition of a comment end", `${item}/$defs/Inner`, payloads.commentEnd),
  value("names/operationId that ends a comment", `${operation}/operationId`, payloads.commentEnd),
  value("names/operationId of a template", `${operation}/operationId`, payloads.template),
  value("names/operationId of a traversal", `${operation}/operationId`, payloads.traversal),
  value("names/operationId of a keyword", `${operation}/operationId`, "delete"),
  value("names/operationId eval", `${operation}/operationId`, "eval"),
  value("names/operationId __proto__", `${operation}/operationId`, payloads.prototype),
  value("names/operationId then", `${operation}/operationId`, "then"),
  value("names/operationId of 1,000 characters", `${operation}/operationId`, "put".repeat(340)),
  value(
    "names/webhook's operationId of a declaration",
    "/webhooks/changed/post/operationId",
    payloads.declaration,
  ),
  key("names/webhook of a comment end", "/webhooks/changed", payloads.commentEnd),
  key("names/callback of a comment end", `${operation}/callbacks/done`, payloads.commentEnd),
  key(
    "names/callback's expression of a template",
    `${operation}/callbacks/done/{$request.body#~1name}`,
    payloads.template,
  ),
  key(
    "names/example of quotes",
    `${operation}/requestBody/content/application~1json/examples/first`,
    payloads.doubleQuote,
  ),
  key(
    "names/example __proto__",
    `${operation}/requestBody/content/application~1json/examples/first`,
    payloads.prototype,
  ),
  value("names/tag of a traversal", "/tags/0/name", payloads.traversal),
  value("names/operation's tag of a comment end", `${operation}/tags`, [payloads.commentEnd]),
  key("names/link of quotes", `${operation}/responses/200/links/again`, payloads.doubleQuote),
  value("names/link parameter of quotes", `${operation}/responses/200/links/again/parameters`, {
    [payloads.doubleQuote]: payloads.template,
  }),
  // What goes over the wire.
  key(
    "wire/path of a template",
    "/paths/~1forms",
    `/forms/${payloads.interpolation}`,
    "undefined-path-parameter",
  ),
  key("wire/path of backticks", "/paths/~1forms", `/${payloads.template}`),
  key("wire/path of quotes", "/paths/~1forms", `/${payloads.doubleQuote}${payloads.singleQuote}`),
  key("wire/path that ends a comment", "/paths/~1forms", `/${payloads.commentEnd}`),
  key("wire/path with CRLF", "/paths/~1forms", `/${payloads.crlf}`),
  key("wire/path with a traversal", "/paths/~1forms", `/${payloads.traversal}`),
  key("wire/path to another host", "/paths/~1forms", `//${marker}.example/`),
  key("wire/path with an @", "/paths/~1forms", `/@${marker}.example/`),
  value("wire/query parameter of quotes", `${operation}/parameters/0/name`, payloads.doubleQuote),
  value("wire/query parameter of a template", `${operation}/parameters/0/name`, payloads.interpolation),
  value("wire/query parameter __proto__", `${operation}/parameters/0/name`, payloads.prototype),
  value(
    "wire/query parameter with a line separator",
    `${operation}/parameters/0/name`,
    payloads.lineSeparator,
  ),
  value("wire/header parameter with CRLF", `${operation}/parameters/1/name`, payloads.crlf, "unsendable"),
  value(
    "wire/header parameter of quotes",
    `${operation}/parameters/1/name`,
    payloads.doubleQuote,
    "unsendable",
  ),
  value("wire/header parameter __proto__", `${operation}/parameters/1/name`, payloads.prototype),
  value("wire/cookie parameter with CRLF", `${operation}/parameters/2/name`, payloads.crlf),
  value("wire/deep object of a template", `${operation}/parameters/3/name`, payloads.template),
  key(
    "wire/deep object's member of a template",
    `${operation}/parameters/3/schema/properties/by`,
    payloads.template,
  ),
  key(
    "wire/media type with CRLF",
    `${operation}/requestBody/content/application~1json`,
    payloads.crlf,
    "unsendable",
  ),
  key(
    "wire/media type of quotes",
    `${operation}/requestBody/content/application~1json`,
    `application/json;x=${payloads.doubleQuote}`,
  ),
  value(
    "wire/content type of a part with CRLF",
    "/paths/~1forms/post/requestBody/content/multipart~1form-data/encoding/note/contentType",
    payloads.crlf,
    "unsendable",
  ),
  key(
    "wire/part with CRLF",
    "/paths/~1forms/post/requestBody/content/multipart~1form-data/schema/properties/note",
    payloads.crlf,
  ),
  key(
    "wire/part of quotes",
    "/paths/~1forms/post/requestBody/content/multipart~1form-data/schema/properties/note",
    payloads.doubleQuote,
  ),
  key("wire/header of a response with CRLF", `${operation}/responses/200/headers/X-Rate`, payloads.crlf),
  key("wire/status of code", `${operation}/responses/200`, payloads.arrow, "structure/key"),
  value(
    "wire/idempotency header with CRLF",
    `${operation}/x-specmint/idempotencyKey`,
    payloads.crlf,
    "invalid-extension",
  ),
  value(
    "wire/status to retry that is code",
    `${operation}/x-specmint/retry`,
    [payloads.arrow],
    "invalid-extension",
  ),
  value(
    "wire/failure's pointer of a template",
    `${operation}/responses/200/x-specmint/failure/pointer`,
    `/${payloads.interpolation}`,
  ),
  value(
    "wire/failure's pointer to the prototype",
    `${operation}/responses/200/x-specmint/failure/pointer`,
    "/__proto__/polluted",
  ),
  value(
    "wire/failure's value of a template",
    `${operation}/responses/200/x-specmint/failure/equals`,
    payloads.template,
  ),
  // Servers and credentials.
  value(
    "servers/URL of a template",
    `${server}/url`,
    `https://api.example/${payloads.interpolation}`,
    "undefined-server-variable",
  ),
  value("servers/URL of quotes", `${server}/url`, `https://api.example/${payloads.doubleQuote}`),
  value(
    "servers/URL that runs code",
    `${server}/url`,
    `javascript:${payloads.arrow}`,
    "undefined-server-variable",
  ),
  value("servers/URL with a user", `${server}/url`, `https://api.example@${marker}.example`, "server-url"),
  value("servers/default of a template", `${server}/variables/region`, { default: payloads.interpolation }),
  value("servers/enum of quotes", `${server}/variables/region/enum`, ["eu", "us", payloads.doubleQuote]),
  value(
    "servers/variable that a shell runs",
    `${server}/variables/region/x-specmint/env`,
    payloads.shell,
    "invalid-extension",
  ),
  toCase("servers/variable called by code", [
    { at: `${server}/url`, become: `https://{${payloads.arrow.replace(/[{}]/g, "")}}.example` },
    { at: `${server}/variables/region`, rename: payloads.arrow.replace(/[{}]/g, "") },
  ]),
  toCase("servers/variable __proto__", [
    { at: `${server}/url`, become: "https://{__proto__}.example" },
    { at: `${server}/variables/region`, rename: payloads.prototype },
  ]),
  value("credentials/header with CRLF", `${schemes}/token/name`, payloads.crlf, "unsendable"),
  value("credentials/query of quotes", `${schemes}/token`, {
    type: "apiKey",
    in: "query",
    name: payloads.doubleQuote,
  }),
  value(
    "credentials/cookie with CRLF",
    `${schemes}/token`,
    { type: "apiKey", in: "cookie", name: payloads.crlf },
    "unsendable",
  ),
  value(
    "credentials/option of code",
    `${schemes}/token/x-specmint/option`,
    payloads.arrow,
    "invalid-extension",
  ),
  value(
    "credentials/option __proto__",
    `${schemes}/token/x-specmint/option`,
    payloads.prototype,
    "not-an-identifier",
  ),
  value(
    "credentials/variable of a template",
    `${schemes}/token/x-specmint/env`,
    payloads.interpolation,
    "invalid-extension",
  ),
  value("credentials/variable PATH", `${schemes}/token/x-specmint/env`, "__proto__"),
  toCase("credentials/scheme __proto__", [
    { at: `${schemes}/token`, rename: payloads.prototype },
    { at: "/security", become: [JSON.parse('{"__proto__":[]}')] },
  ]),
  toCase("credentials/scheme constructor", [
    { at: `${schemes}/token/x-specmint`, become: {} },
    { at: `${schemes}/token`, rename: payloads.constructor },
    { at: "/security", become: [{ constructor: [] }] },
  ]),
  value("credentials/HTTP scheme with CRLF", `${schemes}/bearer/scheme`, payloads.crlf),
  key(
    "credentials/scope of a comment end",
    `${schemes}/oauth/flows/clientCredentials/scopes/read`,
    payloads.commentEnd,
  ),
  value(
    "credentials/token URL of quotes",
    `${schemes}/oauth/flows/clientCredentials/tokenUrl`,
    `https://oauth.example/${payloads.doubleQuote}`,
  ),
  value(
    "credentials/OpenID URL that runs code",
    `${schemes}/openid/openIdConnectUrl`,
    `javascript:${payloads.arrow}`,
  ),
  // Schemas.
  value("schemas/pattern that ends its literal", `${item}/properties/code/pattern`, payloads.regexEnd),
  value("schemas/pattern that calls", `${item}/properties/code/pattern`, payloads.regexConstructor),
  value("schemas/pattern of a template", `${item}/properties/code/pattern`, payloads.template),
  value("schemas/pattern with a line separator", `${item}/properties/code/pattern`, payloads.lineSeparator),
  value("schemas/pattern of a script", `${item}/properties/code/pattern`, payloads.script),
  key(
    "schemas/pattern of properties that ends its literal",
    `${item}/patternProperties/^x-`,
    payloads.regexEnd,
  ),
  value(
    "schemas/pattern of properties __proto__",
    `${item}/patternProperties`,
    JSON.parse('{"__proto__":{"type":"string"}}'),
  ),
  value("schemas/format that ends a comment", `${item}/properties/made/format`, payloads.commentEnd),
  value("schemas/format __proto__", `${item}/properties/made/format`, payloads.prototype),
  value("schemas/format constructor", `${item}/properties/made/format`, payloads.constructor),
  value("schemas/type __proto__", `${item}/properties/made/type`, payloads.prototype, "structure/value"),
  value(
    "schemas/content type of a comment end",
    `${item}/properties/blob/contentMediaType`,
    payloads.commentEnd,
  ),
  value(
    "schemas/content encoding of a template",
    `${item}/properties/blob/contentEncoding`,
    payloads.template,
  ),
  value(
    "schemas/$id of quotes",
    "/components/schemas/Problem/$id",
    `https://schemas.example/${payloads.doubleQuote}`,
  ),
  value("schemas/$anchor of code", "/components/schemas/Problem/$anchor", payloads.arrow),
  value("schemas/unknown keyword of code", `${item}/properties/made/x`, {
    [payloads.template]: payloads.commentEnd,
  }),
  value(
    "schemas/discriminator's property of a template",
    "/components/schemas/Pet/discriminator/propertyName",
    payloads.template,
  ),
  value(
    "schemas/discriminator's property __proto__",
    "/components/schemas/Pet/discriminator/propertyName",
    payloads.prototype,
  ),
  key(
    "schemas/discriminator's value of quotes",
    "/components/schemas/Pet/discriminator/mapping/cat",
    payloads.doubleQuote,
  ),
  key(
    "schemas/discriminator's value __proto__",
    "/components/schemas/Pet/discriminator/mapping/cat",
    payloads.prototype,
  ),
  value(
    "schemas/discriminator's mapping of a comment end",
    "/components/schemas/Pet/discriminator/mapping/cat",
    `#/components/schemas/${payloads.commentEnd}`,
    "unresolved-ref",
  ),
  value(
    "schemas/reference of a comment end",
    "/components/schemas/Pet/oneOf/0/$ref",
    `#/components/schemas/${payloads.commentEnd}`,
    "unresolved-ref",
  ),
  value(
    "schemas/reference with control characters",
    "/components/schemas/Pet/oneOf/0/$ref",
    `#/components/schemas/${payloads.escape}`,
    "unresolved-ref",
  ),
  value(
    "schemas/reference to the prototype",
    "/components/schemas/Pet/oneOf/0/$ref",
    "#/__proto__/toString",
    "unresolved-ref",
  ),
  value(
    "schemas/reference to a constructor",
    "/components/schemas/Pet/oneOf/0/$ref",
    "#/components/constructor",
    "unresolved-ref",
  ),
  value(
    "schemas/dialect with control characters",
    "/jsonSchemaDialect",
    `https://dialect.example/${payloads.escape}`,
  ),
  value(
    "schemas/deep constant of prototypes",
    `${item}/properties/fixed/const`,
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
  value(
    "schemas/example of prototypes",
    `${operation}/requestBody/content/application~1json/examples/first/value`,
    JSON.parse('{"name":"n","__proto__":{"polluted":1}}'),
  ),
  // What is about the document, and for the terminal.
  value("document/version of a comment end", "/info/version", payloads.commentEnd),
  value("document/version with control characters", "/info/version", payloads.escape),
  value(
    "document/OpenAPI's version with control characters",
    "/openapi",
    `3.1.${payloads.escape}`,
    "unsupported-version",
  ),
  value("document/contact of markup", "/info/contact", {
    name: payloads.image,
    url: `https://${marker}.example`,
    email: payloads.mention,
  }),
  value("document/license of markup", "/info/license", {
    name: payloads.script,
    url: `https://${marker}.example`,
  }),
  value("document/terms that run code", "/info/termsOfService", `javascript:${payloads.arrow}`),
  value("document/documentation of markup", "/externalDocs", {
    url: `https://${marker}.example/"onclick="x`,
    description: payloads.link,
  }),
  value(
    "document/unknown extension with control characters",
    `${operation}/x-specmint`,
    { [payloads.escape]: 1 },
    "unknown-extension-key",
  ),
  value("document/unknown member with control characters", "/info/x", payloads.escape),
  value("document/reason of markup", "/x-specmint", {
    accept: {
      "approximated/dependent-required": `${payloads.image} ${payloads.link} ${payloads.mention} ${payloads.bidi}`,
    },
  }),
  value("document/accepted code with control characters", "/x-specmint", {
    accept: { [payloads.escape]: "x" },
  }),
  {
    ...value("document/YAML that makes a function", "/info/description", marker, "yaml-syntax"),
    file: "specs/api.yaml",
    rewrite: (text) => text.replace(`"${marker}"`, `!!js/function "function () { globalThis.${marker}=1 }"`),
  },
  {
    ...value("document/YAML that makes an object of Python", "/info/description", marker, "yaml-syntax"),
    file: "specs/api.yaml",
    rewrite: (text) => text.replace(`"${marker}"`, `!!python/object/apply:os.system ["touch ${marker}"]`),
  },
  {
    ...value("document/YAML with a merge of the prototype", "/x-own", marker),
    file: "specs/api.yaml",
    rewrite: (text) => text.replace(`"${marker}"`, '{ "<<": { "__proto__": { "polluted": 1 } } }'),
  },
  {
    ...value("document/JSON with a member twice", "/info/description", marker, "yaml-syntax"),
    rewrite: (text) => text.replace('"info": {', `"info": { "title": "*/globalThis.${marker}=1;/*",`),
  },
];

/** A text of a description becomes code, markup, a link or a command. */
export const textIntoCode: readonly TextCase[] = [...everywhere, ...places];
