import { contentOf, modelOf, operationOf, responseOf, serverOf } from "../emit-client-model.ts";
import { schemaModel } from "../schema-model.ts";
import { awkwardModel } from "./awkward-model.ts";
import { type Case, caseOf, packagesOf } from "./case.ts";
import { filesModel } from "./files-model.ts";

/** A program that is right, but for the lines after an expected error. */
const useFiles = `import { createClient, download, query, upload, watch } from "@acme/files-client";
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

const noServer = modelOf({ slug: "no-server", servers: [] });
const useNoServer = `import { createClient } from "@acme/no-server-client";
createClient({ baseUrl: "https://a.example.com" });
// @ts-expect-error: nothing is known of where to call
createClient({});
// @ts-expect-error: nor here
createClient();
`;

const ownServers = modelOf({
  slug: "own-servers",
  servers: [],
  operations: [operationOf({ server: serverOf("https://b.example.com") })],
});
const useOwnServers = `import { createClient } from "@acme/own-servers-client";
createClient();
createClient({ timeout: 1 });
`;

const noOperation = modelOf({ slug: "no-operation", operations: [] });
const noResponses = modelOf({ slug: "no-responses", operations: [operationOf({ responses: [] })] });
const noBody = modelOf({
  slug: "no-body",
  operations: [operationOf({ responses: [responseOf({ contents: [] })] })],
});
const bytes = contentOf({ kind: "binary", mediaType: "image/png" });
const onlyBytes = modelOf({
  slug: "only-bytes",
  operations: [
    operationOf({
      method: "PUT",
      body: { required: true, description: "", contents: [bytes] },
      responses: [],
    }),
  ],
});

const shown = { name: "a", summary: "", description: "", value: {}, observed: false };

const clashing = modelOf({
  slug: "clashing",
  schemas: schemaModel({
    Client: { type: "object", properties: { next: { $ref: "#/$defs/Success" } } },
    Success: { type: "string" },
    Frozen: { type: "object", properties: { cold: { type: "boolean" } } },
    Builder: { type: "string" },
    buildFrozen: { $ref: "#/$defs/Frozen" },
    GetThingResult: { type: "number" },
    getThing: { type: "boolean" },
  }).schemas,
  operations: [
    operationOf({
      responses: [
        responseOf({ contents: [contentOf({ schema: { $ref: "#/$defs/Client" }, examples: [shown] })] }),
        responseOf({ status: "404", contents: [contentOf({ schema: { $ref: "#/$defs/GetThingResult" } })] }),
      ],
    }),
    operationOf({ id: "paths", path: "/paths" }),
  ],
});
const useClashing = `import * as client from "@acme/clashing-client";
import * as alone from "@acme/clashing-client/operations/get-thing";
import * as fixtures from "@acme/clashing-fixtures";
const made: client.Client = client.createClient();
const result: client.GetThingResult = await client.getThing(made);
if (result.ok) result.data satisfies client.types$Client;
else if (result.status === 404) result.error satisfies client.types$GetThingResult & alone.types$GetThingResult;
if (result.ok) result satisfies alone.Success<alone.Status2XX, client.types$Client>;
"a" satisfies client.types$Success & alone.types$Success;
true satisfies client.types$getThing;
({}) as client.types$paths satisfies object;
void client.paths(made);
fixtures.buildFrozen satisfies (value: fixtures.types$Frozen) => fixtures.types$buildFrozen;
({ cold: true }) satisfies fixtures.Frozen<fixtures.types$Frozen>;
fixtures.buildBuilder satisfies fixtures.IdentityBuilder<fixtures.types$Builder>;
const none = {} as fixtures.Builder<{ a: string }>;
none({ a: "b" });
`;

const numbers = Array.from({ length: 101 }, (_, index) => `N${index}`);
const wide = modelOf({
  slug: "wide",
  schemas: schemaModel({
    ...Object.fromEntries(numbers.map((name) => [name, { type: "number" }])),
    All: { anyOf: numbers.map((name) => ({ $ref: `#/$defs/${name}` })) },
  }).schemas,
  operations: [
    operationOf({ responses: [responseOf({ contents: [contentOf({ schema: { $ref: "#/$defs/All" } })] })] }),
  ],
});
const useWide = `import type { N7 } from "@acme/wide-client/operations/get-thing";
import type { N8 } from "@acme/wide-fixtures/builders/all";
7 satisfies N7 & N8;
`;

/** Two names of a model, unlike those of a spec, can be one in an index: the modules of operations alone. */
const awkwardOperations = packagesOf(awkwardModel, ["types", "client"]).filter(({ path }) =>
  /\/(?:client\/client|client\/definition|operations\/o\d+|types\/schemas\/s\d+)\.ts$/.test(path),
);

/** Clients whose specs are odd, and programs that are refused. */
export const clients: readonly Case[] = [
  caseOf("a client, and refuses what is not in its spec", filesModel, useFiles),
  caseOf("a client without a server, but no call without one", noServer, useNoServer),
  caseOf("a client whose operations alone have servers", ownServers, useOwnServers),
  caseOf("types called like what the packages export, which have other names beside", clashing, useClashing),
  caseOf("types of so many schemas that they are not listed", wide, useWide),
  caseOf("a client without an operation", noOperation),
  caseOf("a client of an operation without responses", noResponses),
  caseOf("a client of an operation without a body", noBody),
  caseOf("a client of an operation that takes nothing but bytes", onlyBytes),
  { says: "a client with names of globals and of the runtime", folder: "awkward", files: awkwardOperations },
];
