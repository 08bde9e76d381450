import { describe, expect, it } from "vitest";
import { createMock } from "../src/create-mock.ts";
import { DroppedConnectionError, InvalidAnswerError, UnknownRequestError } from "../src/errors.ts";
import { api, ask, buildOf, type Group } from "./groups-api.ts";

describe("an answer", () => {
  it("is an example, and the one that is asked for", async () => {
    const service = createMock(api);
    const get = async (prefer?: string): Promise<readonly [number, unknown]> => {
      const headers = { authorization: "Bearer t", ...(prefer === undefined ? {} : { prefer }) };
      const { status, body } = await ask(service, "GET", "/groups/g9", { headers });
      return [status, body];
    };
    expect(await get()).toEqual([200, { id: "g1", name: "Admins" }]);
    expect(await get("example=readers")).toEqual([200, { id: "g2", name: "Readers" }]);
    expect(await get("code=404")).toEqual([404, { message: "There is no such group." }]);
    expect(await get('code=404, example="gone"')).toEqual([404, { message: "There is no such group." }]);
    expect(await get("code=418")).toEqual([
      418,
      { title: "The description says nothing of status 418.", status: 418 },
    ]);
    expect(await get("example=writers")).toEqual([
      501,
      { title: "Status 200 has the examples admins, readers, and none that is called writers.", status: 501 },
    ]);
  });

  it("is the example of a name with any signs, and of the media type that is accepted", async () => {
    const text = { mediaType: "text/csv", kind: "text", body: buildOf({ type: "string" }) } as const;
    const json = { mediaType: "application/json", kind: "json", body: buildOf({}) } as const;
    const other = { mediaType: "application/hal+json", kind: "json", body: buildOf({}) } as const;
    const shown = { 'a, "b"': "csv", 'a, "b" (application/hal+json)': { hal: true } };
    const operation = {
      method: "GET",
      path: "/shown",
      responses: { 200: [text, json, other] },
      examples: { responses: { 200: shown } },
    } as const;
    const service = createMock({ ...api, security: [], operations: { operation } });
    const get = async (accept: string): Promise<unknown> => {
      const headers = { accept, prefer: 'example="a, \\"b\\"";code=200' };
      return (await ask(service, "GET", "/shown", { headers })).body;
    };
    expect(await get("text/csv")).toBe("csv");
    expect(await get("application/hal+json")).toEqual({ hal: true });
  });

  it.each([
    ["image/*", "image/png"],
    ["text/*; charset=utf-8", "text/plain"],
    ["*/*", "application/octet-stream"],
    ["image/*+xml", "application/octet-stream"],
  ])("described as %s is %s", async (mediaType, want) => {
    const operation = {
      method: "GET",
      path: "/bytes",
      responses: { 200: [{ mediaType, kind: "binary" }] },
    } as const;
    const service = createMock({ ...api, security: [], operations: { operation } });
    const { headers } = await service.fetch("https://api.example.com/v1/bytes");
    expect(headers.get("content-type")).toBe(want);
  });

  it("may have several parts", async () => {
    const body = { note: "a", numbers: [1, 2], inner: { b: 1 }, file: new Blob(["bytes"]) };
    const parts = { mediaType: "multipart/form-data", kind: "multipart", body: buildOf({}, body) } as const;
    const operation = { method: "GET", path: "/parts", responses: { 200: [parts] } } as const;
    const service = createMock({ ...api, security: [], operations: { operation } });
    const form = await (await service.fetch("https://api.example.com/v1/parts")).formData();
    expect(form.getAll("numbers")).toEqual(["1", "2"]);
    expect(form.get("inner")).toBe('{"b":1}');
    expect(await (form.get("file") as Blob).text()).toBe("bytes");
  });

  it("is of the media type that is accepted", async () => {
    const service = createMock(api);
    const get = async (accept: string): Promise<readonly [number, string | null, unknown]> => {
      const headers = { authorization: "Bearer t", accept };
      const { status, body, headers: given } = await ask(service, "GET", "/groups/g1/export.x", { headers });
      return [status, given.get("content-type"), body];
    };
    expect(await get("*/*")).toEqual([200, "text/csv", "id,name\n"]);
    expect(await get("application/json")).toEqual([200, "application/json", { id: "g1", name: "Admins" }]);
    expect(await get("text/*;q=0.2, application/json;q=0.8")).toEqual([
      200,
      "application/json",
      { id: "g1", name: "Admins" },
    ]);
    expect(await get("image/png")).toEqual([200, "image/png", "bytes"]);
    expect(await get("*/*, text/csv;q=0")).toEqual([200, "application/json", { id: "g1", name: "Admins" }]);
    expect(await get("audio/*")).toEqual([
      406,
      "application/problem+json",
      { title: "The answer is text/csv, application/json, image/png, which Accept rules out.", status: 406 },
    ]);
  });

  it("is the handler's, which has what was sent", async () => {
    const seen: unknown[] = [];
    const service = createMock(api, {
      handlers: {
        replaceGroup: ({ params, body }, { now, operation, url }) => {
          seen.push(params, body, now.toISOString(), operation, url.pathname);
          return { status: 200, body: { ...body, id: params.path.id } };
        },
        readGroup: () => undefined,
      },
    });
    const body = JSON.stringify({ id: "x", name: "New" });
    expect(await ask(service, "PUT", "/groups/a%2Fb", { body })).toMatchObject({
      status: 200,
      body: { id: "a/b", name: "New" },
    });
    const time = "2024-03-01T12:21:02.000Z";
    const path = "/v1/groups/a%2Fb";
    expect(seen).toEqual([{ path: { id: "a/b" } }, { id: "x", name: "New" }, time, "replaceGroup", path]);
    expect((await ask(service, "GET", "/groups/g1")).body).toEqual({ id: "g1", name: "Admins" });
  });

  it("of a handler must be as the description says, unless the service deviates", async () => {
    const handlers = { readGroup: () => ({ status: 200 as const, body: { id: 1 } as unknown as Group }) };
    const strict = createMock(api, { handlers });
    await expect(ask(strict, "GET", "/groups/g1")).rejects.toThrow(
      new InvalidAnswerError(
        "The handler of readGroup answers 200 with another body than described: the body must have required property 'name'; /id must be string.",
      ),
    );
    const loose = createMock(api, { handlers, deviates: true });
    expect((await ask(loose, "GET", "/groups/g1")).body).toEqual({ id: 1 });
  });

  it("with 204 has no body", async () => {
    expect(await ask(createMock(api), "GET", "/groups/own", { headers: {} })).toMatchObject({
      status: 204,
      body: "",
    });
  });
});

