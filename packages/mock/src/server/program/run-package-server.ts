import { readFile } from "node:fs/promises";
import type { MockApi } from "../../api.ts";
import type { Service } from "../../service.ts";
import { exampleRequest } from "../../write/example-request.ts";
import { runServer } from "./run-server.ts";
import type { ServerProgram } from "./server-program.ts";

/** What the module of a service has. */
export interface ServiceModule {
  /** Makes the service; its options are what a seed may have, and `mode`. */
  // biome-ignore lint/suspicious/noExplicitAny: each service has options of its own, and a seed is JSON from anywhere.
  readonly createService: (options?: any) => Service;
  /** The modes that it has, the usual one first. */
  readonly modes?: readonly string[];
  /** Makes what a server begins with that gets no seed: options of `createService`. */
  readonly exampleSeed?: () => object;
}

/**
 * Runs the server of a fixtures package until it is told to stop.
 *
 * @param packageFile Its package.json.
 */
export async function runPackageServer(api: MockApi, module: ServiceModule, packageFile: URL): Promise<void> {
  const { name, version } = JSON.parse(await readFile(packageFile, "utf8")) as Manifest;
  await runServer(programOf(api, module, { name, version }), (options) => createFrom(module, options));
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** What the program of a service says of itself. */
export function programOf(api: MockApi, { modes = [] }: ServiceModule, manifest: Manifest): ServerProgram {
  const [first] = Object.values(api.operations);
  const example = first && { example: exampleRequest(api, first) };
  return { ...manifest, title: api.title, modes, ...example };
}

/** Makes a service with what a seed has in place of what a server usually begins with. */
export function createFrom(
  { createService, exampleSeed }: ServiceModule,
  { mode, seed = exampleSeed?.() }: { readonly mode?: string; readonly seed?: unknown },
): Service {
  if (seed !== undefined && (typeof seed !== "object" || seed === null || Array.isArray(seed)))
    throw new TypeError("It must be a JSON object with options of createService.");
  return createService({ ...seed, ...(mode === undefined ? {} : { mode }), unknownRequests: "answer" });
}
