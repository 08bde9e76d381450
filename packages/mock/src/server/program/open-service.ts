import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Service } from "../../service.ts";
import { SeedError } from "./seed-error.ts";
import type { CreateService } from "./server-program.ts";
import type { ServerSettings } from "./server-settings.ts";

/** Makes a service as the settings say. Rejects with a `SeedError` if it cannot begin with its seed. */
export async function openService(create: CreateService, settings: ServerSettings): Promise<Service> {
  const { mode, seed: path } = settings;
  const options = mode === undefined ? {} : { mode };
  if (path === undefined) return create(options);
  const seed = await readSeed(path);
  try {
    return create({ ...options, seed });
  } catch (error) {
    throw new SeedError(`The seed ${path} cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

/** What a JSON file holds, given by its path from a folder. Rejects with a `SeedError`. */
export async function readSeed(path: string, folder: string = process.cwd()): Promise<unknown> {
  let text: string;
  try {
    // A decoder, unlike `toString`, leaves the byte order mark out.
    text = new TextDecoder().decode(await readFile(resolve(folder, path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
    throw new SeedError(`The seed ${path} ${problem}; use the path of a JSON file.`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw new SeedError(`The seed ${path} is no JSON: ${message}. Correct the file.`, { cause: error });
  }
}