describe("a request that is not as described", () => {
  it.each([
    ["a member that is missing", '{"id":"g1"}', "/body", "must have required property 'name'", "required"],
    ["a member of another type", '{"id":1,"name":"x"}', "/body/id", "must be string", "type"],
    ["a body that is none", "{", "/body", "must be JSON", "json"],
    ["no body", undefined, "", "must have required property 'body'", "required"],
  ])("is refused for %s", async (_, body, pointer, message, keyword) => {
    const service = createMock(api);
    const answer = await ask(service, "PUT", "/groups/g1", body === undefined ? {} : { body });
    const errors = [{ pointer, message, keyword }];
    expect(answer).toMatchObject({ status: 400, body: { status: 400, errors } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(service.requests[0]).toMatchObject({ operation: "replaceGroup", problems: errors, status: 400 });
  });

  it("is refused for its media type, and for its size", async () => {
    const service = createMock(api);
    const headers = { authorization: "Bearer t", "content-type": "text/plain" };
    const text = await ask(service, "PUT", "/groups/g1", { body: "{}", headers });
    expect(text).toMatchObject({ status: 415, body: { title: "The body must be application/json." } });
    const long = JSON.stringify({ id: "g1", name: "x".repeat(8 * 1024 * 1024) });
    expect(await ask(service, "PUT", "/groups/g1", { body: long })).toMatchObject({ status: 413 });
  });

  it("passes where the service is told to tolerate it", async () => {
    const service = createMock(api, {
      tolerates: ({ pointer }, { operation }) => pointer === "/body/id" && operation === "replaceGroup",
    });
    expect((await ask(service, "PUT", "/groups/g1", { body: '{"id":1,"name":"x"}' })).status).toBe(200);
    expect((await ask(service, "PUT", "/groups/g1", { body: '{"id":1,"name":2}' })).status).toBe(400);
  });

  it("rejects where no operation takes it, and names the nearest", async () => {
    const service = createMock(api);
    const asked = ask(service, "GET", "/group/g1");
    await expect(asked).rejects.toBeInstanceOf(UnknownRequestError);
    await expect(asked).rejects.toMatchObject({
      message: "Groups has no operation GET /v1/group/g1. The nearest is GET /groups/{id}.",
      nearest: "GET /groups/{id}",
    });
    expect(service.requests).toHaveLength(1);
  });

  it("is answered where no operation takes it, if the service is told so", async () => {
    const service = createMock(api, { unknownRequests: "answer" });
    expect(await ask(service, "GET", "/group/g1")).toMatchObject({ status: 404 });
    const other = await ask(service, "DELETE", "/groups/g1");
    expect([other.status, other.headers.get("allow")]).toEqual([405, "GET, PUT"]);
  });
});

describe("credentials", () => {
  const basic = (text: string): string => `Basic ${btoa(text)}`;
  const accepted = { token: ["t1", "t2"], user: "u", key: "k", login: { username: "ada", password: "a:b" } };

  it.each([
    ["none", "", {}, 401],
    ["a token", "", { authorization: "Bearer t1" }, 200],
    ["another token", "", { authorization: "bearer t2" }, 200],
    ["a wrong token", "", { authorization: "Bearer t3" }, 403],
    ["an empty token", "", { authorization: "Bearer " }, 401],
    ["both parts of a pair", "?key=k", { "x-user": "u" }, 200],
    ["one part of a pair", "", { "x-user": "u" }, 401],
    ["a pair with a wrong part", "?key=x", { "x-user": "u" }, 403],
    ["a session that is none", "", { cookie: "sid=s" }, 403],
    ["a name and a password", "", { authorization: basic("ada:a:b") }, 200],
    ["a wrong password", "", { authorization: basic("ada:a") }, 403],
    ["what is no base64", "", { authorization: "Basic ***" }, 403],
    ["a wrong token beside a right pair", "?key=k", { authorization: "Bearer x", "x-user": "u" }, 200],
  ])("%s: %s %o is %s", async (_, query, headers, status) => {
    const service = createMock(api, { credentials: accepted });
    expect((await ask(service, "GET", `/groups/g1${query}`, { headers })).status).toBe(status);
  });

  it("are any, if nobody says which", async () => {
    const headers = { cookie: "a=b; sid=anything" };
    expect((await ask(createMock(api), "GET", "/groups/g1", { headers })).status).toBe(200);
  });

  it("stand neither in the journal nor in an answer", async () => {
    const service = createMock(api, { unknownRequests: "answer", credentials: accepted });
    const headers = {
      authorization: "Bearer secret1",
      "X-User": "secret2",
      cookie: "sid=secret3",
      other: "kept",
    };
    const paths = ["/groups/g1?key=secret4&other=kept", "/group/g1?key=secret4"];
    for (const path of paths)
      expect(JSON.stringify(await ask(service, "GET", path, { headers }))).not.toContain("secret");
    expect(JSON.stringify(service.requests)).not.toContain("secret");
    expect(service.requests[0]).toMatchObject({
      url: "https://api.example.com/v1/groups/g1?key=%5Bcredential%5D&other=kept",
      headers: { authorization: "[credential]", "x-user": "[credential]", other: "kept" },
    });
  });
});

describe("faults", () => {
  it("take requests in their order, as often as they are told to", async () => {
    const service = createMock(api);
    service.failNext(429, { retryAfter: 1, times: 2 });
    service.failNext(404);
    service.failNext(503, { body: { message: "own" } });
    const statuses = [];
    for (let index = 0; index < 5; index++) {
      const { status, headers } = await ask(service, "GET", "/groups/g1");
      statuses.push([status, headers.get("retry-after")]);
    }
    expect(statuses).toEqual([
      [429, "1"],
      [429, "1"],
      [404, null],
      [503, null],
      [200, null],
    ]);
    expect(service.requests.map(({ fault, answer }) => [fault, answer])).toEqual([
      [429, { title: "The mock was told to fail.", status: 429 }],
      [429, { title: "The mock was told to fail.", status: 429 }],
      [404, { message: "There is no such group." }],
      [503, { message: "own" }],
      [undefined, { id: "g1", name: "Admins" }],
    ]);
  });

  it("wait for their operation", async () => {
    const service = createMock(api);
    service.failNext(500, { operation: "replaceGroup" });
    expect((await ask(service, "GET", "/groups/g1")).status).toBe(200);
    expect((await ask(service, "PUT", "/groups/g1", { body: '{"id":"a","name":"b"}' })).status).toBe(500);
  });

  it("drop, cut and replace answers, before or after something is done", async () => {
    const done: string[] = [];
    const service = createMock(api, {
      handlers: {
        readGroup: ({ params }) => {
          done.push(params.path.id);
          return undefined;
        },
      },
    });
    service.failNext("drop");
    await expect(ask(service, "GET", "/groups/a")).rejects.toBeInstanceOf(DroppedConnectionError);
    service.failNext("drop", { after: true });
    await expect(ask(service, "GET", "/groups/b")).rejects.toBeInstanceOf(TypeError);
    service.failNext("html", { status: 503, retryAfter: "Fri, 31 Dec 1999 23:59:59 GMT" });
    const page = await ask(service, "GET", "/groups/c");
    expect([page.status, page.headers.get("content-type"), page.headers.get("retry-after")]).toEqual([
      503,
      "text/html; charset=utf-8",
      "Fri, 31 Dec 1999 23:59:59 GMT",
    ]);
    service.failNext("truncate");
    const headers = { authorization: "Bearer t" };
    const half = await service.fetch("https://api.example.com/v1/groups/d", { headers });
    expect([half.status, await half.text()]).toEqual([200, '{"id":"g1","n']);
    service.failNext(502, { after: true });
    expect((await ask(service, "GET", "/groups/e")).status).toBe(502);
    expect(done).toEqual(["b", "d", "e"]);
  });

  it("hang, and delays wait, until the caller gives up", async () => {
    const service = createMock(api);
    service.failNext("hang");
    await expect(ask(service, "GET", "/groups/a", { signal: AbortSignal.timeout(1) })).rejects.toThrow(
      "timeout",
    );
    service.delay(60_000);
    const caller = new AbortController();
    const waiting = ask(service, "GET", "/groups/a", { signal: caller.signal });
    caller.abort(new Error("gave up"));
    await expect(waiting).rejects.toThrow("gave up");
    service.delay(1);
    expect((await ask(service, "GET", "/groups/a")).status).toBe(200);
    await expect(ask(service, "GET", "/groups/a", { signal: AbortSignal.abort() })).rejects.toThrow(
      "aborted",
    );
  });
});

describe("what a service keeps", () => {
  it("goes back to how it began", async () => {
    const service = createMock(api, { now: new Date("2020-01-01T00:00:00Z"), delay: 0 });
    await ask(service, "GET", "/groups/g1");
    service.failNext(500);
    service.setNow("2021-01-01T00:00:00Z");
    expect(service.now().toISOString()).toBe("2021-01-01T00:00:00.000Z");
    service.reset();
    expect(service.requests).toEqual([]);
    expect(service.now().toISOString()).toBe("2020-01-01T00:00:00.000Z");
    expect((await ask(service, "GET", "/groups/g1")).status).toBe(200);
    expect(() => service.setNow("soon")).toThrow('"soon" is no time');
  });

  it("is its last thousand requests", async () => {
    const service = createMock(api);
    for (let index = 0; index < 1005; index++) await ask(service, "GET", `/groups/${index}`);
    expect(service.requests).toHaveLength(1000);
    expect(service.requests[0]?.request).toEqual({ params: { path: { id: "5" } } });
  });
});
