import type { Place } from "../src/hostile/place.ts";
import type { CommandCase, Run } from "./hostile-case.ts";
import { smallSpec } from "./small-spec.ts";

/** Checks and generates: `lint` has Redocly's rules as well. */
const both = async ({ command }: Place): Promise<readonly Run[]> => [
  await command(["lint", "specs/api.yaml"]),
  await command(["new", "api", "--from", "specs/api.yaml"]),
];

const host = "p-wned.example";

const refused = (name: string, spec: string, says: readonly string[] = ["remote-ref"]): CommandCase => ({
  name,
  spec,
  run: both,
  code: 1,
  says,
});

const harmless = (name: string, spec: string): CommandCase => ({ name, spec, run: both, code: 0 });

const responses = { "200": { description: "Things." } };

/** The description with more in its only operation. */
const operation = (more: object): string =>
  smallSpec(
    { type: "string" },
    { paths: { "/things": { get: { operationId: "listThings", responses, ...more } } } },
  );

const refTo = ($ref: string): string => smallSpec({ $ref });

/** Addresses that somebody wants to be asked. */
export const network: readonly CommandCase[] = [
  refused("a reference by https", refTo(`https://${host}/api.yaml#/secret`)),
  refused("a reference by http", refTo(`http://${host}/api.yaml`)),
  refused("a reference in capitals", refTo(`HTTPS://${host}/api.yaml`)),
  refused("a reference to loopback", refTo("http://127.0.0.1:80/api.yaml")),
  refused("a reference to the metadata of a cloud", refTo("http://169.254.169.254/latest/meta-data/")),
  refused("a reference by ftp", refTo(`ftp://${host}/api.yaml`), ["-ref"]),
  refused("a reference to data", refTo('data:application/json,{"type":"string"}'), ["-ref"]),
  refused("a reference without a scheme", refTo(`//${host}/api.yaml`), ["-ref"]),
  refused("a reference of backslashes", refTo(`\\\\${host}\\share\\api.yaml`), ["-ref"]),
  refused("a reference with a scheme of its own", refTo(`jar:https://${host}/x.jar!/api.yaml`), ["-ref"]),
  refused("a reference with a line break", refTo(`ht\ntps://${host}/api.yaml`), ["-ref"]),
  refused(
    "a reference of a path",
    smallSpec({}, { paths: { "/things": { $ref: `https://${host}/path.yaml` } } }),
  ),
  refused(
    "a reference of a parameter",
    operation({ parameters: [{ $ref: `https://${host}/parameter.yaml` }] }),
  ),
  refused(
    "a reference of a response",
    operation({ responses: { "200": { $ref: `https://${host}/response.yaml` } } }),
  ),
  refused(
    "a reference of an example",
    operation({
      responses: {
        "200": {
          description: "x",
          content: { "application/json": { examples: { a: { $ref: `https://${host}/example.json` } } } },
        },
      },
    }),
  ),
  refused(
    "a reference of a webhook",
    smallSpec({}, { webhooks: { changed: { $ref: `https://${host}/hook.yaml` } } }),
  ),
  refused("a reference of the whole description", `$ref: https://${host}/openapi.yaml\n`, []),
  refused("a dynamic reference", smallSpec({ properties: { a: { $dynamicRef: `https://${host}/a` } } }), []),
  refused(
    "a base that makes references remote",
    smallSpec({ $id: `https://${host}/base/`, properties: { a: { $ref: "other.yaml" } } }),
  ),
  refused(
    "a base in a base",
    smallSpec({
      $id: `https://${host}/base/`,
      properties: { a: { $id: "deep/", properties: { b: { $ref: "x" } } } },
    }),
  ),
  {
    ...refused("a reference in a second file", refTo("api/part.yaml#/Part")),
    files: { "specs/api/part.yaml": `Part:\n  $ref: https://${host}/api.yaml\n` },
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
  },
  refused(
    "a reference within a default's schema",
    smallSpec({ type: "object", additionalProperties: { items: { not: { $ref: `https://${host}/x` } } } }),
  ),
  refused(
    "a discriminator's mapping",
    smallSpec({
      oneOf: [{ $ref: "#/components/schemas/Thing" }],
      discriminator: { propertyName: "a", mapping: { a: `https://${host}/a.yaml` } },
    }),
    [],
  ),
  harmless(
    "a link's operation",
    operation({
      responses: {
        "200": {
          description: "x",
          links: { a: { operationRef: `https://${host}/openapi.yaml#/paths/~1a/get` } },
        },
      },
    }),
  ),
  {
    ...harmless(
      "a dialect of schemas",
      smallSpec({ type: "string" }, { jsonSchemaDialect: `https://${host}/dialect` }),
    ),
  },
  { ...harmless("a schema's own dialect", smallSpec({ $schema: `https://${host}/schema`, type: "string" })) },
  harmless(
    "an example elsewhere",
    operation({
      responses: {
        "200": {
          description: "x",
          content: {
            "application/json": {
              schema: {},
              examples: { a: { externalValue: `https://${host}/example.json` } },
            },
          },
        },
      },
    }),
  ),
  harmless(
    "a reference that is data of an example",
    operation({
      responses: {
        "200": {
          description: "x",
          content: {
            "application/json": { schema: {}, examples: { a: { value: { $ref: `https://${host}/x` } } } },
          },
        },
      },
    }),
  ),
  harmless(
    "addresses for people",
    smallSpec(
      { externalDocs: { url: `https://${host}` } },
      {
        externalDocs: { url: `https://${host}` },
        info: {
          title: "Things",
          version: "1",
          description: `![x](https://${host}/x.png)`,
          termsOfService: `https://${host}`,
          contact: { url: `https://${host}` },
          license: { name: "MIT", url: `https://${host}` },
        },
      },
    ),
  ),
  harmless(
    "addresses of authorization",
    smallSpec(
      {},
      {
        components: {
          securitySchemes: {
            a: {
              type: "oauth2",
              flows: {
                authorizationCode: {
                  authorizationUrl: `https://${host}/a`,
                  tokenUrl: `https://${host}/t`,
                  scopes: {},
                },
              },
            },
            b: { type: "openIdConnect", openIdConnectUrl: `https://${host}/.well-known` },
          },
        },
      },
    ),
  ),
  harmless(
    "a server",
    smallSpec({}, { servers: [{ url: `https://${host}`, description: `https://${host}` }] }),
  ),
  harmless("a namespace of XML", smallSpec({ type: "object", xml: { namespace: `https://${host}/ns` } })),
  {
    name: "a description that stands at an address",
    run: ({ command }) => command(["new", "api", "--from", `https://${host}/openapi.yaml`]),
    code: 2,
    says: ["There is no file"],
  },
  {
    name: "a description that is named by its address",
    spec: smallSpec({}),
    files: {
      "packages/api-types/package.json": JSON.stringify({
        name: "@hostile/api-types",
        specmint: { spec: `https://${host}/openapi.yaml`, kind: "types" },
      }),
    },
    run: ({ command }) => command(["generate"]),
    code: 1,
  },
];
