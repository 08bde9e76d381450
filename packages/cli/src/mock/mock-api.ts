import {
  answerContents,
  bodySamples,
  bodySchema,
  describeContent,
  describeOperation,
  describeSecurity,
  describeServer,
  distinctExamples,
  requestSchema,
} from "@specmint/codegen";
import type {
  MockApi,
  MockBody,
  MockBuilder,
  MockContent,
  MockOperation,
  MockSecurity,
} from "@specmint/mock/gen1";
import { builder } from "@specmint/schema/gen1/fixtures";
import type {
  ApiResponse,
  CanonicalSchema,
  Content,
  Model,
  NamedSchema,
  Operation,
  Samples,
} from "@specmint/spec";
import { runtimeSchemas } from "../runtime-schema.ts";

/** What operations are made into mocks from. */
interface Context {
  readonly named: ReadonlyMap<string, NamedSchema>;
  readonly schemaOf: ReturnType<typeof runtimeSchemas>;
}

/** What mocks know of an API, made of its description without generating anything. */
export function mockApi(model: Model): MockApi {
  const { slug, title, servers, security, schemas, operations } = model;
  const context = {
    named: new Map(schemas.map((schema) => [schema.name, schema])),
    schemaOf: runtimeSchemas(model),
  };
  return {
    api: slug,
    title,
    servers: servers.flatMap(describeServer),
    security: describeSecurity(security) as unknown as readonly MockSecurity[],
    operations: Object.fromEntries(operations.map((one) => [one.id, mockOperation(context, one)])),
  };
}

function mockOperation(context: Context, operation: Operation): MockOperation {
  const { parameters, body, responses } = operation;
  const request = requestSchema(operation, context.named);
  const hasRequest = parameters.length > 0 || body !== undefined;
  const answers = responses.map((response) => [response.status, mockContents(context, operation, response)]);
  return {
    ...(describeOperation(operation) as Pick<MockOperation, "method" | "path">),
    ...(hasRequest ? { request: makeBuilder(context, request.schema, request) } : {}),
    ...(body ? { bodies: body.contents.map((content, index) => mockBody(context, content, index)) } : {}),
    responses: Object.fromEntries(answers),
    examples: { responses: examplesOf(responses) },
  };
}

/** The first body is the one that the schema of the request has. */
function mockBody({ schemaOf }: Context, content: Content, index: number): MockBody {
  const described = describeContent(content) as unknown as MockBody;
  return index === 0 ? described : { ...described, schema: schemaOf(bodySchema(content)) };
}

function mockContents(context: Context, operation: Operation, response: ApiResponse): readonly MockContent[] {
  return answerContents(operation, response).map((content) => {
    const described = describeContent(content) as unknown as MockContent;
    if (content.kind === "binary") return described;
    const body = makeBuilder(context, bodySchema(content), bodySamples(content, context.named));
    return { ...described, body };
  });
}

function makeBuilder(
  { schemaOf }: Context,
  schema: CanonicalSchema,
  { sample, maximal = sample }: Samples,
): MockBuilder {
  return builder<unknown>({
    schema: schemaOf(schema),
    ...(sample === undefined ? {} : { sample: () => structuredClone(sample) }),
    ...(maximal === undefined ? {} : { maximal: () => structuredClone(maximal) }),
  });
}

/** The examples of answers, by status and name; what was only observed is none. */
function examplesOf(responses: readonly ApiResponse[]): NonNullable<MockOperation["examples"]>["responses"] {
  const groups = responses.map(({ status, contents }) => {
    const shown = distinctExamples(contents).filter(({ observed }) => !observed);
    return [status, Object.fromEntries(shown.map(({ name, value }) => [name, value]))] as const;
  });
  return Object.fromEntries(groups);
}
