import { expectedSpecs, readExpectedSpec } from "../expected-specs.ts";
import { type Case, caseOf } from "./case.ts";
import { readmeSnippets } from "./readme-snippets.ts";

/** What openapi-fetch makes of the types, and what the types of single parts are. */
const useCalls = `import createClient from "openapi-fetch";
import type { components, operations, paths, webhooks } from "@acme/calls-types/openapi";
import type { ReadUserParams, ReadUserResponse4XX } from "@acme/calls-types/operations/read-user";
import type { SaveUserBody } from "@acme/calls-types/operations/save-user";
import type { AUser } from "@acme/calls-types";

const client = createClient<paths>();
const read = await client.GET("/users/{id}", { params: { path: { id: 1 }, header: { "X-Trace": "x" } } });
export const user: AUser | undefined = read.data;
export const friend: number | undefined = read.data?.friends?.[0]?.id;
// @ts-expect-error: the number is missing
await client.GET("/users/{id}", { params: { path: {}, header: { "X-Trace": "x" } } });
// @ts-expect-error: the header is missing
await client.GET("/users/{id}", { params: { path: { id: 1 } } });
// @ts-expect-error: there is no such operation
await client.POST("/users/{id}", {});
const saved = await client.PUT("/users/{id}", { params: { path: { id: "1" } }, body: { id: 1 }, parseAs: "blob" });
export const bytes: Blob | undefined = saved.data;
// @ts-expect-error: the body is missing
await client.PUT("/users/{id}", { params: { path: { id: "1" } } });
// @ts-expect-error: no body is like this
await client.PUT("/users/{id}", { params: { path: { id: "1" } }, body: { name: "x" } });

export const params: ReadUserParams = { path: { id: 1 }, header: { "X-Trace": "x" }, query: { "page-size": 1 } };
// @ts-expect-error: a number
params.query = { "page-size": "1" };
export const faults: ReadUserResponse4XX[] = [{ error: "x" }, "text"];
// @ts-expect-error: neither
faults.push(1);
export const rate: number | undefined = ({} as operations["readUser"]["responses"][200]["headers"])["X-Rate"];
export const bodies: SaveUserBody[] = [{ id: 1 }, { photo: new Blob([]) }, [{ id: 1 }]];
export const byKey: components["schemas"]["a-user"] = { id: 1 };
export async function received(body: webhooks["user saved"]["post"]["requestBody"]["content"]["application/x-ndjson"]): Promise<number> {
  for await (const one of body) return one.id;
  return 0;
}
const events = ({} as paths["/events"]["query"]["responses"][200]["content"])["text/event-stream"];
for await (const event of events) event.data.trim();
`;

/** What schemas, validators and their results are to a program. */
const useSchemas = `import type { RoleDTO } from "@acme/schemas-types";
import { type JsonSchema, PlainSchema } from "@acme/schemas-types/schemas";
import { type StandardSchemaV1, validateRoleDTO, type Validator } from "@acme/schemas-types/validators";
export const schema: JsonSchema = PlainSchema;
export const types: string | readonly string[] | undefined = schema.type;
export const example: unknown = schema["example"];
export const validator: Validator<RoleDTO> = validateRoleDTO;
export const standard: StandardSchemaV1<RoleDTO> = validateRoleDTO;
export const inferred: StandardSchemaV1.InferOutput<typeof validateRoleDTO> = { name: "a" };
const result = validateRoleDTO(1);
export const name: string = result.issues ? String(result.issues[0]?.path[0]) : result.value.name;
// @ts-expect-error: not before it is known that there are no issues
export const early: string = result.value.name;
`;

/** What the calls of operations with an idempotency key take. */
const useFeatures = `import type { AddItemInit, ChangeOrdersInit, PlaceOrderInit } from "@acme/features-client";
const body = { id: 1, kind: "plain" } as const;
export const placed: PlaceOrderInit[] = [
  { body },
  { body, idempotencyKey: "a", maxRetries: 1 },
  { body, params: { header: { "idempotency-key": "a" } } },
];
export const changed: ChangeOrdersInit[] = [
  { idempotencyKey: undefined },
  { idempotencyKey: "a", body },
  { idempotencyKey: "a", contentType: "text/plain", body: "a" },
];
// @ts-expect-error: a string
placed.push({ body, idempotencyKey: 1 });
// @ts-expect-error: the operation has none
export const added: AddItemInit = { body, idempotencyKey: "a" };
`;

const programs: Readonly<Record<string, string>> = {
  calls: useCalls,
  features: useFeatures,
  schemas: useSchemas,
};

/** All packages of each spec whose files are expected, with the programs that use them. */
export const expectedPackages: readonly Case[] = await Promise.all(
  expectedSpecs.map(async (spec) => {
    const model = await readExpectedSpec(spec);
    const one = caseOf(`what is expected of ${spec.name}.yaml, and its READMEs`, model, programs[spec.name]);
    return { ...one, files: [...one.files, ...readmeSnippets(model)] };
  }),
);
