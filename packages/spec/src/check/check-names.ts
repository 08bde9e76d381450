import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { typeName } from "../names.ts";
import type { Settled } from "../settled.ts";

/** Tells of the parts of a spec that cannot have the name they would have by themselves. */
export function checkNames(settled: Settled): readonly Diagnostic[] {
  const { names, numbered, place } = settled;
  const renamed = names.renamed.flatMap(({ tokens, ...params }) => {
    const [, , key = ""] = tokens;
    const isTold = numbered.has(key) && params.what === `schema \`${key}\``;
    return isTold ? [] : [diagnose("name-collision", place(tokens), params)];
  });
  return [...checkNumbered(settled), ...renamed];
}

/** Schemas of several files, or of several places of one, that come with the same name. */
function checkNumbered({ names, numbered, place }: Settled): readonly Diagnostic[] {
  return [...numbered].map(([key, wanted]) =>
    diagnose("name-collision", place(["components", "schemas", key]), {
      what: "this schema",
      wanted: typeName(wanted),
      name: names.schema(key, "response").name,
      other: `schema \`${wanted}\``,
    }),
  );
}
