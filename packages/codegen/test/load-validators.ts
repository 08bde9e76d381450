import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Model } from "@specmint/spec";
import { emitValidators } from "../src/emit-validators.ts";
import { temporaryFolder } from "./temporary-folder.ts";

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

/** Emits the validators of a model, and imports them as a program would that has nothing else installed. */
export async function loadValidators(model: Model): Promise<(name: string) => Validator> {
  const folder = temporaryFolder([
    ...emitValidators(model),
    { path: "package.json", text: '{ "type": "module" }' },
  ]);
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, "validators/index.js")).href);
  return (name) => module[`validate${name}`];
}
