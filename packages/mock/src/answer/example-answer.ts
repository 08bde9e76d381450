import { type Validator, validator } from "@specmint/schema/gen1";
import type { MockContent, MockOperation } from "../api.ts";
import type { Answer } from "../service.ts";
import { chooseContent } from "./choose-content.ts";
import { findResponse } from "./find-response.ts";

/** Which answer is wanted. */
export interface Wanted {
  readonly status: number;
  /** The name of an example. */
  readonly example?: string | undefined;
  /** The header `Accept` of the request. */
  readonly accept: string | null;
}

/** Why there is no example: `notAcceptable`, or a sentence. */
export type NoExample = {
  readonly reason: "notAcceptable" | "unknownExample" | "undescribed" | "noSample";
  readonly message: string;
};

/** An answer of what the description shows: its example, or a value that is made of its schema. */
export function exampleAnswer(
  operation: MockOperation,
  { status, example, accept }: Wanted,
): Answer | NoExample {
  const response = findResponse(operation, status);
  if (!response)
    return { reason: "undescribed", message: `The description says nothing of status ${status}.` };
  if (response.contents.length === 0 || isBodiless(operation, status)) return { status };
  const content = chooseContent(response.contents, accept);
  if (!content) {
    const types = response.contents.map(({ mediaType }) => mediaType).join(", ");
    return { reason: "notAcceptable", message: `The answer is ${types}, which Accept rules out.` };
  }
  const examples = Object.entries(operation.examples?.responses[response.key] ?? {}).filter(([, value]) =>
    response.contents.length > 1 ? fits(content, value) : true,
  );
  const contentType = content.mediaType;
  const named = (name: string) => examples.find(([own]) => own === name);
  // Of two media types with an example of one name, the later one's has its media type behind the name.
  const shown =
    example === undefined ? examples[0] : (named(`${example} (${contentType})`) ?? named(example));
  if (shown) return { status, body: shown[1], contentType };
  if (example !== undefined) return unknownExample(status, example, examples);
  return madeAnswer(status, content);
}

function unknownExample(
  status: number,
  name: string,
  examples: readonly (readonly [string, unknown])[],
): NoExample {
  const names = examples.map(([own]) => own);
  const others = names.length > 0 ? `has the examples ${names.join(", ")}` : "has no examples";
  return {
    reason: "unknownExample",
    message: `Status ${status} ${others}, and none that is called ${name}.`,
  };
}

function madeAnswer(status: number, { mediaType, kind, body }: MockContent): Answer | NoExample {
  if (body && (body.fixture.sample ?? body.fixture.maximal))
    return { status, body: body(), contentType: mediaType };
  if (kind === "binary") return { status, body: new Blob(["bytes"]), contentType: mediaType };
  if (kind === "text" && !body) return { status, body: "text", contentType: mediaType };
  return { reason: "noSample", message: `No body of ${mediaType} is known that fits the description.` };
}

/** RFC 9110, section 6.4.1. */
export function isBodiless({ method }: MockOperation, status: number): boolean {
  return method === "HEAD" || status === 204 || status === 205 || status === 304;
}

/** Tells whether a value is one that content may have. */
export function fits(content: MockContent, value: unknown): boolean {
  return issuesOf(content, value).length === 0;
}

// Builders are constants of generated code. Making a validator takes longer than its judgement.
const validators = new WeakMap<object, Validator<unknown>>();

/** What is wrong with a body, by the description; nothing is said of a stream of items. */
export function issuesOf(
  { kind, body }: MockContent,
  value: unknown,
): readonly { pointer: string; message: string }[] {
  if (kind === "binary") return value instanceof Blob ? [] : [{ pointer: "", message: "must be a Blob" }];
  if (kind === "text" && typeof value !== "string") return [{ pointer: "", message: "must be string" }];
  if (!body || kind === "jsonLines" || kind === "events") return [];
  const known = validators.get(body) ?? validator<unknown>(body.fixture.schema);
  validators.set(body, known);
  return known(value).issues ?? [];
}
