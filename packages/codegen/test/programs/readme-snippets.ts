import type { Model } from "@specmint/spec";
import { kinds } from "../../src/emit-package.ts";
import type { GeneratedFile } from "../../src/generated-file.ts";
import { readmeSections } from "../../src/product/readme/readme.ts";

const node = "declare const process: { readonly env: Readonly<Record<string, string | undefined>> };\n";

/** The TypeScript that the READMEs of a model's packages show, each snippet as a module. */
export function readmeSnippets(model: Model): readonly GeneratedFile[] {
  const { slug } = model;
  const texts = kinds.flatMap((kind) => {
    const typesPackage = `@acme/${slug}-types`;
    const packages = {
      name: `@acme/${slug}-${kind}`,
      typesPackage,
      fixturesPackage: `@acme/${slug}-fixtures`,
    };
    const product = {
      model,
      kind,
      ...packages,
      allowOutside: [],
      files: [],
      hasOwnIndex: false,
      hasOwnService: false,
      ranges: {},
    };
    return readmeSections(product).flatMap(({ text }) => [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]);
  });
  return texts.map(([, code = ""], index) => ({
    path: `${slug}/readme-${index}.ts`,
    text: `${code.includes("process.") ? node : ""}${code.replace('-types/validators"', '-types/validators/index"')}`,
  }));
}
