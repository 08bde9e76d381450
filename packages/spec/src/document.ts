// For what walks through descriptions beside the stages.
export { boundedRegExp } from "./bounded-reg-exp.ts";
export { isMediaType } from "./content-kind.ts";
export { documentSpace, shapeIn } from "./document-space.ts";
export { listIn, memberOf, objectIn, stringIn } from "./json.ts";
export { formatPointer, lookUp, parseLocalRef } from "./json-pointer.ts";
export type { OperationAt } from "./list-operations.ts";
export type { WebhookAt } from "./list-webhooks.ts";
export { UNREAD } from "./load-comparable.ts";
export { mapNode } from "./map-schemas.ts";
export { parameterStyle } from "./parameter-style.ts";
export { textMaker } from "./pattern/texts-of-pattern.ts";
export { type ObjectAt, resolveObject } from "./resolve-ref.ts";
export { schemaKey } from "./schema-key.ts";
export { visitNode } from "./visit-document.ts";
