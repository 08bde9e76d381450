import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { findSchemaForms } from "../settle/schema-forms.ts";
import { settleDocument } from "../settle/settle-document.ts";
import { settleNames } from "../settle/settle-names.ts";
import type { Source } from "../source.ts";

/** Tells of the schemas and operations that cannot have the name they would have by themselves. */
export function checkNames(source: Source): readonly Diagnostic[] {
  const { renamed } = settleNames(source.value, findSchemaForms(settleDocument(source.value)));
  return renamed.map(({ tokens, ...params }) => diagnose("name-collision", source.place(tokens), params));
}
