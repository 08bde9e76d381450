import { pathToFileURL } from "node:url";
import { becomeReactNative } from "./platform.ts";

/** Where a program of React Native is called from, and whom it calls. */
const [libraries = "", filesClient = "", url = "", elsewhere = ""] = process.argv.slice(2);
becomeReactNative(libraries);

const { createClient, unwrap, updateUserGroup } = await import("@specmint/cloudflare-user-groups-client");
const files = await import(pathToFileURL(filesClient).href);

const params = { path: { account_id: "a", user_group_id: "g" } };
const body = { name: "Größe 漢字 🦊" };

/** A call of Cloudflare, whose account is what the server is to do. */
function call(
  does: string,
  options: object = {},
  client = createClient({ apiToken: "t0ken", baseUrl: url }),
) {
  const path = { ...params.path, account_id: does };
  return updateUserGroup(client, { params: { path }, body, ...options });
}

async function callTo(baseUrl: string): Promise<unknown> {
  return (await call("echo", { maxRetries: 0 }, createClient({ apiToken: "t0ken", baseUrl }))).status;
}

/** What a call gives: each is looked at by the test. */
const scenarios: Readonly<Record<string, () => Promise<unknown>>> = {
  "a success": async () => unwrap(await call("echo")).result?.name,
  "a failure": async () => {
    const { ok, status, error } = await call("fail");
    return { ok, status, error };
  },
  "a failure, thrown": async () => unwrap(await call("fail")),
  "a response as text": async () => (await call("echo")).response.text(),
  "a response as JSON": async () => (await call("echo")).response.json(),
  "a call that is repeated": async () => (await call("retry")).status,
  "a time-out": () => call("hang", { timeout: 50, maxRetries: 0 }),
  "a deadline": () => call("hang", { deadline: 50 }),
  "an abort": () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    return call("hang", { signal: controller.signal });
  },
  "a call that was aborted before": () => {
    const controller = new AbortController();
    controller.abort();
    return call("aborted before", { signal: controller.signal });
  },
  "a broken connection": () => call("break", { maxRetries: 0 }),
  "a middleware": async () => {
    const client = createClient({ apiToken: "t0ken", baseUrl: url });
    client.use({
      onRequest: ({ request }) => {
        request.headers.set("x-trace", "1");
        return request;
      },
    });
    return unwrap(await call("echo", {}, client)).result?.name;
  },
  "a middleware that sends it elsewhere": async () => {
    const client = createClient({ apiToken: "t0ken", baseUrl: url });
    client.use({ onRequest: ({ request: { method } }) => new Request(`${elsewhere}/elsewhere`, { method }) });
    return (await call("echo", {}, client)).status;
  },
  "bytes to and fro": async () => {
    const client = files.createClient({ baseUrl: url });
    const file = { params: { path: { name: "a.bin" } } };
    await files.replaceFile(client, { ...file, body: Uint8Array.of(0, 255, 128, 195, 40) });
    const { data } = await files.downloadFile(client, file);
    return [...new Uint8Array(await new Response(data).arrayBuffer())];
  },
  ...Object.fromEntries(
    [
      "http://api.example",
      "http://127.0.0.1.example",
      "http://localhost.example/x",
      "http://localhost@api.example",
      "https://user:pass@api.example",
      "https://user@api.example",
      "https://:pass@api.example",
      "https://api.example?x",
      "https://api.example/#x",
      "https://",
      "api.example",
      "/api",
      "ftp://api.example",
      "http://127.0.0.1:1@api.example",
      "http://api.example\\@127.0.0.1/",
      "http://api.example#@127.0.0.1",
    ].map((address) => [`the address ${address}`, () => callTo(address)]),
  ),
};

const outcomes: Record<string, unknown> = {};
for (const [name, run] of Object.entries(scenarios))
  outcomes[name] = await run().catch((error: unknown) => {
    const { name, code, message }: Partial<Error & { code: string }> = Object(error);
    return { thrown: { name, code, message } };
  });
process.stdout.write(JSON.stringify(outcomes));
// An attempt that is given up may leave its connection open.
process.exit();
