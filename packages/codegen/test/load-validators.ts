import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Model } from "@specmint/spec";
import { emitTypes } from "../src/emit-types.ts";
import { inTemporaryFolder } from "./in-temporary-folder.ts";

export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly keyword: string;
}

export interface Validator {
  (value: unknown): { readonly value?: unknown; readonly issues?: readonly Issue[] };
  readonly "~standard": { readonly version: number; readonly vendor: string; readonly validate: Validator };
}

/** Emits the validators of a model, and imports them as a program does. */
export async function loadValidators(
  model: Model,
  file: string = "validators/index.ts",
): Promise<(name: string) => Validator> {
  return await inTemporaryFolder(emitTypes(model), async (folder) => {
    const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
    return (name: string): Validator => module[`validate${name}`];
  });
}
