import type { MockApi, MockBody, MockCredential, MockOperation } from "../api.ts";
import { bodiesOf } from "../read/read-body.ts";
import { encodePart } from "../route/path-pattern.ts";
import type { ExampleRequest } from "../server/program/server-program.ts";
import { type Encode, type Pair, writePairs, writeStyledText } from "./write-styled.ts";

/** What an operation is called with. */
export interface RequestValues {
  readonly params?: { readonly [place: string]: { readonly [name: string]: unknown } | undefined };
  readonly body?: unknown;
}

/** Writes a request as its description says; the names of credentials stand for their values. A multipart body stays as it is. */
export function writeRequest(
  api: MockApi,
  operation: MockOperation,
  { params = {}, body }: RequestValues,
): ExampleRequest {
  const credentials = (operation.security ?? api.security)[0] ?? [];
  const query = queryOf(operation, params, credentials);
  const [content] = bodiesOf(operation) ?? [];
  return {
    method: operation.method,
    path: `${fillPath(operation, params["path"] ?? {})}${query}`,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": content?.mediaType ?? "application/json" }),
      ...headersOf(operation, params, credentials),
    },
    ...(body === undefined ? {} : { body: content ? writeBody(content, body) : body }),
  };
}

type Params = NonNullable<RequestValues["params"]>;

function fillPath({ path, styles }: MockOperation, values: { readonly [name: string]: unknown }): string {
  return path
    .split(/\{([^{}]*)\}/)
    .map((text, index) =>
      index % 2 === 0
        ? encodeOdd(text)
        : writeStyledText(text, values[text], { style: "simple", ...styles?.path?.[text] }, encodePart),
    )
    .join("");
}

/** A URL would take a backslash for a slash, and a hash for its end. */
function encodeOdd(text: string): string {
  return text.replace(/[\\#]/g, encodePart);
}

function queryOf(
  { path, styles }: MockOperation,
  params: Params,
  credentials: readonly MockCredential[],
): string {
  const secrets = credentials.filter(({ in: place }) => place === "query");
  const pairs = [
    ...pairsOf(params["query"], styles?.query),
    ...secrets.map(({ name, option }): Pair => [name, option]),
  ];
  const texts = [...wholeQuery(params, styles), ...pairs.map((pair) => pair.join("="))];
  return texts.length === 0 ? "" : `${path.includes("?") ? "&" : "?"}${texts.join("&")}`;
}

/** The one parameter that is the whole query. */
function wholeQuery({ querystring: value }: Params, styles: MockOperation["styles"]): readonly string[] {
  if (value === undefined) return [];
  const [style] = Object.values(styles?.querystring ?? {});
  if (style?.json) return [encodePart(JSON.stringify(value))];
  if (typeof value !== "object") return [encodePart(String(value))];
  return pairsOf(value).map((pair) => pair.join("="));
}

type Styles = NonNullable<MockOperation["styles"]>["query"];

function pairsOf(
  values: { readonly [name: string]: unknown } = {},
  styles: Styles = {},
  encode: Encode = encodePart,
): readonly Pair[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.flatMap(([name, value]) =>
    writePairs(name, value, { style: "form", ...styles[name] }, encode),
  );
}

function headersOf(
  { styles }: MockOperation,
  params: Params,
  credentials: readonly MockCredential[],
): NonNullable<ExampleRequest["headers"]> {
  const given = Object.entries(params["header"] ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      writeStyledText(name, value, { style: "simple", ...styles?.header?.[name] }, String),
    ]);
  const inHeaders = credentials
    .filter(({ in: place }) => place === undefined)
    .map(({ name, option, prefix = "" }) => [name, `${prefix}${option}`]);
  const cookies = [
    ...pairsOf(params["cookie"], styles?.cookie),
    ...credentials.filter(({ in: place }) => place === "cookie").map(({ name, option }) => [name, option]),
  ].map((pair) => pair.join("="));
  const cookie = cookies.length === 0 ? [] : [["cookie", cookies.join("; ")]];
  return Object.fromEntries([...given, ...inHeaders, ...cookie]);
}

function writeBody({ kind, styles = {} }: MockBody, body: unknown): unknown {
  if (kind === "json" && typeof body === "string") return JSON.stringify(body);
  const isMap = typeof body === "object" && body !== null && !(body instanceof Blob);
  if (kind === "jsonLines" && Array.isArray(body))
    return body.map((item) => `${JSON.stringify(item)}\n`).join("");
  if (kind === "form" && isMap)
    return pairsOf({ ...body }, styles)
      .map((pair) => pair.join("="))
      .join("&");
  return body;
}
