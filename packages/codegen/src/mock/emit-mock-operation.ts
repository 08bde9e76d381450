import type { ApiResponse, Content, Json, Operation } from "@specmint/spec";
import { responseTypeName } from "@specmint/spec";
import type { FixturesContext } from "../fixtures/fixtures-context.ts";
import { hasExamples } from "../fixtures/has-examples.ts";
import { bodySchema } from "../fixtures/request-schema.ts";
import { statusKey } from "../fixtures/status-key.ts";
import { hiddenContents, takesSomething, unnamedAnswers } from "../fixtures/unnamed-schemas.ts";
import { layOut, printValue } from "../print-value.ts";
import { type PrintedSchema, printSchema } from "../schemas/print-schema.ts";
import { answerContents, describeContent, describeOperation } from "./describe-operation.ts";

/** The entry of the library that mocks are made by. */
export const mockEntry = "@specmint/mock/gen1";

/** The constant that a mock reads of an operation, and what it needs. */
export interface EmittedMock {
  readonly text: string;
  /** Names of schemas whose builders it has. */
  readonly builders: ReadonlySet<string>;
  /** The schemas that stand in it. */
  readonly schemas: readonly PrintedSchema[];
  readonly isTyped: boolean;
}

/** The constant that a mock reads of an operation: where it is, what it takes and what it answers. */
export function emitMockOperation(
  context: FixturesContext,
  operation: Operation,
  requestName: string,
  constant: string,
): EmittedMock {
  const builders = new Set<string>();
  const bodies = (operation.body?.contents ?? []).map((content, index) => emitBody(context, content, index));
  const answers = operation.responses.map(
    (response) => `${statusKey(response.status)}: ${emitAnswers(context, { operation, response }, builders)}`,
  );
  const parts = [
    ...Object.entries(describeOperation(operation)).map(
      ([key, value]) => `${key}: ${printValue(value as Json, "  ")}`,
    ),
    ...(takesSomething(operation) ? [`request: build${requestName}`] : []),
    ...(bodies.length > 0
      ? [
          `bodies: ${layOut(
            "[",
            "]",
            bodies.map(({ text }) => text),
            "  ",
          )}`,
        ]
      : []),
    `responses: ${layOut("{ ", " }", answers, "  ")}`,
    ...(hasExamples(operation) ? [`examples: ${operation.id}Examples`] : []),
  ];
  const types = operation.responses.map(
    (response) => `${statusKey(response.status)}: ${answerType(operation, response)}`,
  );
  const request = takesSomething(operation) ? requestName : "object";
  return {
    text: `\nexport const ${constant}: MockOperation<${request}, ${`{ ${types.join("; ")} }`}> = {\n${parts.map((part) => `  ${part},\n`).join("")}};\n`,
    builders,
    schemas: bodies.flatMap(({ schema }) => (schema ? [schema] : [])),
    isTyped: operation.responses.some((response) => answerContents(operation, response).length > 0),
  };
}

function emitBody(
  { space }: FixturesContext,
  content: Content,
  index: number,
): { readonly text: string; readonly schema?: PrintedSchema } {
  const described = describeContent(content);
  const members = Object.entries(described).map(([key, value]) => `${key}: ${printValue(value, "    ")}`);
  // The first is the one that the schema of the request has.
  if (index > 0) {
    const schema = printSchema(bodySchema(content), space);
    return { text: layOut("{ ", " }", [...members, `schema: ${schema.text}`], "    "), schema };
  }
  const isUsual = printValue(described) === '{ mediaType: "application/json", kind: "json" }';
  return { text: isUsual ? '"json"' : layOut("{ ", " }", members, "    ") };
}

interface Answering {
  readonly operation: Operation;
  readonly response: ApiResponse;
}

/** The builder of the only JSON that is answered with, or all media types with their builders. */
function emitAnswers(context: FixturesContext, answering: Answering, builders: Set<string>): string {
  const contents = answerContents(answering.operation, answering.response);
  const [only] = contents;
  if (only && contents.length === 1 && only.mediaType === "application/json" && only.kind === "json")
    return builderOf(context, answering, only, builders) ?? "[]";
  const texts = contents.map((content) => {
    const body = builderOf(context, answering, content, builders);
    const members = Object.entries(describeContent(content)).map(
      ([key, value]) => `${key}: ${printValue(value)}`,
    );
    return layOut("{ ", " }", [...members, ...(body === undefined ? [] : [`body: ${body}`])], "      ");
  });
  return layOut("[", "]", texts, "    ");
}

function builderOf(
  context: FixturesContext,
  { operation, response }: Answering,
  content: Content,
  builders: Set<string>,
): string | undefined {
  const { schemaName, kind } = content;
  if (kind === "binary") return undefined;
  if (schemaName !== undefined && kind === "json") {
    builders.add(schemaName);
    return `build${schemaName}`;
  }
  const hidden = hiddenContents(context, operation).find((one) => one.content === content);
  if (hidden) return hidden.builder;
  const asserted = `response${response.status}$`;
  const own = unnamedAnswers(operation).find((one) => one.asserted === asserted);
  return own && `build${own.called}`;
}

function answerType(operation: Operation, response: ApiResponse): string {
  if (answerContents(operation, response).length === 0) return "undefined";
  return `types.${responseTypeName(operation.typeName, response.status)}`;
}
