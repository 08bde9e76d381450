import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { typeName } from "../names.ts";
import { findSchemaForms } from "../settle/schema-forms.ts";
import { settleDocument } from "../settle/settle-document.ts";
import { type SettledNames, settleNames } from "../settle/settle-names.ts";
import type { Source } from "../source.ts";

/** Tells of the parts of a spec that cannot have the name they would have by themselves. */
export function checkNames(source: Source): readonly Diagnostic[] {
  const names = settleNames(source.value, findSchemaForms(settleDocument(source.value)));
  const settled = names.renamed.flatMap(({ tokens, ...params }) => {
    const [, , key = ""] = tokens;
    const isTold = source.numbered.has(key) && params.what === `schema \`${key}\``;
    return isTold ? [] : [diagnose("name-collision", source.place(tokens), params)];
  });
  return [...checkNumbered(source, names), ...settled];
}

/** Schemas of several files, or of several places of one, that come with the same name. */
function checkNumbered({ numbered, place }: Source, { schema }: SettledNames): readonly Diagnostic[] {
  return [...numbered].map(([key, wanted]) =>
    diagnose("name-collision", place(["components", "schemas", key]), {
      what: "this schema",
      wanted: typeName(wanted),
      name: schema(key, "response").name,
      other: `schema \`${wanted}\``,
    }),
  );
}
