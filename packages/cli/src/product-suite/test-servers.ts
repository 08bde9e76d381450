import type { Operation, Server } from "@specmint/spec";
import { caught, serve } from "@specmint/testing";
import { expect, vi } from "vitest";
import { callOperation, type Options, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** Tests where calls go if they are told nothing, and what of it can be told. */
export function testServers(product: LoadedProduct): void {
  const { model } = product;
  const [documentServer] = model.servers;
  const called = model.operations.flatMap((operation) => {
    const server = operation.server ?? documentServer;
    return server ? [{ id: operation.id, operation, server }] : [];
  });

  /** Where the call goes; on the way it is led to a server on loopback. */
  async function origins(operation: Operation, options: Options): Promise<readonly string[]> {
    await using server = await serve(() => ({ status: 501 }));
    const urls: string[] = [];
    const toServer = (url: string, init: RequestInit): Promise<Response> => {
      urls.push(url);
      return fetch(server.url + new URL(url).pathname, init);
    };
    const allowHttp = (operation.server ?? documentServer)?.needsAllowHttp;
    const own = { fetch: toServer, allowHttp, maxRetries: 0 };
    const all = { ...own, ...sufficientFor(model, operation), ...options };
    await callOperation(product, operation, all, planLeast(model, operation).init).catch(() => undefined);
    expect(server.requests).toHaveLength(urls.length);
    return urls;
  }

  testEach(
    called,
    (one) => `the server of ${one.id} is the spec's, with what is given for its variables`,
    async ({ operation, server }) => {
      for (const { env } of server.variables) if (env !== undefined) vi.stubEnv(env, "elsewhere.example.com");
      const urls = await origins(operation, valuesOf(server));
      expect(urls).toHaveLength(1);
      expect(urls[0]?.startsWith(`${filled(server)}/`) || urls[0]?.startsWith(`${filled(server)}?`)).toBe(
        true,
      );
    },
  );

  testEach(
    called.filter(({ server }) => server.variables.some(({ required }) => !required)),
    (one) => `the server of ${one.id} has the spec's defaults where nothing else is given`,
    async ({ operation, server }) => {
      const required = server.variables.filter((variable) => variable.required);
      const urls = await origins(operation, valuesOf({ ...server, variables: required }));
      expect(urls[0]?.startsWith(filled(server))).toBe(true);
    },
  );

  testEach(
    called.filter(({ server }) => server.needsAllowHttp),
    (one) => `the server of ${one.id} is not called without allowHttp, as it has no encryption`,
    async ({ operation, server }) => {
      const asked = vi.fn(async () => new Response());
      const options = { fetch: asked, ...sufficientFor(model, operation), ...valuesOf(server) };
      const { init } = planLeast(model, operation);
      expect(await caught(callOperation(product, operation, options, init))).toMatchObject({
        code: "invalid-request-error",
        message: expect.stringContaining("allowHttp"),
      });
      expect(asked).not.toHaveBeenCalled();
    },
  );

  const onDocument = called.filter(({ server }) => server === documentServer).slice(0, 1);
  const variables = onDocument.flatMap(({ operation, server }) =>
    server.variables
      .filter(({ required }) => required)
      .map((variable) => {
        const { [variable.option]: _, ...others } = valuesOf(server);
        return { ...variable, operation, server, others };
      }),
  );

  testEach(
    variables.filter(({ env }) => env !== undefined),
    ({ option, env }) =>
      `the server variable ${option} is ${env} without the option, or if that is undefined`,
    async ({ option, env = "", default: value, operation, server, others }) => {
      vi.stubEnv(env, value);
      for (const options of [others, { ...others, [option]: undefined }]) {
        expect((await origins(operation, options))[0]?.startsWith(filled(server))).toBe(true);
      }
    },
  );

  testEach(
    variables,
    ({ option }) => `the server variable ${option} has to be given, as its default is only documentation`,
    async ({ option, env, operation, others }) => {
      if (env !== undefined) vi.stubEnv(env, "");
      const asked = vi.fn(async () => new Response());
      const options = { fetch: asked, ...sufficientFor(model, operation), ...others };
      const { init } = planLeast(model, operation);
      expect(await caught(callOperation(product, operation, options, init))).toMatchObject({
        code: "invalid-request-error",
        message: expect.stringContaining(`${option} is missing`),
      });
      expect(asked).not.toHaveBeenCalled();
    },
  );
}

/** A value for each variable: the default. */
function valuesOf({ variables }: Server): Options {
  return Object.fromEntries(variables.map((variable) => [variable.option, variable.default]));
}

function filled({ url, variables }: Server): string {
  return variables.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), url);
}
