import { isJsonObject, type JsonObject, listIn, memberOf, objectIn, stringIn } from "./json.ts";
import { camelCase, isIdentifier } from "./names.ts";
import { resolveRef } from "./resolve-ref.ts";

/** A security scheme or server variable that becomes an option of `createClient`. */
export interface OptionAt {
  readonly key: string;
  readonly option: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/** The security schemes that the document's `security` asks for, each once, in its order. */
export function readSchemes(document: JsonObject): readonly OptionAt[] {
  const keys = listIn(document, "security").flatMap((one) => (isJsonObject(one) ? Object.keys(one) : []));
  const schemes = objectIn(objectIn(document, "components"), "securitySchemes");
  return [...new Set(keys)].map((key) => {
    const tokens = ["components", "securitySchemes", key];
    const resolved = resolveRef(document, memberOf(schemes, key) ?? {}, tokens);
    return optionAt(key, isJsonObject(resolved?.node) ? resolved.node : {}, resolved?.tokens ?? tokens);
  });
}

/** The variables of the document's first server. */
export function readServerVariables(document: JsonObject): readonly OptionAt[] {
  const variables = objectIn(listIn(document, "servers")[0], "variables");
  return Object.keys(variables).map((key) =>
    optionAt(key, objectIn(variables, key), ["servers", "0", "variables", key]),
  );
}

function optionAt(key: string, node: JsonObject, tokens: readonly string[]): OptionAt {
  const given = stringIn(objectIn(node, "x-specmint"), "option");
  return { key, option: given ?? (isIdentifier(key) ? key : camelCase(key)), node, tokens };
}
