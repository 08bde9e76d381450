import type { RegExpOf } from "../bounded-reg-exp.ts";
import { type Discriminated, listDiscriminated } from "../discriminators.ts";
import { documentSpace } from "../document-space.ts";
import { withImpliedType } from "../implied-type.ts";
import type { JsonObject } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import type { Settled } from "../settled.ts";
import { type Visit, visitDocument } from "../visit-document.ts";
import { withBinaryForms } from "./binary-forms.ts";
import { isMarked, withDirection } from "./direction-forms.ts";
import { pinDiscriminators } from "./pin-discriminators.ts";

/** What a document is in each direction, and what is in both for multipart requests alone. */
export type SettledDocuments = Pick<Settled, "documents" | "uploads">;

/** Settles what a document's schemas mean in each direction. Where nothing differs the objects are the same. */
export function settleDocument(
  document: JsonObject,
  visits: readonly Visit[],
  regExp: RegExpOf,
  discriminated: readonly Discriminated[] = listDiscriminated(document, visits, regExp),
): SettledDocuments {
  const pinned = pinDiscriminators(document, discriminated);
  const formed = withBinaryForms(pinned, pinned === document ? visits : visitDocument(pinned));
  const { uploads } = formed;
  const space = documentSpace(formed.document, regExp);
  const typed = mapSchemas(formed.document, (schema, path) => withImpliedType(space, schema, path));
  const hasMarks = visits.some(({ kind, node }) => kind === "schema" && isMarked(node));
  const both = hasMarks
    ? { request: withDirection(typed, visits, "request"), response: withDirection(typed, visits, "response") }
    : { request: typed, response: typed };
  return { documents: both, uploads };
}
