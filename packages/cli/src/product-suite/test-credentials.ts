import type { Credential, Operation, SecurityAlternative } from "@specmint/spec";
import { caught, type RecordedRequest, serve, shownText } from "@specmint/testing";
import { expect, it, vi } from "vitest";
import {
  callOperation,
  credentialsOf,
  type Options,
  type RawClient,
  secretOf,
  securityOf,
} from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planLeast } from "./plan-calls.ts";
import { found, plainValue, wanted } from "./sent-credentials.ts";
import { testEach } from "./test-each.ts";

/** Tests each way to authenticate: by options, from the environment, and not at all. */
export function testCredentials(product: LoadedProduct): void {
  const { model } = product;

  async function sent(operation: Operation, options: Options): Promise<readonly RecordedRequest[]> {
    await using server = await serve(() => ({ status: 501 }));
    const all = { baseUrl: server.url, maxRetries: 0, ...options };
    await callOperation(product, operation, all, planLeast(model, operation).init).catch(() => undefined);
    return server.requests;
  }

  /** What a call is refused with, before anything is sent. */
  async function refusal(operation: Operation, options: Options): Promise<unknown> {
    await using server = await serve(() => ({}));
    const { init } = planLeast(model, operation);
    const error = await caught(callOperation(product, operation, { baseUrl: server.url, ...options }, init));
    expect(server.requests).toEqual([]);
    return error;
  }

  for (const { operation, alternatives } of distinctSecurity(product)) {
    const title = `the credentials of ${operation.id}`;
    const needed = alternatives.filter((alternative) => alternative.length > 0);
    const all = needed.flat();
    const titled = needed.map((alternative) => ({
      alternative,
      title: alternative.map(({ option }) => option).join(" and "),
    }));
    const fromEnv = titled.filter(({ alternative }) => alternative.every(({ env }) => env !== undefined));
    const isOptional = needed.length < alternatives.length;

    testEach(
      titled,
      (one) => `${title} are sent as the spec says, and no others: ${one.title}`,
      async ({ alternative }) => {
        const [request] = await sent(operation, credentialsOf(alternative));
        expect(found(request, all)).toEqual(wanted(alternative));
      },
    );

    testEach(
      titled,
      (one) => `${title} given as options win against the environment: ${one.title}`,
      async ({ alternative }) => {
        for (const { env } of all) if (env !== undefined) vi.stubEnv(env, "from-env");
        const [request] = await sent(operation, credentialsOf(alternative));
        expect(found(request, all)).toEqual(wanted(alternative));
      },
    );

    testEach(
      fromEnv,
      (one) => `${title} come from the environment without options, or if these are undefined: ${one.title}`,
      async ({ alternative }) => {
        for (const credential of alternative) vi.stubEnv(credential.env ?? "", plainValue(credential));
        const none = Object.fromEntries(all.map(({ option }) => [option, undefined]));
        for (const options of [{}, none]) {
          const [request] = await sent(operation, options);
          expect(found(request, all)).toEqual(wanted(alternative));
        }
      },
    );

    testEach(
      fromEnv.slice(0, 1),
      (one) => `${title} are those of the first way of which the environment has all: ${one.title}`,
      async ({ alternative: first }) => {
        for (const credential of needed.flat()) {
          if (credential.env !== undefined) vi.stubEnv(credential.env, plainValue(credential));
        }
        const [request] = await sent(operation, {});
        expect(found(request, all)).toEqual(wanted(first));
      },
    );

    testEach(
      isOptional ? [] : needed.slice(0, 1),
      () => `${title} are missed before anything is sent, and the error says what would do`,
      async () => {
        const error = await refusal(operation, {});
        expect(error).toMatchObject({ code: "missing-credentials-error" });
        for (const { option, env } of all) {
          expect(String(error)).toContain(option);
          if (env !== undefined) expect(String(error)).toContain(`$${env}`);
        }
      },
    );

    const halves = titled.filter(({ alternative }) => alternative.length > 1 && !isOptional);
    testEach(
      halves,
      (one) => `${title} are refused by halves, even if the environment has the rest: ${one.title}`,
      async ({ alternative }) => {
        const [first, ...others] = alternative as readonly [Credential, ...Credential[]];
        for (const { env } of others) if (env !== undefined) vi.stubEnv(env, "from-env");
        expect(await refusal(operation, credentialsOf([first]))).toMatchObject({
          code: "missing-credentials-error",
        });
      },
    );

    testEach(
      isOptional ? [] : fromEnv,
      (one) => `${title} are missed if a variable is empty, or all but it: ${one.title}`,
      async ({ alternative }) => {
        for (const empty of alternative) {
          for (const one of alternative) vi.stubEnv(one.env ?? "", one === empty ? "" : plainValue(one));
          expect(await refusal(operation, {})).toMatchObject({ code: "missing-credentials-error" });
        }
      },
    );

    testEach(
      titled,
      (one) => `${title} get into no error, hook or middleware: ${one.title}`,
      async ({ alternative }) => {
        const { shown, request } = await showAll(product, operation, credentialsOf(alternative));
        for (const credential of alternative) {
          const secret = secretOf(credential);
          const isSent =
            JSON.stringify([request?.url, request?.headers]).includes(secret) ||
            credential.scheme === "basic";
          expect(isSent).toBe(true);
          expect(shown).not.toContain(secret);
        }
      },
    );

    if (!isOptional) continue;
    it(`${title} may be left out`, async () => {
      const [request] = await sent(operation, {});
      expect(request).toBeDefined();
      expect(found(request, all)).toEqual({});
    });
  }
}

/** An operation for each way in which operations differ in what they need. */
function distinctSecurity({ model }: LoadedProduct): readonly {
  readonly operation: Operation;
  readonly alternatives: readonly SecurityAlternative[];
}[] {
  const all = model.operations.map((operation) => ({
    operation,
    alternatives: securityOf(model, operation),
  }));
  const distinct = new Map(all.toReversed().map((one) => [JSON.stringify(one.alternatives), one]));
  return [...distinct.values()].toReversed();
}

/** Everything that a call which fails shows to hooks, to middleware and in its error. */
async function showAll(
  { model, load }: LoadedProduct,
  operation: Operation,
  credentials: Options,
): Promise<{ readonly shown: string; readonly request: RecordedRequest | undefined }> {
  await using server = await serve(() => ({
    status: 403,
    headers: { "content-type": "application/json" },
    body: "{}",
  }));
  const seen: unknown[] = [];
  const see = (value: unknown): void => void seen.push(value);
  const {
    createClient,
    unwrap,
    [operation.id]: call,
  } = (await load("")) as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  const hooks = { onRequest: see, onResponse: see, onRetry: see };
  const client = createClient?.({
    baseUrl: server.url,
    maxRetries: 0,
    ...hooks,
    ...credentials,
  }) as RawClient;
  client.use({
    onRequest: (context: { request: Request }) =>
      void seen.push(context, [...context.request.headers], context.request.url),
    onResponse: (context: { request: Request; response: Response }) =>
      void seen.push(context, [...context.request.headers], context.response.url),
  });
  const error = await caught(
    (async () => unwrap?.(await call?.(client, planLeast(model, operation).init)))(),
  );
  return { shown: shownText([seen, error, (error as Error).stack]), request: server.requests[0] };
}
