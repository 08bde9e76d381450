import type { Content, Json, Model, Operation } from "@specmint/spec";

/** An example of the spec, and where it stands. */
export interface PlacedExample {
  readonly operation: Operation;
  /** Undefined: in the request. */
  readonly status?: string;
  readonly content: Content;
  readonly name: string;
  readonly value: Json;
  /** True: seen in the wild, and deviating from the schema. */
  readonly observed: boolean;
  /** All of it in one line, for people. */
  readonly title: string;
}

/** The examples of all operations, in the order of the spec. */
export function listExamples({ operations }: Model): readonly PlacedExample[] {
  return operations.flatMap((operation) => [
    ...examplesOf(operation, undefined, operation.body?.contents ?? []),
    ...operation.responses.flatMap(({ status, contents }) => examplesOf(operation, status, contents)),
  ]);
}

function examplesOf(
  operation: Operation,
  status: string | undefined,
  contents: readonly Content[],
): readonly PlacedExample[] {
  return contents.flatMap((content) =>
    content.examples.map(({ name, value, observed }) => ({
      operation,
      content,
      name,
      value,
      observed,
      ...(status === undefined ? {} : { status }),
      title: [operation.id, status ?? "request", content.mediaType, name].join(" "),
    })),
  );
}
