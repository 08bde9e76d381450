import type { Model } from "@specmint/spec";
import { emitClient } from "./emit-client.ts";
import { emitTypes } from "./emit-types.ts";
import { emitFixtures } from "./fixtures/emit-fixtures.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { withProvenance } from "./with-provenance.ts";

/** The kinds of packages that an API has. */
export const kinds: readonly Kind[] = ["types", "client", "fixtures"];

export type Kind = "types" | "client" | "fixtures";

/**
 * The stage `emit`: all files of `src/gen` of one package.
 *
 * @param typesPackage Name of the API's types package.
 * @param userAgent What clients of the package call themselves (RFC 9110, section 10.1.5): `acme-items-client/1.2.3`.
 */
export function emitPackage(
  model: Model,
  kind: Kind,
  typesPackage: string,
  userAgent: string,
): readonly GeneratedFile[] {
  return withProvenance(model, emitFiles(model, kind, typesPackage, userAgent));
}

/** The same without the file that vouches for them. */
export function emitFiles(
  model: Model,
  kind: Kind,
  typesPackage: string,
  userAgent: string,
): readonly GeneratedFile[] {
  return emitters[kind](model, typesPackage, userAgent);
}

type Emit = (model: Model, typesPackage: string, userAgent: string) => readonly GeneratedFile[];

const emitters: Record<Kind, Emit> = {
  types: emitTypes,
  client: emitClient,
  fixtures: emitFixtures,
};
