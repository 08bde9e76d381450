import type { Model } from "@specmint/spec";
import { emitPackage, type Kind, kinds } from "../../src/emit-package.ts";
import type { GeneratedFile } from "../../src/generated-file.ts";

/** Generated packages and a program that uses them. */
export interface Case {
  /** What compiles, as the end of a test's name. */
  readonly says: string;
  /** The folder that all its files are in. */
  readonly folder: string;
  readonly files: readonly GeneratedFile[];
}

/** The packages of a model in folders such as `things/types`, which is where programs find `@acme/things-types`. */
export function packagesOf(model: Model, some: readonly Kind[] = kinds): readonly GeneratedFile[] {
  const { slug } = model;
  return some.flatMap((kind) =>
    emitPackage(model, kind, {
      typesPackage: `@acme/${slug}-types`,
      userAgent: `acme-${slug}-client/1.2.3`,
    }).map(({ path, text }) => ({
      path: `${slug}/${kind}/${path}`,
      text,
    })),
  );
}

/** A case of all packages of a model, and of a program. */
export function caseOf(says: string, model: Model, program: string = ""): Case {
  const files = [...packagesOf(model), { path: `${model.slug}/program.ts`, text: program }];
  return { says, folder: model.slug, files };
}
