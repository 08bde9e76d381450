import type { Credential, Json, Model, Operation, Parameter } from "@specmint/spec";
import { chooseOperation } from "./choose-operation.ts";

/** A request that READMEs show as it is on the wire. */
export interface ShownRequest {
  readonly operation: Operation;
  /** Where the API is by its description: `https://api.example.com/v1`. */
  readonly base: string;
  /** Path and query: `/pets/1?limit=10`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** JSON; undefined: nothing is sent. */
  readonly body: Json | undefined;
}

/** The request of the plainest of those operations that can be called with what the description shows. */
export function chooseRequest(model: Model): ShownRequest | undefined {
  const callable = model.operations.filter((one) => isCallable(model, one));
  const operation = chooseOperation({ ...model, operations: callable });
  return operation && toRequest(model, operation);
}

/** Whether all that a call needs is known, and is written as it is. */
function isCallable(model: Model, { parameters, body }: Operation): boolean {
  const isSendable = !body || sentBody(model, body) !== undefined;
  return isSendable && parameters.filter(({ required }) => required).every(isPlain);
}

function isPlain({ name, in: place, style, sample, mediaType }: Parameter): boolean {
  const isScalar = ["string", "number", "boolean"].includes(typeof sample) && sample !== "";
  return (
    isScalar &&
    // Half a character cannot be sent.
    !/\p{Surrogate}/u.test(name + String(sample)) &&
    mediaType === undefined &&
    place !== "querystring" &&
    (style === "simple" || style === "form") &&
    (place !== "header" || /^[\x20-\x7e]+$/.test(String(sample)))
  );
}

/** What is sent as JSON: the smallest example that says something, else the sample. */
function sentBody({ schemas }: Model, { contents }: NonNullable<Operation["body"]>): Json | undefined {
  const [{ kind, examples, schemaName, sample }] = contents;
  if (kind !== "json") return undefined;
  const [smallest] = examples
    .filter(({ observed, value }) => !observed && !/\{\}|\[\]/.test(JSON.stringify(value)))
    .map(({ value }) => value)
    .toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return smallest ?? sample ?? schemas.find(({ name }) => name === schemaName)?.sample;
}

function toRequest(model: Model, operation: Operation): ShownRequest {
  const { parameters, body, security = model.security, server = model.servers[0] } = operation;
  const required = parameters.filter((one) => one.required);
  const at = (place: Parameter["in"]): [string, string][] =>
    required.filter((one) => one.in === place).map(({ name, sample }) => [name, String(sample)]);
  const credentials = security[0] ?? [];
  const secret = (place: Credential["in"]): [string, string][] =>
    credentials.filter((one) => one.in === place).map((one) => [one.name, `${one.prefix}${secretOf(one)}`]);
  const values = new Map(at("path"));
  const path = operation.path.replace(/\{([^{}]*)\}/g, (_, name) => encode(values.get(name) ?? ""));
  const query = [...at("query"), ...secret("query")].map((pair) => pair.map(encode).join("="));
  const cookies = [...at("cookie"), ...secret("cookie")].map((pair) => pair.join("="));
  const sent = body && sentBody(model, body);
  return {
    operation,
    base: server ? fillVariables(server) : "https://api.example.com",
    // A path may have a query of its own.
    path: query.length > 0 ? `${path}${path.includes("?") ? "&" : "?"}${query.join("&")}` : path,
    headers: [
      ...(sent === undefined ? [] : [["Content-Type", body?.contents[0].mediaType ?? ""] as const]),
      ...at("header"),
      ...secret("header"),
      ...(cookies.length > 0 ? [["Cookie", cookies.join("; ")] as const] : []),
    ],
    body: sent,
  };
}

/** What stands for a credential; of a user name and a password, what Base64 makes of `user:password`. */
function secretOf({ option, scheme }: Credential): string {
  return scheme === "basic" ? "dXNlcjpwYXNzd29yZA==" : option;
}

function fillVariables({ url, variables }: Model["servers"][number]): string {
  return url.replace(/\{([^{}]*)\}/g, (whole, name) => {
    const variable = variables.find((one) => one.name === name);
    return variable?.default ?? whole;
  });
}

/** Half a character, which has no encoding, is one that stands for what is broken. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
