import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MockApi } from "@specmint/mock";
import { createFrom, programOf, type ServiceModule } from "@specmint/mock/server";
import { readManifest } from "../read-manifest.ts";
import type { Mocked } from "./mocked.ts";

/** The package.json of an installed package that has a service; undefined: it is not to be found from the folder, or has none. */
export function resolveService(name: string, folder: string): string | undefined {
  const require = createRequire(join(folder, "any.js"));
  try {
    require.resolve(`${name}/service`);
    return require.resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}

/**
 * The service of a fixtures package.
 *
 * @param file Its package.json.
 */
export async function mockPackage(file: string): Promise<Mocked> {
  const { members } = await readManifest(file);
  const { name, version, exports } = members as unknown as Manifest;
  const load = async (path: string): Promise<unknown> =>
    await import(pathToFileURL(join(dirname(file), path)).href);
  const service = (await load(exports["./service"].default)) as ServiceModule;
  const { api } = (await load("dist/gen/api.js")) as { readonly api: MockApi };
  return {
    program: programOf(api, service, { name, version }),
    create: (options) => createFrom(service, options),
  };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: { readonly "./service": { readonly default: string } };
}
