import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { registryEnv } from "../registry/registry-env.ts";
import type { Registry } from "../registry/start-registry.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/**
 * A registry that is another one, but for what it does with new versions of a package: it is out of order then.
 *
 * @param name The package that cannot be published to it.
 */
export async function failingRegistry(registry: Registry, name: string): Promise<Registry> {
  const { folder, [Symbol.asyncDispose]: remove } = await makeTemporaryFolder("failing-registry");
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    if (method === "PUT" && decodeURIComponent(url).includes(name)) {
      incoming
        .resume()
        .once("end", () =>
          outgoing.writeHead(503, { "content-type": "application/json" }).end('{"error":"out of order"}'),
        );
      return;
    }
    const passed = request(new URL(url, registry.url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const settings = await readFile(registry.env["npm_config_userconfig"] ?? "", "utf8");
  await writeFile(join(folder, "npmrc"), settings.replaceAll(new URL(registry.url).host, new URL(url).host));
  return {
    url,
    env: registryEnv(url, folder),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await remove();
    },
  };
}
