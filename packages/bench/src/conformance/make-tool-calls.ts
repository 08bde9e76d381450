import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type CallCase, type CaseOperation, type LoadedCase, replyOf, showData } from "@specmint/conformance";
import { serve } from "@specmint/testing";
import { build } from "esbuild";
import type { Contestant } from "./contestant.ts";
import { matchesLoosely } from "./match-loosely.ts";

/** Milliseconds after which a call counts as one that never ends. */
const patience = 60_000;

interface ToolResult {
  readonly status?: number;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** The calls of a case that every client could make: those that need no option of Specmint's own. */
export function comparableCalls({ calls }: LoadedCase): readonly CallCase[] {
  return (calls ?? []).filter(
    ({ options, throws, ownServer, init }) =>
      !options && !throws && !ownServer && !/contentType:|idempotencyKey:/.test(init ?? ""),
  );
}

/** Makes the comparable calls of a case with a tool's client; a sentence for each that goes wrong. */
export async function makeToolCalls(
  one: LoadedCase,
  contestant: Contestant,
  operations: readonly CaseOperation[],
  folder: string,
): Promise<readonly string[]> {
  const calls = comparableCalls(one);
  if (calls.length === 0) return [];
  const source = join(folder, "calls.ts");
  const text = calls.map((call, index) => callText(call, index, contestant, one, operations)).join("\n");
  await writeFile(
    source,
    `// @ts-nocheck\nimport * as api from "./${contestant.entry}";\n${setUp(contestant)}\n${text}\n`,
  );
  const outfile = join(folder, "calls.mjs");
  await build({
    entryPoints: [source],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "silent",
  });
  const module: Record<string, () => Promise<ToolResult>> = await import(pathToFileURL(outfile).href);
  const problems: string[] = [];
  for (const [index, call] of calls.entries()) {
    const problem = await makeCall(call, async () => (await module[`call${index}`]?.()) ?? {});
    if (problem) problems.push(`call ${call.operation}(${call.init ?? ""}): ${problem}`);
  }
  return problems;
}

function setUp({ tool }: Contestant): string {
  if (tool !== "hey-api") return "";
  return `import { client } from "./client.gen.ts";\nclient.setConfig({ baseUrl: "https://api.example.com" });`;
}

/**
 * What Specmint's clients take as `{ params, body, headers }`, the way the tool's client takes it. Where one gives a stream
 * without its status, that is taken for the success that it is.
 */
function callText(
  { operation, init }: CallCase,
  index: number,
  { tool }: Contestant,
  { names }: LoadedCase,
  operations: readonly CaseOperation[],
): string {
  const name = names?.[operation]?.[tool] ?? operation;
  const head = `export const call${index} = async () => { const { params = {}, body, headers } = ${init ?? "{}"};`;
  if (tool === "hey-api") {
    const given =
      "path: params.path, query: params.query ?? params.querystring, headers: { ...params.header, ...headers }";
    return `${head} const { data, error, response, stream } = await api.${name}({ ${given}, ...(body === undefined ? {} : { body }) });
  return { data: stream ?? data, error, status: stream ? 200 : response?.status }; };`;
  }
  if (tool === "redocly") {
    const given =
      "{ path: params.path, query: params.query, headers: params.header, cookies: params.cookie, body }";
    return `${head} const given = Object.entries(${given}).filter(([, value]) => value !== undefined);
  const result = await api.${name}(Object.fromEntries(given), { headers });
  return Symbol.asyncIterator in result ? { data: result, status: 200 } : { ...result, status: result.response.status }; };`;
  }
  const found = operations.find(({ operationId }) => operationId === operation);
  const given = [
    ...(found?.pathParameters ?? []).map((name) => `params.path[${JSON.stringify(name)}]`),
    ...(found?.hasBody ? ["body"] : []),
    ...(found?.hasQuery ? ["params.query"] : []),
  ];
  return `${head} const result = await api.${name}(${[...given, "...(params.header ? [params.header] : []), { headers }"].join(", ")});
  return { status: result.status, data: result.data, error: result.data }; };`;
}

async function makeCall(call: CallCase, run: () => Promise<ToolResult>): Promise<string | undefined> {
  await using server = await serve(() => replyOf(call.response));
  const original = globalThis.fetch;
  // Whatever address it was generated with, the call comes here.
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const target = server.url + address.replace(/^https?:\/\/[^/?#]*/, "");
    return original(input instanceof Request ? new Request(target, input) : target, {
      redirect: "manual",
      ...init,
    });
  };
  try {
    const result = await within(run());
    const data = await within(showData(result.data));
    return judge(call, server.requests[0], { ...result, data });
  } catch (error) {
    return `throws ${String(error).split("\n")[0]}`;
  } finally {
    globalThis.fetch = original;
  }
}

function judge(
  { request: want, result: wanted }: CallCase,
  request: Parameters<typeof matchesLoosely>[0] | undefined,
  { status, data, error }: ToolResult,
): string | undefined {
  if (!request || !want) return "sends nothing";
  if (!matchesLoosely(request, want)) return `sends ${request.method} ${request.url} ${request.body}`;
  if (wanted && status !== wanted.status) return `gives the status ${status}`;
  if (wanted?.data !== undefined && !isDeepStrictEqual(data, wanted.data))
    return `gives ${JSON.stringify(data)}`;
  if (wanted?.error !== undefined && !isDeepStrictEqual(error, wanted.error))
    return `gives ${JSON.stringify(error)}`;
  return undefined;
}

async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${patience} ms`)), patience);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}
