import { type JsonObject, listIn, objectIn, stringIn } from "../json.ts";
import type { Server, ServerVariable } from "../model.ts";
import { type OptionAt, readServerVariables } from "../read-options.ts";

/** The document's first server. */
export function buildServer(document: JsonObject): Server {
  const url = stringIn(listIn(document, "servers")[0], "url") ?? "";
  return { url: url.replace(/\/+$/, ""), variables: readServerVariables(document).map(buildVariable) };
}

function buildVariable({ key, option, node }: OptionAt): ServerVariable {
  const extension = objectIn(node, "x-specmint");
  const env = stringIn(extension, "env");
  return {
    name: key,
    option,
    ...(env === undefined ? {} : { env }),
    required: extension["required"] === true,
    default: stringIn(node, "default") ?? "",
    enum: listIn(node, "enum").map(String),
    description: stringIn(node, "description") ?? "",
  };
}
