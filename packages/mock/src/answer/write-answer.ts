import type { MockContent, MockKind, MockOperation } from "../api.ts";
import { bareType } from "../read/media-type.ts";
import type { Answer } from "../service.ts";
import { isBodiless } from "./example-answer.ts";
import { findResponse } from "./find-response.ts";

/** Writes an answer as its media type says: JSON if nothing says another. */
export function writeAnswer(answer: Answer, operation: MockOperation | undefined): Response {
  const { status, body, contentType } = answer;
  const headers = new Headers(answer.headers);
  if (body === undefined || (operation && isBodiless(operation, status)))
    return new Response(null, { status, headers });
  const content = operation && contentOf(operation, answer);
  const type =
    contentType ?? content?.mediaType ?? (typeof body === "string" ? "text/plain" : "application/json");
  const written = write(content?.kind ?? kindOf(type, body), body);
  // The boundary of its parts is in the header that goes with it.
  if (!headers.has("content-type") && !(written instanceof FormData))
    headers.set("content-type", concrete(type));
  return new Response(written, { status, headers });
}

/** What the description says of the media type of an answer. */
export function contentOf(
  operation: MockOperation,
  { status, contentType }: Answer,
): MockContent | undefined {
  const contents = findResponse(operation, status)?.contents ?? [];
  if (contentType === undefined) return contents[0];
  return contents.find(({ mediaType }) => bareType(mediaType) === bareType(contentType));
}

/** A range is no media type of an answer: one that is within it is. */
function concrete(mediaType: string): string {
  if (!mediaType.includes("*")) return mediaType;
  return within.get(bareType(mediaType)) ?? "application/octet-stream";
}

const within: ReadonlyMap<string, string> = new Map([
  ["text/*", "text/plain"],
  ["image/*", "image/png"],
  ["audio/*", "audio/mpeg"],
  ["video/*", "video/mp4"],
  ["font/*", "font/woff2"],
]);

function kindOf(type: string, body: unknown): MockKind {
  if (body instanceof Blob) return "binary";
  return typeof body === "string" && !/[/+]json\b/i.test(type) ? "text" : "json";
}

function write(kind: MockKind, body: unknown): BodyInit {
  if (body instanceof Blob) return body;
  switch (kind) {
    case "jsonLines":
      return listOf(body)
        .map((item) => `${JSON.stringify(item)}\n`)
        .join("");
    case "events":
      return listOf(body).map(writeEvent).join("");
    case "text":
      return typeof body === "string" ? body : JSON.stringify(body);
    case "form":
      return new URLSearchParams(
        Object.entries(body as object).map(([name, value]) => [name, String(value)]),
      ).toString();
    case "multipart":
      return toParts(body);
    default:
      return JSON.stringify(body);
  }
}

/** The members of an object as parts; a list is several of one name. */
function toParts(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(Object(body)))
    for (const part of listOf(value)) form.append(name, toPart(part));
  return form;
}

function toPart(value: unknown): string | Blob {
  if (value instanceof Blob) return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function listOf(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? body : [body];
}

/** HTML, section 9.2.5: each line of its data has a name before it. */
function writeEvent(item: unknown): string {
  const { event, id, retry, data } = Object(item) as Readonly<Record<string, unknown>>;
  const text = data === undefined ? item : data;
  const lines = (typeof text === "string" ? text : JSON.stringify(text)).split(/\r\n|\r|\n/);
  const fields = Object.entries({ event, id, retry }).filter(([, value]) => value !== undefined);
  return `${fields.map(([name, value]) => `${name}: ${String(value).replace(/[\r\n]+/g, " ")}\n`).join("")}${lines.map((line) => `data: ${line}\n`).join("")}\n`;
}
