import { documentSpace } from "../document-space.ts";
import type { JsonObject } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import type { Settled } from "../settled.ts";
import { type Visit, visitDocument } from "../visit-document.ts";
import { withBinaryForms } from "./binary-forms.ts";
import { isMarked, withDirection } from "./direction-forms.ts";
import { withImpliedType } from "./implied-type.ts";
import { pinDiscriminators } from "./pin-discriminators.ts";

/** Settles what a document's schemas mean in each direction. Where nothing differs the objects are the same. */
export function settleDocument(document: JsonObject, visits: readonly Visit[]): Settled["documents"] {
  const pinned = pinDiscriminators(document, visits);
  const formed = withBinaryForms(pinned, pinned === document ? visits : visitDocument(pinned));
  const space = documentSpace(formed);
  const typed = mapSchemas(formed, (schema, path) => withImpliedType(space, schema, path));
  const hasMarks = visits.some(({ kind, node }) => kind === "schema" && isMarked(node));
  if (!hasMarks) return { request: typed, response: typed };
  return { request: withDirection(typed, "request"), response: withDirection(typed, "response") };
}
