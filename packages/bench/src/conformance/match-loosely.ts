import { isDeepStrictEqual } from "node:util";
import { readParts, type SentRequest } from "@specmint/conformance";
import type { RecordedRequest } from "@specmint/testing";

/**
 * Whether a request means what a case wants. More lenient than with Specmint's own clients: other ways to encode the same
 * characters count as the same, and so do the names of files, parameters of content types and headers like Accept.
 */
export function matchesLoosely(request: RecordedRequest, want: SentRequest): boolean {
  return (
    request.method === want.method &&
    isDeepStrictEqual(decodeUrl(request.url), decodeUrl(want.url)) &&
    Object.entries(want.headers ?? {}).every(([name, value]) => matchesHeader(request, name, value)) &&
    matchesBody(request, want.body)
  );
}

function decodeUrl(url: string): unknown {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const pairs = query.split("&").map((pair) => decode(pair.replaceAll("+", " ")));
  return [path.split("/").map(decode), pairs];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function matchesHeader({ headers }: RecordedRequest, name: string, value: string | null): boolean {
  if (name === "accept") return true;
  const actual = headers[name];
  if (value === null || actual === undefined) return actual === (value ?? undefined);
  const plain = (text: string): string => decode(text.split(";")[0] ?? "").replaceAll(", ", ",");
  return name === "cookie" ? decode(actual) === decode(value) : plain(actual) === plain(value);
}

function matchesBody({ headers, body, bytes }: RecordedRequest, want: SentRequest["body"]): boolean {
  if (want === undefined) return body === "";
  if (typeof want === "string") return body.trim() === want.trim();
  if ("base64" in want) return Buffer.from(bytes).toString("base64") === want.base64;
  if ("json" in want) return isDeepStrictEqual(parseJson(body), want.json);
  if ("fields" in want) return isDeepStrictEqual([...new URLSearchParams(body)], want.fields);
  const parts = (all: ReturnType<typeof readParts>): unknown =>
    all.map(({ name, body: text, contentType }) => [name, text, contentType?.split(";")[0]]);
  return isDeepStrictEqual(parts(readParts(headers["content-type"] ?? "", bytes)), parts(want.parts));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
