import { type JsonObject, objectIn } from "../json.ts";
import { listSchemes } from "../list-schemes.ts";
import { listServers } from "../list-servers.ts";
import { freeName, optionName } from "../names.ts";

/** The options of `createClient` that security schemes and server variables become of which the spec says no `option`. */
export interface NamedOptions {
  readonly schemes: ReadonlyMap<string, NamedOption>;
  /** By their keys: a variable of the same name in another server is the same option. */
  readonly variables: ReadonlyMap<string, NamedOption>;
}

/** The name of an option. */
export interface NamedOption {
  readonly option: string;
  /** The name that the option would have if nothing else had that name. */
  readonly wanted: string;
  /** What has that name; undefined: the option itself. */
  readonly owner?: string;
}

/** Names the options of a document, the same for the same document: those that need no change first. */
export function nameOptions(document: JsonObject): NamedOptions {
  const names = known.get(document) ?? nameAll(document);
  known.set(document, names);
  return names;
}

const known = new WeakMap<JsonObject, NamedOptions>();

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

function nameAll(document: JsonObject): NamedOptions {
  const named = { schemes: new Map<string, NamedOption>(), variables: new Map<string, NamedOption>() };
  const keys = listKeys(document);
  const kept = new Set(keys.map(([, key]) => optionName(key)));
  const taken = new Map<string, string>();
  const ownerOf = (name: string): string | undefined => ownerOfOption(name) ?? taken.get(name);
  for (const [kind, key] of keys.toSorted(([, a], [, b]) => Number(isName(b)) - Number(isName(a)))) {
    const wanted = optionName(key);
    const owner = ownerOf(wanted);
    const option = freeName(wanted, (one) => ownerOf(one) !== undefined || (one !== wanted && kept.has(one)));
    taken.set(option, `\`${key}\``);
    named[kind].set(key, { option, wanted, ...(owner === undefined ? {} : { owner }) });
  }
  return named;
}

function isName(key: string): boolean {
  return optionName(key) === key;
}

/** What gets a name, each once. */
function listKeys(document: JsonObject): readonly (readonly [keyof NamedOptions, string])[] {
  const schemes = listSchemes(document).filter(({ node }) => !hasOption(node));
  const variables = listServers(document).flatMap(({ node }) => {
    const all = objectIn(node, "variables");
    return Object.keys(all).filter((key) => !hasOption(objectIn(all, key)));
  });
  return [
    ...schemes.map(({ key }) => ["schemes", key] as const),
    ...[...new Set(variables)].map((key) => ["variables", key] as const),
  ];
}

function hasOption(node: JsonObject): boolean {
  return typeof objectIn(node, "x-specmint")["option"] === "string";
}
