import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { emitClient } from "../src/emit-client.ts";
import { filesModel } from "./programs/files-model.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Module = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** Emits the client, and loads it from where it is, without an installation. */
function loadClient(): Promise<Module> {
  const runtime = join(import.meta.dirname, "../../runtime/src/gen1");
  const folder = temporaryFolder([
    ...emitClient(filesModel, { typesPackage: "@acme/files-types", userAgent: "acme/1.2.3" }).map(
      ({ path, text }) => ({
        path,
        text: text
          .replaceAll('} from "@specmint/runtime/gen1";', `} from ${JSON.stringify(`${runtime}.ts`)};`)
          .replace('} from "@specmint/runtime/gen1/raw";', `} from ${JSON.stringify(`${runtime}-raw.ts`)};`),
      }),
    ),
    { path: "package.json", text: '{ "type": "module" }' },
  ]);
  return import(/* @vite-ignore */ pathToFileURL(join(folder, "index.ts")).href);
}

describe("a generated client", () => {
  it("does over the wire what its definitions say", async () => {
    await using server = await serve(({ url, method }) => {
      if (url.startsWith("/watch")) {
        return { headers: { "content-type": "text/event-stream" }, body: "data: 1\n\ndata: 2\n\n" };
      }
      if (url.startsWith("/download")) return { headers: { "content-type": "image/png" }, body: "png" };
      return method === "QUERY" ? { body: "{}" } : { status: 201 };
    });
    const { createClient, upload, watch, download, query } = await loadClient();
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
