import type { Model } from "@specmint/spec";
import { serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import {
  contentOf,
  credentialOf,
  modelOf,
  operationOf,
  parameterOf,
  responseOf,
  serverOf,
} from "./emit-client-model.ts";
import { compile, load, problemsOf, writeClients } from "./emit-client-program.ts";

const string = { type: "string" };
const object = { type: "object", properties: { a: string }, required: ["a"] };
const multipart = contentOf({
  mediaType: "multipart/form-data",
  kind: "multipart",
  schema: { type: "object", properties: { file: { format: "binary" } }, required: ["file"] },
});
const upload = operationOf({
  id: "upload",
  method: "POST",
  path: "/upload",
  body: {
    required: true,
    description: "",
    contents: [
      contentOf({ schema: object }),
      multipart,
      contentOf({ mediaType: "application/octet-stream", kind: "binary", schema: { format: "binary" } }),
    ],
  },
  responses: [responseOf({ status: "201", key: "201", contents: [] })],
});
const watch = operationOf({
  id: "watch",
  path: "/watch/{id}",
  parameters: [parameterOf({ name: "id", in: "path", style: "simple", explode: false, required: true })],
  responses: [
    responseOf({
      contents: [
        contentOf({
          mediaType: "text/event-stream",
          kind: "events",
          schema: { type: "object", properties: { data: string }, required: ["data"] },
        }),
      ],
    }),
    responseOf({
      status: "404",
      key: "404",
      contents: [contentOf({ mediaType: "text/plain", kind: "text" })],
    }),
  ],
});
const download = operationOf({
  id: "download",
  path: "/download",
  security: [[credentialOf("key", { name: "X-Key" })]],
  server: serverOf("https://files.example.com"),
  responses: [
    responseOf({
      contents: [
        contentOf({ mediaType: "image/png", kind: "binary", schema: { format: "binary" } }),
        contentOf({ mediaType: "application/json", schema: object }),
      ],
    }),
  ],
});
const query = operationOf({
  id: "query",
  method: "QUERY",
  path: "/query",
  parameters: [
    parameterOf({
      in: "querystring",
      name: "all",
      schema: object,
      mediaType: "application/json",
      required: true,
    }),
  ],
  body: { required: false, description: "", contents: [contentOf({ schema: object })] },
});
const files = modelOf({
  slug: "files",
  servers: [serverOf("https://a.example.com"), serverOf("https://b.example.com")],
  security: [[credentialOf("login", { scheme: "basic", prefix: "Basic " })]],
  operations: [upload, watch, download, query],
});

/** Programs that are right, but for the lines after an expected error. */
const program = `import { createClient, download, query, upload, watch } from "@acme/files-client";
import { createClient as createSmall } from "@acme/files-client/client";
import { upload as uploadAlone } from "@acme/files-client/operations/upload";

const client = createClient({ login: { username: "u", password: "p" }, key: async () => "k", server: "https://b.example.com" });
const small = createSmall({ login: () => ({ username: "u", password: "p" }) });
for (const one of [client, small]) {
  void upload(one, { body: { a: "b" } });
  void uploadAlone(one, { contentType: "application/json", body: { a: "b" } });
  void upload(one, { contentType: undefined, body: { a: "b" } });
  void upload(one, { contentType: "multipart/form-data", body: { file: new Blob() } });
  void upload(one, { contentType: "application/octet-stream", body: new Uint8Array() });
  void upload(one, { contentType: "application/octet-stream", body: new ReadableStream() });
  void query(one, { params: { querystring: { a: "b" } } });
}
client.GET("/watch/{id}", { params: { path: { id: "1" } } });
// @ts-expect-error: a small client has no raw methods
small.GET;
// @ts-expect-error: there is no such path
client.GET("/nothing");
// @ts-expect-error: no such server
createClient({ server: "https://c.example.com" });
// @ts-expect-error: a text is no user name and password
createClient({ login: "u:p" });
// @ts-expect-error: the body is not that of the first media type
void upload(client, { body: { file: new Blob() } });
// @ts-expect-error: the body is not that of its media type
void upload(client, { contentType: "multipart/form-data", body: { a: "b" } });
// @ts-expect-error: no such media type
void upload(client, { contentType: "text/plain", body: "x" });
// @ts-expect-error: the body is missing
void upload(client, { contentType: "application/json" });
// @ts-expect-error: the query is missing
void query(client, { params: {} });

async function read(): Promise<void> {
  const watched = await watch(small, { params: { path: { id: "1" } } });
  if (watched.ok) for await (const event of watched.data) event.data satisfies string;
  else if (watched.status === 404) watched.error satisfies string;
  const downloaded = await download(client);
  if (downloaded.ok) {
    downloaded.data satisfies Blob | { a: string };
    // @ts-expect-error: it may be the other
    downloaded.data satisfies Blob;
  }
}
void read;
`;

/** Names that generated modules could be thought to use themselves, and those of globals. */
const awkward = `
  operation client types style init path body callOperation createApiClient querySerializer readEvents definition options
  Client Client0 CallOptions ClientOptions Success Failure Status2XX OperationDefinition BinaryBody runtime schemas failure0
  Promise Exclude Object JSON paths AsyncIterable Blob Proto constructor toString valueOf hasOwnProperty
`
  .trim()
  .split(/\s+/);

const body = { required: false, description: "", contents: [contentOf(), multipart] as const };
const failure = { keys: ["x"], equals: true, schemaName: "Failure" };
const either = [contentOf(), contentOf({ kind: "events", mediaType: "text/event-stream" })];
const awkwardly = modelOf({
  slug: "awkward",
  schemas: [
    {
      name: "Failure",
      fileName: "failure",
      pointer: "/components/schemas/Failure",
      key: "Failure",
      schema: object,
      refs: [],
      description: "",
      deprecated: false,
      isPlainObject: true,
    },
  ],
  operations: awkward.map((id, index) =>
    operationOf({
      id,
      fileName: `o${index}`,
      path: `/o${index}`,
      parameters: [parameterOf({ style: "deepObject", types: ["object"] })],
      ...(index % 2 ? { method: "POST", body } : {}),
      security: [[credentialOf("token")]],
      responses: [responseOf({ failure, contents: either })],
    }),
  ),
});

const bytes = contentOf({ kind: "binary", mediaType: "image/png" });
const odd: readonly Model[] = [
  modelOf({ slug: "no-operation", operations: [] }),
  modelOf({ slug: "no-responses", operations: [operationOf({ responses: [] })] }),
  modelOf({ slug: "no-body", operations: [operationOf({ responses: [responseOf({ contents: [] })] })] }),
  modelOf({
    slug: "bytes-alone",
    operations: [
      operationOf({
        method: "PUT",
        body: { required: true, description: "", contents: [bytes] },
        responses: [],
      }),
    ],
  }),
];

const nowhere = modelOf({ slug: "nowhere", servers: [] });
const nowhereProgram = `import { createClient } from "@acme/nowhere-client";
createClient({ baseUrl: "https://a.example.com" });
// @ts-expect-error: nothing is known of where to call
createClient({});
// @ts-expect-error: nor here
createClient();
`;

describe("clients", () => {
  it("compile, whatever is in their spec, and refuse what is not", () => {
    const models = [files, awkwardly, nowhere, ...odd];
    const folder = writeClients(models, [
      { path: "program.ts", text: program },
      { path: "nowhere.ts", text: nowhereProgram },
    ]);
    const roots = [
      "program.ts",
      "nowhere.ts",
      ...odd.map(({ slug }) => `${slug}/client/index.ts`),
      // Not the index: the names of a model cannot be those that it exports by itself.
      ...awkwardly.operations.map(({ fileName }) => `awkward/client/operations/${fileName}.ts`),
    ];
    expect(problemsOf(compile(folder, roots, models), folder)).toEqual([]);
  });
});

describe("a program that calls one of very many operations", () => {
  it("loads and instantiates little", () => {
    const operations = Array.from({ length: 300 }, (_, index) => ({
      ...upload,
      ...operationOf({ id: `operation${index}`, path: `/o${index}`, method: "PUT" }),
      responses: [...upload.responses, ...watch.responses],
    }));
    const model = modelOf({ slug: "many", operations });
    const text = `import { createClient } from "@acme/many-client/client";
import { operation7 } from "@acme/many-client/operations/operation7";
const result = await operation7(createClient(), { body: { a: "b" } });
if (result.ok && result.status === 200) for await (const event of result.data) event.data satisfies string;
`;
    const folder = writeClients([model], [{ path: "program.ts", text }]);
    const compiled = compile(folder, ["program.ts"], [model]);
    expect(problemsOf(compiled, folder)).toEqual([]);
    const own = compiled.getSourceFiles().map(({ fileName }) => fileName.replace(`${folder}/`, ""));
    expect(own.filter((name) => name.startsWith("many/")).sort()).toEqual([
      "many/client/client.ts",
      "many/client/operations/operation7.ts",
      "many/types/operations/operation7.ts",
    ]);
    expect(compiled.getInstantiationCount()).toBeLessThan(4000);
  });
});

describe("a generated client", () => {
  it("does over the wire what its definitions say", async () => {
    await using server = await serve(({ url, method }) => {
      if (url.startsWith("/watch")) {
        return { headers: { "content-type": "text/event-stream" }, body: "data: 1\n\ndata: 2\n\n" };
      }
      if (url.startsWith("/download")) return { headers: { "content-type": "image/png" }, body: "png" };
      return method === "QUERY" ? { body: "{}" } : { status: 201 };
    });
    const folder = writeClients([files]);
    const { createClient, upload, watch, download, query } = await load(folder, "files/client/index.ts");
    const options = { baseUrl: server.url, login: { username: "u", password: "p" }, key: "k" };
    const client = createClient?.(options);

    const body = { file: new Blob(["x"]) };
    expect(await upload?.(client, { contentType: "multipart/form-data", body })).toMatchObject({
      status: 201,
    });
    const watched = (await watch?.(client, { params: { path: { id: "a/b" } } })) as {
      data: AsyncIterable<unknown>;
    };
    const events: unknown[] = [];
    for await (const event of watched.data) events.push(event);
    expect(events).toEqual([{ data: "1" }, { data: "2" }]);
    const downloaded = (await download?.(client)) as { data: Blob };
    expect(await downloaded.data.text()).toBe("png");
    expect(await query?.(client, { params: { querystring: { a: "b" } } })).toMatchObject({
      ok: true,
      data: {},
    });

    const sent = server.requests.map(({ method, url, headers }) => [
      `${method} ${url}`,
      headers["authorization"],
      headers["x-key"],
    ]);
    const basic = `Basic ${btoa("u:p")}`;
    expect(sent).toEqual([
      ["POST /upload", basic, undefined],
      ["GET /watch/a%2Fb", basic, undefined],
      ["GET /download", undefined, "k"],
      ["QUERY /query?%7B%22a%22%3A%22b%22%7D", basic, undefined],
    ]);
    expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });
});
