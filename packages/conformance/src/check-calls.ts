import { pathToFileURL } from "node:url";
import type { RecordedRequest, Reply } from "@specmint/testing";
import type { CallCase, SentResponse } from "./case.ts";
import { callsFile } from "./check-types.ts";
import type { LoadedCase } from "./load-cases.ts";
import type { Workspace } from "./make-workspace.ts";
import { differ, matchRequest } from "./match-request.ts";
import { type Problem, problemsOf } from "./report.ts";
import { showData } from "./show-data.ts";

/** Milliseconds after which a call counts as one that never ends: no machine is so busy that one takes as long. */
const patience = 300_000;

/** What `fetch` is called with by generated clients. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface Outcome {
  readonly requests: readonly RecordedRequest[];
  readonly origin: string;
  readonly result?: { ok: boolean; status: number; data?: unknown; error?: unknown };
  readonly thrown?: unknown;
}

/** Makes the calls of a case against a server on loopback. */
export async function checkCalls(one: LoadedCase, workspace: Workspace): Promise<readonly Problem[]> {
  if (!one.calls?.length) return [];
  const module: Record<string, (options: unknown) => Promise<Outcome["result"]>> = await import(
    /* @vite-ignore */ pathToFileURL(callsFile(one, workspace)).href
  );
  const problems: Problem[] = [];
  for (const [index, call] of one.calls.entries()) {
    const outcome = await makeCall(call, (options) => module[`call${index}`]?.(options) as never);
    const found = await judge(call, outcome);
    const texts = found.map((problem) => `call ${call.operation}(${call.init ?? ""}): ${problem}`);
    problems.push(...problemsOf("calls", texts));
  }
  return problems;
}

async function makeCall(
  { ownServer, response }: CallCase,
  call: (options: unknown) => Promise<NonNullable<Outcome["result"]>>,
): Promise<Outcome> {
  const { serve } = await import("@specmint/testing");
  await using server = await serve(() => replyOf(response));
  let origin = "";
  const redirect: Fetch = (url, init) => {
    const target = new URL(url);
    origin = target.origin;
    return fetch(server.url + url.slice(target.origin.length), init);
  };
  const address = ownServer ? { fetch: redirect } : { baseUrl: server.url };
  try {
    const result = await withPatience(call({ ...address, maxRetries: 0 }));
    const data = await withPatience(showData(result.data));
    return { requests: server.requests, origin, result: { ...result, data } };
  } catch (thrown) {
    return { requests: server.requests, origin, thrown };
  }
}

/** What the server sends back. */
export function replyOf({ status, headers, body }: SentResponse = {}): Reply {
  if (body === undefined || typeof body === "string") return { status, headers, body } as Reply;
  if ("base64" in body) return { status, headers, body: Buffer.from(body.base64, "base64") } as Reply;
  return {
    status: status ?? 200,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body.json),
  };
}

async function withPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${patience} ms`)), patience);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

async function judge(
  call: CallCase,
  { requests, origin, result, thrown }: Outcome,
): Promise<readonly string[]> {
  const [request] = requests;
  return [
    ...differ("number of requests", requests.length, call.request ? 1 : 0),
    ...(request && call.request ? matchRequest(request, call.request) : []),
    ...(call.request?.origin ? differ("origin", origin, call.request.origin) : []),
    ...differ("thrown error", describe(thrown, call), call.throws),
    ...(result && call.result ? await judgeResult(result, call) : []),
  ];
}

/** The name of an error that is wanted; all there is to know of any other. */
function describe(thrown: unknown, { throws }: CallCase): string | undefined {
  if (thrown === undefined) return undefined;
  return (thrown as Error)?.name === throws ? throws : String((thrown as Error)?.stack ?? thrown);
}

async function judgeResult(
  { ok, status, data, error }: NonNullable<Outcome["result"]>,
  call: CallCase,
): Promise<readonly string[]> {
  const want = call.result;
  return [
    ...differ("ok", ok, want?.ok),
    ...differ("status", status, want?.status),
    ...(want && "data" in want ? differ("data", data, want.data) : []),
    ...(want && "error" in want ? differ("error", await showData(error), want.error) : []),
  ];
}
