import type { JsonObject } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import { withBinaryForms } from "./binary-forms.ts";
import { type Direction, withDirection } from "./direction-forms.ts";
import { withImpliedType } from "./implied-type.ts";
import { pinDiscriminators } from "./pin-discriminators.ts";

/** A canonical document as it is for what is sent, and for what is received: keywords that depend on that are gone. */
export type Settled = Readonly<Record<Direction, JsonObject>>;

/** Settles what a document's schemas mean in each direction. Where nothing differs the objects are the same. */
export function settleDocument(document: JsonObject): Settled {
  const settled = known.get(document) ?? settle(document);
  known.set(document, settled);
  return settled;
}

const known = new WeakMap<JsonObject, Settled>();

function settle(document: JsonObject): Settled {
  const typed = mapSchemas(withBinaryForms(pinDiscriminators(document)), withImpliedType);
  return { request: withDirection(typed, "request"), response: withDirection(typed, "response") };
}
