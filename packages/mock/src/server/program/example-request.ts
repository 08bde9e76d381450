import type { MockApi, MockCredential, MockOperation } from "../../api.ts";
import type { ExampleRequest } from "./server-program.ts";

interface Params {
  readonly [place: string]: { readonly [name: string]: unknown } | undefined;
}

/** A request that an operation takes, with the values that the description shows; the names of credentials stand for their values. */
export function exampleRequest(api: MockApi, operation: MockOperation): ExampleRequest {
  const build = operation.request as
    | (() => { readonly params?: Params; readonly body?: unknown })
    | undefined;
  const hasSample =
    operation.request && (operation.request.fixture.sample ?? operation.request.fixture.maximal);
  const { params = {}, body } = hasSample && build ? build() : {};
  const query = new URLSearchParams(Object.entries(params["query"] ?? {}).flatMap(pairs));
  const credentials = (operation.security ?? api.security)[0] ?? [];
  for (const { name, option, in: place } of credentials) if (place === "query") query.append(name, option);
  return {
    method: operation.method,
    path: `${fillPath(operation.path, params["path"] ?? {})}${query.size > 0 ? `?${query}` : ""}`,
    headers: headersOf(operation, params, credentials, body),
    ...(body === undefined ? {} : { body }),
  };
}

function fillPath(template: string, values: { readonly [name: string]: unknown }): string {
  return template.replace(/\{([^{}]*)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

/** A list is repeated under its name, and an object's members stand under their own. */
function pairs([name, value]: readonly [string, unknown]): string[][] {
  if (Array.isArray(value)) return value.map((item) => [name, String(item)]);
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).map(([key, member]) => [key, String(member)]);
}

function headersOf(
  { bodies }: MockOperation,
  params: Params,
  credentials: readonly MockCredential[],
  body: unknown,
): NonNullable<ExampleRequest["headers"]> {
  const given = Object.entries(params["header"] ?? {}).map(([name, value]) => [name, String(value)]);
  const secrets = credentials.flatMap(({ in: place, name, option, prefix = "" }) => {
    if (place === "query") return [];
    return [place === "cookie" ? ["cookie", `${name}=${option}`] : [name, `${prefix}${option}`]];
  });
  const [first] = bodies ?? [];
  const type =
    body === undefined
      ? []
      : [["Content-Type", typeof first === "object" ? first.mediaType : "application/json"]];
  return Object.fromEntries([...type, ...given, ...secrets]);
}
