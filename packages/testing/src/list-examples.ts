/** One example of a spec: the body of a request or response. */
export interface SpecExample {
  readonly operationId: string;
  /** `request`, or the key of the response: `200`, `4XX`, `default`. */
  readonly place: string;
  readonly name: string;
  readonly body: unknown;
  /** True: seen in the wild, and deviating from the schema. */
  readonly observed: boolean;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>>;
}

interface Example {
  readonly value: unknown;
  readonly "x-specmint"?: { readonly observed?: boolean };
}

/** All named examples in an OpenAPI document without `$ref`s at its operations, in the order of the document. */
export function listExamples({ paths }: OpenApi): readonly SpecExample[] {
  return Object.values(paths).flatMap((item) => Object.values(item).filter(isOperation).flatMap(examplesOf));
}

function isOperation(member: unknown): member is Operation {
  return typeof member === "object" && member !== null && "responses" in member;
}

function examplesOf({ operationId = "", requestBody, responses }: Operation): readonly SpecExample[] {
  // An object with `request` first would put the statuses, which look like indices, before it.
  const bodies: [string, Body][] = [["request", requestBody ?? {}], ...Object.entries(responses)];
  return bodies.flatMap(([place, { content = {} }]) =>
    Object.values(content).flatMap(({ examples = {} }) =>
      Object.entries(examples).map(([name, example]) => ({
        operationId,
        place,
        name,
        body: example.value,
        observed: example["x-specmint"]?.observed === true,
      })),
    ),
  );
}
