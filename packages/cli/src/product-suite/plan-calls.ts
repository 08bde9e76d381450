import { exampleParams } from "@specmint/codegen";
import {
  type Content,
  isJsonObject,
  type Json,
  type Model,
  type Operation,
  type Parameter,
} from "@specmint/spec";

/** A call of an operation that the spec allows, and what of it must come over the wire. */
export interface PlannedCall {
  readonly operation: Operation;
  /** What the call is, for people: `updateUserGroup with {"name":"a"}`. */
  readonly title: string;
  /** The second argument of the operation's function. */
  readonly init: Init;
  /** Path and query below the server; undefined where a style other than the plain ones writes a part of them. */
  readonly url: string | undefined;
  /** What headers must be, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: how it is written is not told here. */
  readonly body: string | undefined;
}

/** Parameters by place and name, the body and its media type. */
export interface Init {
  readonly params?: Readonly<Record<string, Json>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly idempotencyKey?: string;
}

/** Calls of an operation: with as little as the spec allows, with all parameters, and with each body that it shows. */
export function planCalls(model: Model, operation: Operation): readonly PlannedCall[] {
  const { parameters, body } = operation;
  const required = parameters.filter((parameter) => parameter.required);
  const bodies = planBodies(model, operation);
  const [first = nothing] = bodies;
  const least = body?.required ? first : nothing;
  return [
    planCall(operation, "as little as it takes", required, least),
    ...(required.length < parameters.length
      ? [planCall(operation, "all parameters", parameters, least)]
      : []),
    ...bodies.map((planned) => planCall(operation, planned.title, required, planned)),
  ];
}

/** The call that other tests are made with. */
export function planLeast(model: Model, operation: Operation): PlannedCall {
  return planCalls(model, operation)[0] as PlannedCall;
}

interface PlannedBody {
  readonly title: string;
  readonly init: Pick<Init, "body" | "contentType">;
  /** What the header says; undefined: that there is none, or that it is not told here. */
  readonly contentType?: string | undefined;
  readonly text: string | undefined;
}

const nothing: PlannedBody = { title: "no body", init: {}, text: "" };

function planCall(
  operation: Operation,
  title: string,
  given: readonly Parameter[],
  body: PlannedBody,
): PlannedCall {
  const headers = given.filter(
    (one) => one.in === "header" && isPlain(one) && /^[!-~]+$/.test(String(one.sample)),
  );
  return {
    operation,
    title: `${operation.id} with ${title}`,
    init: { ...(given.length > 0 ? { params: exampleParams(given) } : {}), ...body.init },
    url: plainUrl(operation, given),
    headers: {
      ...Object.fromEntries(headers.map(({ name, sample }) => [name.toLowerCase(), String(sample)])),
      ...(body.contentType === undefined ? {} : { "content-type": body.contentType }),
    },
    body: body.text,
  };
}

/** Written by its value alone: percent-encoded in a path or query, as it is in a header. */
export function isPlain({ in: place, style, sample, mediaType, allowReserved }: Parameter): boolean {
  const usual = { path: "simple", header: "simple", query: "form", cookie: "form", querystring: "" }[place];
  return (
    style === usual &&
    !allowReserved &&
    mediaType === undefined &&
    /string|number|boolean/.test(typeof sample)
  );
}

function plainUrl(operation: Operation, given: readonly Parameter[]): string | undefined {
  const written = given.filter(({ in: place }) => place !== "header" && place !== "cookie");
  if (!written.every(isPlain)) return undefined;
  const query = written
    .filter((one) => one.in === "query")
    .map(({ name, sample = "" }) => `${encode(name)}=${encode(sample)}`);
  const path = pathOf(operation);
  return query.length > 0 ? normalize(path + (path.includes("?") ? "&" : "?") + query.join("&")) : path;
}

/** The path of an operation, with the query that may stand in its key: its samples as parameters, or what is encoded already. */
export function pathOf(
  { path, parameters }: Operation,
  segments: Readonly<Record<string, string>> = {},
): string {
  const samples = parameters
    .filter((one) => one.in === "path")
    .map(({ name, sample = "" }) => [name, encode(sample)] as const);
  const encoded = new Map([...samples, ...Object.entries(segments)]);
  return normalize(path.replace(/\{([^{}]+)\}/g, (_, name) => encoded.get(name) ?? ""));
}

/** As platforms send it: they encode what a template has outside of parameters, and quotes in a query (URL Standard). */
function normalize(url: string): string {
  const { pathname, search } = new URL(`http://localhost${url}`);
  return pathname + search;
}

function encode(value: Json): string {
  return encodeURIComponent(String(value));
}

function planBodies(model: Model, { body }: Operation): readonly PlannedBody[] {
  return (body?.contents ?? []).flatMap((content, index) => {
    const init = index === 0 ? {} : { contentType: content.mediaType };
    return bodiesOf(model, content).map((planned) => ({
      ...planned,
      init: { ...planned.init, ...init },
      // A range of media types leaves it to the value.
      contentType: content.mediaType.includes("*") ? undefined : planned.contentType,
    }));
  });
}

function bodiesOf(model: Model, content: Content): readonly PlannedBody[] {
  const { mediaType, kind, examples } = content;
  const sample = sampleOf(model, content);
  const values = [...examples.map(({ value }) => value), ...(sample === undefined ? [] : [sample])];
  const title = (value: unknown): string => `the body ${JSON.stringify(value)} as ${mediaType}`;
  if (kind === "text") {
    const text = "größe 漢 🦊\n";
    return [{ title: title(text), init: { body: text }, text, contentType: mediaType }];
  }
  if (kind === "binary") {
    const text = "\u0000bytes";
    return [{ title: title("bytes"), init: { body: new Blob([text]) }, text, contentType: mediaType }];
  }
  return (values.length > 0 ? values : [{}]).map((value) => ({
    title: title(value),
    init: { body: kind === "jsonLines" || kind === "events" ? [value] : value },
    ...(kind === "json" ? { text: JSON.stringify(value), contentType: mediaType } : { text: undefined }),
    ...(kind === "form" && isFlat(content, value)
      ? { text: new URLSearchParams(value as Record<string, string>).toString(), contentType: mediaType }
      : {}),
  }));
}

/** A form that says nothing of how its members are written, with strings in which every encoding agrees. */
function isFlat({ encoding }: Content, value: Json): boolean {
  if (!isJsonObject(value) || encoding.length > 0) return false;
  return Object.values(value).every((member) => typeof member === "string" && /^[\w.-]*$/.test(member));
}

/** A valid value of a content; undefined if none is known. */
export function sampleOf({ schemas }: Model, { schemaName, sample }: Content): Json | undefined {
  return schemaName === undefined ? sample : schemas.find(({ name }) => name === schemaName)?.sample;
}
