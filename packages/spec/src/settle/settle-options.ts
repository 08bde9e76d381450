import { ownerOfOption } from "../client-options.ts";
import { type JsonObject, objectIn, stringIn } from "../json.ts";
import type { OperationAt } from "../list-operations.ts";
import { listSchemes, type SchemeAt } from "../list-schemes.ts";
import { listServers } from "../list-servers.ts";
import { freeName, optionName } from "../names.ts";
import type { NamedOption, SettledOptions } from "../settled.ts";

/** Settles the options of a document, the same for the same document: those whose names need no change first. */
export function settleOptions(document: JsonObject, operations: readonly OperationAt[]): SettledOptions {
  const schemes = listSchemes(document, operations);
  const names = nameAll(listKeys(document, operations, schemes));
  return {
    schemes: schemes.map((scheme) => ({ ...scheme, ...nameOf(scheme.node, names.schemes.get(scheme.key)) })),
    variables: (server, tokens) => {
      const all = objectIn(server, "variables");
      return Object.keys(all).map((key) => {
        const node = objectIn(all, key);
        return { key, node, tokens: [...tokens, key], ...nameOf(node, names.variables.get(key)) };
      });
    },
  };
}

/** The option that the spec says, or else the one that was made of the key. */
function nameOf(node: JsonObject, named: NamedOption | undefined): NamedOption {
  const option = stringIn(objectIn(node, "x-specmint"), "option");
  return option === undefined && named ? named : { option: option ?? "", wanted: option ?? "" };
}

/** The options of which the spec says no `option`, by their keys: a variable of the same name in another server is the same. */
type NamedOptions = Readonly<Record<"schemes" | "variables", ReadonlyMap<string, NamedOption>>>;

function nameAll(keys: ReturnType<typeof listKeys>): NamedOptions {
  const named = { schemes: new Map<string, NamedOption>(), variables: new Map<string, NamedOption>() };
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
function listKeys(
  document: JsonObject,
  operations: readonly OperationAt[],
  schemes: readonly SchemeAt[],
): readonly (readonly [keyof NamedOptions, string])[] {
  const variables = listServers(document, operations).flatMap(({ node }) => {
    const all = objectIn(node, "variables");
    return Object.keys(all).filter((key) => !hasOption(objectIn(all, key)));
  });
  return [
    ...schemes.filter(({ node }) => !hasOption(node)).map(({ key }) => ["schemes", key] as const),
    ...[...new Set(variables)].map((key) => ["variables", key] as const),
  ];
}

function hasOption(node: JsonObject): boolean {
  return typeof objectIn(node, "x-specmint")["option"] === "string";
}
