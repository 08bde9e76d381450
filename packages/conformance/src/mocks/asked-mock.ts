import type { Mock, MockApi, MockOperation, Problem } from "@specmint/mock";
import type { ExampleRequest } from "@specmint/mock/server";
import type { Operation } from "@specmint/spec";

/** A mock, and the operation of it that is looked at. */
export interface AskedMock {
  readonly mock: Mock;
  readonly api: MockApi;
  readonly name: string;
  readonly operation: MockOperation;
  /** What the description says of it. */
  readonly described: Operation;
  /** A request that it takes. */
  readonly request: ExampleRequest;
}

/** What a mock made of a request. */
export interface Asked {
  readonly response: Response;
  /** The operation that took it. */
  readonly taken: string | undefined;
  readonly problems: readonly Problem[];
}

/** Sends a request to a mock. */
export async function askMock(
  { mock, api }: Pick<AskedMock, "mock" | "api">,
  { method, path, headers = {}, body }: ExampleRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const sent = new Headers({ ...headers, ...more });
  const content = toContent(body, sent.get("content-type") ?? "");
  // The boundary of its parts is in the header that goes with it.
  if (content instanceof FormData) sent.delete("content-type");
  const [server = ""] = api.servers;
  const origin = URL.canParse(server) ? new URL(server).origin : "http://localhost";
  const response = await mock.fetch(`${origin}${path}`, {
    method,
    headers: sent,
    ...(content === undefined ? {} : { body: content }),
  });
  const entry = mock.requests.at(-1);
  return { response, taken: entry?.operation, problems: entry?.problems ?? [] };
}

function toContent(body: unknown, type: string): BodyInit | undefined {
  if (body === undefined || body instanceof Blob || typeof body === "string") return body;
  if (!type.startsWith("multipart/form-data")) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(Object(body)))
    for (const part of [value].flat()) form.append(name, toPart(part));
  return form;
}

function toPart(value: unknown): string | Blob {
  if (value instanceof Blob) return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
