import { type Keywords, type Schema, type Validator, validator } from "@specmint/schema/gen1";
import type { MockBody, MockOperation } from "../api.ts";
import type { Route } from "../route/router.ts";
import type { Problem, Refusal } from "../service.ts";
import { coerce } from "./coerce.ts";
import { isWithinRange } from "./media-type.ts";
import { BodyTooLargeError, bodiesOf, readBody, readBytes, UnreadableBodyError } from "./read-body.ts";
import { readParameters } from "./read-parameters.ts";

/** What an operation is called with, and what is wrong with that. */
export interface Call {
  readonly request: { readonly params?: unknown; readonly body?: unknown };
  readonly problems: readonly Problem[];
  /** Why its body was not even read. */
  readonly refused?: Extract<Refusal["reason"], "mediaType" | "tooLarge">;
}

/** Reads the parameters and the body of a request, and judges them by the description. */
export async function readCall(route: Route, url: URL, request: Request): Promise<Call> {
  const { operation } = route;
  const params = readParameters(route, url, request.headers);
  const read = await readContent(operation, request);
  const given = { ...(params ? { params } : {}), ...(read.value === undefined ? {} : { body: read.value }) };
  if (read.refused) return { request: given, problems: read.problems, refused: read.refused };
  const validate = validatorOf(operation, read.body);
  const isForm = read.body?.kind === "form" || read.body?.kind === "multipart";
  const texts = ["params", ...(isForm ? ["body"] : [])];
  const { value, issues } = validate ? coerce(given, validate, texts) : { value: given, issues: [] };
  // A body that cannot be read is not missing as well.
  const isTold = (pointer: string): boolean => read.problems.length === 0 || !/^(\/body)?$/.test(pointer);
  const problems = issues
    .filter(({ pointer }) => isTold(pointer))
    .map(({ pointer, message, keyword }) => ({ pointer, message, keyword }));
  return { request: value as Call["request"], problems: [...problems, ...read.problems] };
}

interface Content {
  readonly value?: unknown;
  readonly body?: MockBody;
  readonly problems: readonly Problem[];
  readonly refused?: Call["refused"];
}

async function readContent(operation: MockOperation, request: Request): Promise<Content> {
  const bodies = bodiesOf(operation);
  const bytes = await readBytes(request).catch((error: unknown) => {
    if (error instanceof BodyTooLargeError) return error;
    throw error;
  });
  if (bytes instanceof BodyTooLargeError) return { problems: [], refused: "tooLarge" };
  if (!bytes || !bodies) return { problems: [] };
  const given = request.headers.get("content-type") ?? "";
  const body = given === "" ? bodies[0] : bodies.find(({ mediaType }) => isWithinRange(given, mediaType));
  if (!body) return { problems: [], refused: "mediaType" };
  try {
    return { value: await readBody(bytes, body, given || body.mediaType), body, problems: [] };
  } catch (error) {
    if (!(error instanceof UnreadableBodyError)) throw error;
    return { body, problems: [{ pointer: "/body", message: error.message, keyword: body.kind }] };
  }
}

// Operations are constants of generated code, which knows nothing of validators: these are made when a request needs one, once.
/** The validator of each body of an operation; of the first where there is none. */
const validators = new WeakMap<MockOperation, Map<MockBody | undefined, Validator<unknown>>>();

function validatorOf(operation: MockOperation, body: MockBody | undefined): Validator<unknown> | undefined {
  if (operation.request === undefined) return undefined;
  const own = validators.get(operation) ?? new Map<MockBody | undefined, Validator<unknown>>();
  validators.set(operation, own);
  const made = own.get(body) ?? validator<unknown>(schemaWith(operation.request.fixture.schema, body));
  own.set(body, made);
  return made;
}

function schemaWith(request: Schema, body: MockBody | undefined): Schema {
  if (body?.schema === undefined) return request;
  const { properties, ...others } = request as Keywords;
  return { ...others, properties: { ...(properties as object), body: body.schema } };
}
