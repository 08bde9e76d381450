import { type Json, type JsonObject, objectIn, stringIn } from "./json.ts";
import { listSchemes } from "./list-schemes.ts";
import { type NamedOption, nameOptions } from "./settle/name-options.ts";

/** A security scheme or server variable that becomes an option of `createClient`. */
export interface OptionAt extends NamedOption {
  readonly key: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/** The security schemes that the document's or an operation's `security` asks for, each once, in the order of the spec. */
export function readSchemes(document: JsonObject): readonly OptionAt[] {
  const schemes = known.get(document) ?? findSchemes(document);
  known.set(document, schemes);
  return schemes;
}

const known = new WeakMap<JsonObject, readonly OptionAt[]>();

function findSchemes(document: JsonObject): readonly OptionAt[] {
  const { schemes } = nameOptions(document);
  return listSchemes(document).map((scheme) => ({
    ...scheme,
    ...nameOf(scheme.node, schemes.get(scheme.key)),
  }));
}

/** The variables of one of a document's servers. */
export function readVariables(
  document: JsonObject,
  server: Json | undefined,
  tokens: readonly string[],
): readonly OptionAt[] {
  const { variables } = nameOptions(document);
  const all = objectIn(server, "variables");
  return Object.keys(all).map((key) => {
    const node = objectIn(all, key);
    return { key, node, tokens: [...tokens, key], ...nameOf(node, variables.get(key)) };
  });
}

/** The option that the spec says, or else the one that was made of the key. */
function nameOf(node: JsonObject, named: NamedOption | undefined): NamedOption {
  const option = stringIn(objectIn(node, "x-specmint"), "option");
  return option === undefined && named ? named : { option: option ?? "", wanted: option ?? "" };
}
