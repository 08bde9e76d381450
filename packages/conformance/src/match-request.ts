import { isDeepStrictEqual } from "node:util";
import type { RecordedRequest } from "@specmint/testing";
import type { SentBody, SentRequest } from "./case.ts";
import { readParts } from "./read-parts.ts";

/** In what a request differs from the one that a case wants, one sentence for each difference. */
export function matchRequest(request: RecordedRequest, want: SentRequest): readonly string[] {
  return [
    ...differ("method", request.method, want.method),
    ...differ("url", request.url, want.url),
    ...Object.entries(want.headers ?? {}).flatMap(([name, value]) =>
      differ(`header ${name}`, request.headers[name] ?? null, value),
    ),
    ...matchBody(request, want.body),
  ];
}

/** A sentence if two values are not the same. */
export function differ(what: string, actual: unknown, want: unknown): readonly string[] {
  if (isDeepStrictEqual(actual, want)) return [];
  return [`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(want)}`];
}

function matchBody({ headers, bytes, body }: RecordedRequest, want: SentBody | undefined): readonly string[] {
  if (want === undefined) return differ("body", body, "");
  if (typeof want === "string") return differ("body", body, want);
  if ("base64" in want) return differ("body", Buffer.from(bytes).toString("base64"), want.base64);
  if ("json" in want) return differ("body", parseJson(body), want.json);
  if ("fields" in want) return differ("body", [...new URLSearchParams(body)], want.fields);
  return differ("body", readParts(headers["content-type"] ?? "", bytes), want.parts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `${text} (which is not JSON)`;
  }
}
