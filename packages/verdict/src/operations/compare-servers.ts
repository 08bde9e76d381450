import { type Comparable, isJsonObject, type Json } from "@specmint/spec";
import { listIn, memberOf, type OperationAt, objectIn, stringIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { OperationPair } from "./compare-parameters.ts";
import type { Both } from "./position.ts";

/** Where an operation is served: each address that goes and each that comes. */
export function compareServers(both: Both, { old, new: next, sender }: OperationPair): readonly Fact[] {
  if (sender === "response") return [];
  const [before, after] = [serversOf(both.old, old), serversOf(both.new, next)];
  const common = {
    direction: "request" as const,
    subject: "server" as const,
    old: before.tokens,
    new: after.tokens,
  };
  return [
    ...before.urls
      .filter((url) => !after.urls.includes(url))
      .map((name): Fact => ({ ...common, change: "removed", name })),
    ...after.urls
      .filter((url) => !before.urls.includes(url))
      .map((name): Fact => ({ ...common, change: "added", name })),
  ];
}

interface Servers {
  readonly urls: readonly string[];
  readonly tokens: readonly string[];
}

/** The operation's own, or its path's, or the document's (OpenAPI 3.1, Operation Object). */
function serversOf({ value }: Comparable, { node, item, tokens }: OperationAt): Servers {
  const owners: readonly (readonly [Json, readonly string[]])[] = [
    [node, [...tokens, "servers"]],
    [item, [...tokens.slice(0, -1), "servers"]],
    [value, ["servers"]],
  ];
  const [owner, at] = owners.find(([one]) => memberOf(one, "servers") !== undefined) ?? [value, ["servers"]];
  return { urls: listIn(owner, "servers").map(urlOf), tokens: at };
}

/** The address; the names of its variables are nobody's business, their values are. */
function urlOf(server: Json): string {
  const url = (stringIn(server, "url") ?? "/").replace(/\/+$/, "");
  const variables = isJsonObject(server) ? objectIn(server, "variables") : {};
  return url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = objectIn(variables, name);
    return `{${[stringIn(variable, "default") ?? name, ...listIn(variable, "enum").map(String)].join("|")}}`;
  });
}
