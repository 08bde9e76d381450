import { isJsonObject, type Json, objectIn, stringIn } from "../json.ts";
import type { Credential, SecurityAlternative } from "../model.ts";
import type { OptionAt, SettledOptions } from "../settled.ts";

/** The alternatives of a `security`, with what each of their schemes puts where; schemes that clients cannot send are left out. */
export function buildAlternatives(
  { schemes }: SettledOptions,
  security: readonly Json[],
): readonly SecurityAlternative[] {
  return security.map((alternative) =>
    schemes
      .filter(({ key }) => isJsonObject(alternative) && Object.hasOwn(alternative, key))
      .flatMap((scheme) => buildCredential(scheme) ?? []),
  );
}

function buildCredential({ option, node }: OptionAt): Credential | undefined {
  const env = stringIn(objectIn(node, "x-specmint"), "env");
  const named = {
    option,
    ...(env === undefined ? {} : { env }),
    description: stringIn(node, "description") ?? "",
  };
  const authorization = { ...named, in: "header", name: "Authorization" } as const;
  if (node["type"] === "apiKey") {
    const where = stringIn(node, "in") as Credential["in"];
    return { ...named, in: where, name: stringIn(node, "name") ?? "", prefix: "", scheme: "plain" };
  }
  const scheme = node["type"] === "http" ? stringIn(node, "scheme")?.toLowerCase() : node["type"];
  if (scheme === "basic") return { ...authorization, prefix: "Basic ", scheme: "basic" };
  if (scheme === "bearer" || scheme === "oauth2" || scheme === "openIdConnect")
    return { ...authorization, prefix: "Bearer ", scheme: "plain" };
  return undefined;
}
