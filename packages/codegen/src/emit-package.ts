import type { Model } from "@specmint/spec";
import { emitClient } from "./emit-client.ts";
import { emitTypes } from "./emit-types.ts";
import { emitFixtures } from "./fixtures/emit-fixtures.ts";
import type { GeneratedFile } from "./generated-file.ts";
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

/** The same without the file that vouches for them. */
export function emitFiles(model: Model, kind: Kind, facts: PackageFacts): readonly GeneratedFile[] {
  return emitters[kind](model, facts);
}

type Emit = (model: Model, facts: PackageFacts) => readonly GeneratedFile[];

const emitters: Record<Kind, Emit> = {
  types: (model) => emitTypes(model),
  client: emitClient,
  fixtures: emitFixtures,
};
