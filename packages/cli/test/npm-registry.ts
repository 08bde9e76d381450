import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@specmint/testing";
import { onTestFinished, vi } from "vitest";

/**
 * Makes npm use a registry that has these packages, and nothing else, until the test is over.
 *
 * @param tarballs By `name@version`. A `@specmint/cli` has the program `bin.js`.
 */
export async function npmRegistry(tarballs: Readonly<Record<string, Buffer>>): Promise<void> {
  const server = await serve(({ url }) => {
    const path = decodeURIComponent(url.slice(1));
    const bytes = tarballs[path.replace(/\.tgz$/, "")];
    if (bytes) return { status: 200, headers: { "content-type": "application/octet-stream" }, body: bytes };
    const found = Object.keys(tarballs).filter((one) => one.replace(/(?!^)@.*$/, "") === path);
    if (found.length === 0) return { status: 404, body: "{}" };
    const versions = found.map((one) => {
      const version = one.replace(/^.+@/, "");
      const dist = { tarball: `${server.url}/${encodeURIComponent(one)}.tgz` };
      const bin = path === "@specmint/cli" ? { specmint: "bin.js" } : {};
      return [version, { name: path, version, dist, bin }];
    });
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        name: path,
        "dist-tags": { latest: versions[0]?.[0] },
        versions: Object.fromEntries(versions),
      }),
    };
  });
  onTestFinished(() => server.close());
  const home = mkdtempSync(join(realpathSync(tmpdir()), "specmint-npm-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  vi.stubEnv("npm_config_registry", server.url);
  vi.stubEnv("npm_config_cache", join(home, "cache"));
  vi.stubEnv("npm_config_fetch_retries", "0");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}
