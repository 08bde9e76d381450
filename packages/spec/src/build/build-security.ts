import { isJsonObject, type JsonObject, listIn, objectIn, stringIn } from "../json.ts";
import type { Credential, Model } from "../model.ts";
import { type OptionAt, readSchemes } from "../read-options.ts";

/** The alternatives of the document's `security`, with what each of their schemes puts where. */
export function buildSecurity(document: JsonObject): Model["security"] {
  const schemes = readSchemes(document);
  return listIn(document, "security").map((alternative) =>
    schemes
      .filter(({ key }) => isJsonObject(alternative) && Object.hasOwn(alternative, key))
      .map(buildCredential),
  );
}

function buildCredential({ option, node }: OptionAt): Credential {
  const env = stringIn(objectIn(node, "x-specmint"), "env");
  const named = {
    option,
    ...(env === undefined ? {} : { env }),
    description: stringIn(node, "description") ?? "",
  };
  if (node["type"] === "http") return { ...named, in: "header", name: "Authorization", prefix: "Bearer " };
  return {
    ...named,
    in: stringIn(node, "in") as Credential["in"],
    name: stringIn(node, "name") ?? "",
    prefix: "",
  };
}
