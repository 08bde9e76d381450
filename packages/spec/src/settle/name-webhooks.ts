import { methods } from "../grammar/document-objects.ts";
import { isJsonObject, type JsonObject, objectIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { WebhookAt } from "../list-webhooks.ts";
import { typeName } from "../names.ts";
import type { Renamed, SettledName } from "../settled.ts";
import { keyOfUse } from "./key-of-use.ts";
import { listTypes } from "./list-types.ts";
import { type Namer, newNamer, takeFile, takeName } from "./namer.ts";

/** Names the webhooks by their keys, and the callbacks by their operation and name. */
export function nameWebhooks(
  document: JsonObject,
  webhooks: readonly WebhookAt[],
  types: Namer,
  operations: ReadonlyMap<string, SettledName>,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const files = newNamer([]);
  const found = new Map<string, SettledName>();
  const keyed = webhooks.map((use) => withKey(use, operations));
  const kept = new Set(keyed.map(({ key }) => typeName(key)));
  for (const { use, key, what } of inOrder(keyed)) {
    const { at } = use;
    const namesOf = (prefix: string) => [[types, listTypes(document, at.node, prefix)]] as const;
    const { name, clash } = takeName(typeName(key), what, namesOf, (one) => kept.has(one));
    if (clash) renamed.push({ what, ...clash, tokens: at.tokens });
    const settled = { name, typeName: name, fileName: takeFile(files, name) };
    found.set(formatPointer(at.tokens), settled);
    found.set(keyOfUse(use), settled);
  }
  return found;
}

interface Keyed {
  readonly use: WebhookAt;
  /** What the name is made of. */
  readonly key: string;
  readonly what: string;
}

function withKey(use: WebhookAt, operations: ReadonlyMap<string, SettledName>): Keyed {
  const { at, callback } = use;
  const method = operationsIn(at.item) === 1 ? "" : ` ${at.method.toLowerCase()}`;
  if (!callback) return { use, key: at.path + method, what: `webhook \`${at.path}\`` };
  const owner = operations.get(formatPointer(callback.operation));
  const what = `callback \`${callback.name}\` of \`${owner?.name}\``;
  return { use, key: `${owner?.typeName ?? ""} ${callback.name}${method}`, what };
}

/** How many operations a path item has. */
function operationsIn(item: JsonObject): number {
  const fields = methods.filter((method) => isJsonObject(item[method]));
  return fields.length + Object.keys(objectIn(item, "additionalOperations")).length;
}

/** Those whose key is such a name already come first. */
function inOrder(webhooks: readonly Keyed[]): readonly Keyed[] {
  const isName = ({ key }: Keyed): boolean => typeName(key) === key;
  return webhooks.toSorted((a, b) => Number(isName(b)) - Number(isName(a)));
}
