import type { OperationDefinition } from "./operation-definition.ts";
import type { OperationInit } from "./options.ts";

/** Where a client keeps how it calls an operation; the same in every installed copy of this package. */
export const CALL: unique symbol = /* @__PURE__ */ Symbol.for("@specmint/runtime/call");

/** Calls an operation; rejects if the operation belongs to another API. */
export type HiddenCall = (operation: OperationDefinition, init: OperationInit) => Promise<unknown>;
