import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { token } from "../../hostile/answers.ts";
import { answersSpec } from "../../hostile/answers-spec.ts";
import type { AnswerCase } from "../../hostile/hostile-case.ts";
import { exportsOf, install, installLibraries } from "../make-workspace.ts";
import type { Verdict } from "./judge-command.ts";
import { makePlace } from "./place.ts";

type Call = (client: unknown, init: unknown) => Promise<unknown>;

/** Milliseconds for a call: few for one that never ends, and more than any other takes. */
const timeouts = { endless: 300, ending: 100_000 };

/** Milliseconds after which a stream is left: one that should go on without end, and one that should end by itself or by an error. */
const patience = { endless: 2000, ending: 100_000 };

/** How many items are taken of a stream. */
const taken = 10_000;

/** Megabytes that no answer may cost. */
const most = 1024;

let client: Promise<Readonly<Record<string, Call>>> | undefined;

/** Has a generated client get an answer, over loopback. */
export async function runAnswerCase(one: AnswerCase): Promise<Verdict> {
  client ??= makeClient();
  const { createClient, [one.operation ?? "getItem"]: operation } = await client;
  let strangers = 0;
  await using other = await listen((response) => {
    strangers++;
    response.end("{}");
  });
  await using server = await listen((response) => one.answer(response, other.url));
  const limit = timeouts[one.outcome === "TimeoutError" ? "endless" : "ending"];
  const leaving = new AbortController();
  const options = { baseUrl: server.url, token, maxRetries: 0, timeout: limit, signal: leaving.signal };
  const outcome = await settle(async () => {
    const result = await operation?.((createClient as (given: unknown) => unknown)(options) as never, {});
    return readStream(result, leaving, patience[one.outcome === "200" ? "endless" : "ending"]);
  });
  const text = shownError(outcome.error);
  const what = outcome.name;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    what,
    problems: [
      ...(one.outcome.split("|").includes(what)
        ? []
        : [`it comes to ${what} instead of ${one.outcome}: ${text.slice(0, 600)}`]),
      ...(outcome.error !== undefined && text.includes(token)
        ? [
            `the credential is in the error: ${text.slice(Math.max(0, text.indexOf(token) - 300), text.indexOf(token) + 100)}`,
          ]
        : []),
      ...(strangers > 0 ? ["another host was called"] : []),
      ...(megabytes > most ? [`it costs ${Math.round(megabytes)} MB`] : []),
      ...(one.judge?.(outcome.result) ?? []),
    ],
  };
}

async function makeClient(): Promise<Readonly<Record<string, Call>>> {
  const place = makePlace();
  process.once("exit", () => place[Symbol.dispose]());
  place.write("specs/api.json", JSON.stringify(answersSpec));
  const { code, err } = await place.command(["new", "api", "--from", "specs/api.json"]);
  if (code !== 0) throw new Error(err);
  await installLibraries(place.root);
  for (const kind of ["types", "client"] as const)
    await install(
      place.root,
      join(place.root, `packages/api-${kind}`),
      `@hostile/api-${kind}`,
      exportsOf[kind],
    );
  return import(
    /* @vite-ignore */ pathToFileURL(join(place.root, "packages/api-client/src/gen/index.ts")).href
  );
}

/** All that an error says by itself. What it has of the server (`error` and `response`) is promised to be as it was received. */
function shownError(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const {
    message,
    stack,
    cause,
    error: _,
    response: __,
    ...rest
  } = error as Error & Readonly<Record<string, unknown>>;
  return [message, stack, inspect(cause, { depth: 12 }), inspect(rest, { depth: 12 })].join("\n");
}

interface Outcome {
  readonly name: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

async function settle(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    const result = await call();
    return { name: String((result as { readonly status?: number }).status), result };
  } catch (error) {
    return { name: (error as Error).name, error };
  }
}

/** The items of a stream are a part of what comes of a call; it is left after some, and where nothing comes for a while. */
async function readStream(result: unknown, leaving: AbortController, limit: number): Promise<unknown> {
  const data = (result as { readonly data?: unknown }).data;
  if (typeof data !== "object" || data === null || !(Symbol.asyncIterator in data)) return result;
  const timer = setTimeout(() => leaving.abort(leaving), limit);
  let [count, last]: [number, unknown] = [0, undefined];
  try {
    for await (const item of data as AsyncIterable<unknown>) {
      last = item;
      if (++count >= taken) break;
    }
  } catch (error) {
    if (error !== leaving) throw error;
  } finally {
    clearTimeout(timer);
  }
  return { ...(result as object), data: last };
}

/** A server on loopback. */
async function listen(
  answer: (response: ServerResponse) => void,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((_, response) => {
    response.on("error", () => {});
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}
