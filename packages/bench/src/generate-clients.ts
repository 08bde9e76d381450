import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateHeyApi } from "./generate-hey-api.ts";
import { generateRedocly } from "./generate-redocly.ts";

/** Clients that other tools generated from our spec, each in a folder with an `index.ts`. They are gone at the end of `await using`. */
export interface GeneratedClients extends AsyncDisposable {
  /** The names by which programs import them, with the folders that they stand for. */
  readonly folders: Readonly<Record<"hey-api-client" | "redocly-client", string>>;
}

const spec = fileURLToPath(new URL("../../../specs/cloudflare-user-groups.yaml", import.meta.url));

/** Generates the clients into a temporary folder. */
export async function generateClients(): Promise<GeneratedClients> {
  const parent = await mkdtemp(join(tmpdir(), "specmint-bench-"));
  const folders = { "hey-api-client": join(parent, "hey-api"), "redocly-client": join(parent, "redocly") };
  await generateHeyApi(spec, folders["hey-api-client"]);
  await generateRedocly(spec, folders["redocly-client"]);
  return { folders, [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }) };
}
