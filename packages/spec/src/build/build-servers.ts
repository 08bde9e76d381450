import { isJsonObject, type JsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import type { Server, ServerVariable } from "../model.ts";
import { isCallable, isOpenHttp } from "../server-url.ts";
import type { OptionAt, SettledOptions } from "../settled.ts";

/** The servers of the document, a path or an operation that have whole addresses: the first is the default. */
export function buildServers(
  options: SettledOptions,
  owner: JsonObject,
  tokens: readonly string[],
): readonly Server[] {
  const servers = listIn(owner, "servers").flatMap((server, index): readonly Server[] => {
    const url = stringIn(server, "url") ?? "";
    if (!isCallable(url)) return [];
    const variables = options.variables(server, [...tokens, "servers", String(index), "variables"]);
    return [
      {
        url: url.replace(/\/+$/, ""),
        description: stringIn(server, "description") ?? "",
        variables: variables.filter(({ key }) => url.includes(`{${key}}`)).map(buildVariable),
        ...(isJsonObject(server) && isOpenHttp(server) ? { needsAllowHttp: true } : {}),
      },
    ];
  });
  // A default that has to be allowed is of no use beside one that has not.
  return servers.toSorted((a, b) => Number(a.needsAllowHttp ?? false) - Number(b.needsAllowHttp ?? false));
}

function buildVariable({ key, option, node }: OptionAt): ServerVariable {
  const extension = objectIn(node, "x-specmint");
  const env = stringIn(extension, "env");
  return {
    name: key,
    option,
    ...(env === undefined ? {} : { env }),
    required: extension["required"] === true,
    default: String(memberOf(node, "default") ?? ""),
    enum: listIn(node, "enum").map(String),
    description: stringIn(node, "description") ?? "",
  };
}
