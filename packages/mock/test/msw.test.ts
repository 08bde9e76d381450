import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createMock } from "../src/create-mock.ts";
import { api, ask, type Group } from "./groups-api.ts";

/** What tests use of either version of MSW. */
interface Server {
  readonly listen: (options: { readonly onUnhandledRequest: "bypass" | "error" }) => void;
  readonly use: (...handlers: never[]) => void;
  readonly resetHandlers: () => void;
  readonly close: () => void;
}

describe.each(["msw", "msw-3"])("the handlers for %s", (name) => {
  let server: Server;
  let library: typeof import("../src/gen1-msw.ts");
  beforeAll(async () => {
    vi.resetModules();
    vi.doMock("msw", () => import(name));
    library = await import("../src/gen1-msw.ts");
    const { setupServer } = (await import(`${name}/node`)) as {
      readonly setupServer: (...given: unknown[]) => Server;
    };
    server = setupServer(...library.handlers(api, {}));
    server.listen({ onUnhandledRequest: "error" });
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  const fetching = { fetch: (url: string, init: RequestInit) => fetch(url, init) };
  const use = (handler: unknown): void => server.use(handler as never);

  it("answer with examples, and refuse what is not as described", async () => {
    expect(await ask(fetching, "GET", "/groups/g1")).toMatchObject({ status: 200, body: { name: "Admins" } });
    expect((await ask(fetching, "PUT", "/groups/g1", { body: "{}" })).status).toBe(400);
    expect((await ask(fetching, "GET", "/groups/g1", { headers: {} })).status).toBe(401);
  });

  it("let no request to a server of the API through", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { status, body } = await ask(fetching, "GET", "/group/g1");
    expect(status).toBe(500);
    expect(body).toMatchObject({
      message: "Groups has no operation GET /v1/group/g1. The nearest is GET /groups/{id}.",
    });
    said.mockRestore();
  });

  it("leave other requests to other handlers", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    await expect(ask(fetching, "GET", "https://other.example/v1/groups/g1")).rejects.toThrow();
    said.mockRestore();
  });

  it("of one operation answer as they are told", async () => {
    const readGroup = library.operation(api, "readGroup");
    use(readGroup.ok({ id: "g7", name: "Own" }, { headers: { "x-own": "yes" } }));
    const own = await ask(fetching, "GET", "/groups/g1");
    expect([own.status, own.body, own.headers.get("x-own")]).toEqual([200, { id: "g7", name: "Own" }, "yes"]);
    use(readGroup.ok(undefined, { example: "readers" }));
    expect((await ask(fetching, "GET", "/groups/g1")).body).toEqual({ id: "g2", name: "Readers" });
    use(readGroup.fail(404));
    expect(await ask(fetching, "GET", "/groups/g1")).toMatchObject({
      status: 404,
      body: { message: "There is no such group." },
    });
    use(readGroup.fail(404, { message: "own" }));
    expect((await ask(fetching, "GET", "/groups/g1")).body).toEqual({ message: "own" });
    use(readGroup.fail(503, undefined, { once: true, headers: { "retry-after": "1" } }));
    const busy = await ask(fetching, "GET", "/groups/g1");
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "1"]);
    expect((await ask(fetching, "GET", "/groups/g1")).status).toBe(404);
    expect((await ask(fetching, "GET", "/groups/g1", { headers: {} })).status).toBe(401);
    expect((await ask(fetching, "GET", "/groups/own", { headers: {} })).status).toBe(204);
  });

  it("are those of a service, which may stand elsewhere", async () => {
    const handlers = { readGroup: () => ({ status: 200 as const, body: { id: "s", name: "kept" } }) };
    const service = createMock(api, { handlers });
    use(library.handlers(api, { service, baseUrl: "https://proxy.example/api/" })[0]);
    expect((await ask(fetching, "GET", "https://proxy.example/api/groups/g1")).body).toEqual({
      id: "s",
      name: "kept",
    });
    expect((await ask(fetching, "GET", "/groups/g1")).body).toMatchObject({ name: "Admins" });
    service.failNext("drop");
    await expect(ask(fetching, "GET", "https://proxy.example/api/groups/g1")).rejects.toThrow(TypeError);
    expect(service.requests).toHaveLength(2);
  });
});

it("types what an operation answers", async () => {
  const { operation } = await import("../src/gen1-msw.ts");
  const [readGroup, replaceGroup] = [operation(api, "readGroup"), operation(api, "replaceGroup")];
  const group: Group = { id: "a", name: "b" };
  readGroup.ok(group);
  readGroup.fail(404, { message: "a" });
  readGroup.fail(500, "anything");
  replaceGroup.fail(422, { message: "a" });
  replaceGroup.fail(500, { message: "a" });
  // @ts-expect-error: a success has another body.
  readGroup.ok({ message: "a" });
  // @ts-expect-error: a failure has another body.
  readGroup.fail(404, group);
  // @ts-expect-error: so have those of a range,
  replaceGroup.fail(422, group);
  // @ts-expect-error: and all others.
  replaceGroup.fail(500, group);
  createMock(api, {
    handlers: {
      readGroup: ({ params }) => ({ status: 200, body: { id: params.path.id, name: "x" } }),
      // @ts-expect-error: a handler's answer has the body of its status.
      replaceGroup: () => ({ status: 422, body: group }),
    },
  });
});
