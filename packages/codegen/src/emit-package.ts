import type { Model } from "@specmint/spec";
import { emitClient } from "./emit-client.ts";
import { emitTypes } from "./emit-types.ts";
import { emitFixtures } from "./fixtures/emit-fixtures.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";
import { withProvenance } from "./with-provenance.ts";

/** The kinds of packages that an API has. */
export const kinds: readonly Kind[] = ["types", "client", "fixtures"];

export type Kind = "types" | "client" | "fixtures";

/** What a package's files are made of beside the model. */
export interface PackageFacts {
  /** Name of the API's types package. */
  readonly typesPackage: string;
  /** What clients of the package call themselves (RFC 9110, section 10.1.5): `acme-items-client/1.2.3`. */
  readonly userAgent: string;
  /** True if the team has a `src/service.ts`, which is the mock service then. */
  readonly hasOwnService?: boolean;
}

/** The stage `emit`: all files of `src/gen` of one package. */
export function emitPackage(model: Model, kind: Kind, facts: PackageFacts): readonly GeneratedFile[] {
  return withProvenance(model, emitFiles(model, kind, facts));
}

/**
 * The same without the file that vouches for them.
 *
 * @param schemas Those of the model, which the packages of an API share.
 */
export function emitFiles(
  model: Model,
  kind: Kind,
  facts: PackageFacts,
  schemas: NamedSchemas = namedSchemas(model),
): readonly GeneratedFile[] {
  return emitters[kind](model, facts, schemas);
}

type Emit = (model: Model, facts: PackageFacts, schemas: NamedSchemas) => readonly GeneratedFile[];

const emitters: Record<Kind, Emit> = {
  types: (model, _, schemas) => emitTypes(model, schemas),
  client: emitClient,
  fixtures: emitFixtures,
};
