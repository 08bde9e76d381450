import { isJsonObject, type JsonObject, listIn, memberOf, objectIn } from "./json.ts";
import type { OperationAt } from "./list-operations.ts";
import { resolveObject } from "./resolve-ref.ts";

/** A security scheme where it stands in the document. */
export interface SchemeAt {
  readonly key: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/** The security schemes that the document's or an operation's `security` asks for, each once, in the order of the spec. */
export function listSchemes(document: JsonObject, operations: readonly OperationAt[]): readonly SchemeAt[] {
  const owners = [document, ...operations.map(({ node }) => node)];
  const keys = owners
    .flatMap((owner) => listIn(owner, "security"))
    .flatMap((alternative) => (isJsonObject(alternative) ? Object.keys(alternative) : []));
  const schemes = objectIn(objectIn(document, "components"), "securitySchemes");
  return [...new Set(keys)].map((key) => {
    const tokens = ["components", "securitySchemes", key];
    return { key, ...(resolveObject(document, memberOf(schemes, key), tokens) ?? { node: {}, tokens }) };
  });
}
