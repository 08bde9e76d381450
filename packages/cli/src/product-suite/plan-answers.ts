import type { ApiResponse, Content, Json, Model, Operation } from "@specmint/spec";
import type { Reply } from "@specmint/testing";
import { sampleOf } from "./plan-calls.ts";

/** An answer that the spec documents, or that was seen, and what a client has to make of it. */
export interface PlannedAnswer {
  readonly operation: Operation;
  readonly title: string;
  readonly reply: Reply & { readonly status: number };
  readonly ok: boolean;
  /** The value of `data`, or of `error` if it is a failure. */
  readonly value: unknown;
}

/** The answers of an operation. */
export function planAnswers(model: Model, operation: Operation): readonly PlannedAnswer[] {
  return operation.responses.flatMap((response) => {
    const status = statusOf(response, operation);
    const bodies = response.contents.flatMap((content) => bodiesOf(model, content));
    const bodiless = operation.method === "HEAD" || [204, 205, 304].includes(status);
    const answers =
      bodiless || response.contents.length === 0 ? [{ title: "nothing", value: undefined }] : bodies;
    return answers.map((answer) => ({
      operation,
      title: `${operation.id}: ${status} with ${answer.title}`,
      reply: { status, ...("reply" in answer ? answer.reply : {}) },
      ok: status >= 200 && status < 300 && !isFailure(response, answer.value),
      value: answer.value,
    }));
  });
}

/** A status that a response stands for: its own, or one that no other response of the operation has. */
export function statusOf({ status }: ApiResponse, { responses }: Operation): number {
  if (/^\d+$/.test(status)) return Number(status);
  const range = status === "default" ? undefined : Number(status[0]);
  const taken = new Set(responses.map((response) => response.status));
  const candidates =
    range === undefined
      ? [500, 404, 507, 418, 304]
      : [0, 4, 1, 2, 9, 22, 51, 99].map((last) => range * 100 + last);
  const isFree = (one: number): boolean => {
    const inRange = range === undefined && taken.has(`${String(one)[0]}XX`);
    return !taken.has(String(one)) && !inRange;
  };
  return candidates.find(isFree) ?? (range === undefined ? 304 : range * 100 + 98);
}

/** True if the spec tells by the body that it is a failure inside a success. */
function isFailure({ failure }: ApiResponse, value: unknown): boolean {
  if (!failure) return false;
  const found = failure.keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
  return found === failure.equals;
}

interface PlannedBody {
  readonly title: string;
  readonly reply: Reply;
  readonly value: unknown;
}

function bodiesOf(model: Model, content: Content): readonly PlannedBody[] {
  const { kind, mediaType, examples } = content;
  const headers = { "content-type": mediaType.includes("*") ? concrete[kind] : mediaType };
  if (kind === "text") {
    const text = '"größe" 漢\n';
    return [{ title: mediaType, reply: { headers, body: text }, value: text }];
  }
  if (kind !== "json") return [];
  const sample = sampleOf(model, content);
  const shown: readonly (readonly [string, Json])[] = examples.map(({ name, value }) => [name, value]);
  const all = sample === undefined ? shown : [...shown, ["a sample", sample] as const];
  return all.map(([name, value]) => ({
    title: `${mediaType} ${name}`,
    reply: { headers, body: JSON.stringify(value) },
    value,
  }));
}

/** What a range of media types is taken for. */
const concrete: Readonly<Record<Content["kind"], string>> = {
  json: "application/json",
  text: "text/plain",
  binary: "application/octet-stream",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  jsonLines: "application/jsonl",
  events: "text/event-stream",
};
