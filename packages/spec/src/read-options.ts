import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn, stringIn } from "./json.ts";
import { listOperations } from "./list-operations.ts";
import { camelCase, freeName, isIdentifier } from "./names.ts";
import { resolveRef } from "./resolve-ref.ts";

/** A security scheme or server variable that becomes an option of `createClient`. */
export interface OptionAt {
  readonly key: string;
  readonly option: string;
  /** The name that the option would have if nothing else had that name. */
  readonly wanted: string;
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
  const owners = [document, ...listOperations(document).map(({ node }) => node)];
  const keys = owners
    .flatMap((owner) => listIn(owner, "security"))
    .flatMap((alternative) => (isJsonObject(alternative) ? Object.keys(alternative) : []));
  const schemes = objectIn(objectIn(document, "components"), "securitySchemes");
  return [...new Set(keys)].map((key) => {
    const tokens = ["components", "securitySchemes", key];
    const resolved = resolveRef(document, memberOf(schemes, key) ?? {}, tokens);
    return optionAt(key, isJsonObject(resolved?.node) ? resolved.node : {}, resolved?.tokens ?? tokens);
  });
}

/** The variables of a server. */
export function readVariables(server: Json | undefined, tokens: readonly string[]): readonly OptionAt[] {
  const variables = objectIn(server, "variables");
  return Object.keys(variables).map((key) => optionAt(key, objectIn(variables, key), [...tokens, key]));
}

/** The options that every client has. */
const clientOptions: ReadonlySet<string> = new Set([
  "allowHttp",
  "auth",
  "baseUrl",
  "deadline",
  "fetch",
  "fetchOptions",
  "headers",
  "idempotencyKey",
  "maxBodyBytes",
  "maxRetries",
  "maxRetryAfter",
  "onReject",
  "onRequest",
  "onResponse",
  "onRetry",
  "server",
  "signal",
  "timeout",
]);

/** What has a name already that therefore no option of an API's own can have: "every client" or "every object". */
export function ownerOfOption(name: string): string | undefined {
  if (clientOptions.has(name)) return "every client";
  // Whoever looks such an option up finds the function that all objects inherit, where no option is given.
  return Object.hasOwn(Object.prototype, name) ? "every object" : undefined;
}

function optionAt(key: string, node: JsonObject, tokens: readonly string[]): OptionAt {
  const given = stringIn(objectIn(node, "x-specmint"), "option");
  const wanted = given ?? optionName(key);
  const option = given ?? freeName(wanted, (name) => ownerOfOption(name) !== undefined);
  return { key, option, wanted, node, tokens };
}

/** `OAuth2.0` is `oAuth20`; a word that TypeScript reserves ends in an underscore. */
function optionName(key: string): string {
  const name = isIdentifier(key) ? key : camelCase(key) || "option";
  const usable = /^[A-Za-z]/.test(name) ? name : `option${name}`;
  return isIdentifier(usable) ? usable : `${usable}_`;
}
