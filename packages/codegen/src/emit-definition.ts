import type { Model } from "@specmint/spec";
import { emitAlternatives, type Security } from "./emit-security.ts";
import { emitServers } from "./emit-server.ts";
import { type Emitted, emitImports, emitRuntimeCall, runtimeEntry } from "./emitted.ts";
import { docComment, quote } from "./escape.ts";
import { header } from "./header.ts";

/** The module of what the runtime has to know of an API, whatever is called. */
export function emitDefinition(model: Model, security: Security, userAgent: string): string {
  const server = emitServers(model.servers);
  const alternatives = emitAlternatives(security.shared);
  const query = emitQuery(model);
  return `${header(model.file)}

${emitImports(runtimeEntry, ["ApiDefinition"], [...server.imports, ...alternatives.imports, ...query.imports])}
${docComment(`What is the same for all calls of ${model.title}: its servers, and the credentials that it asks for.`)}export const definition: ApiDefinition = {
  api: ${quote(model.slug)},
  server: ${server.text},
  security: ${alternatives.text},
${emitOptionNames(security)}${query.text}  userAgent: ${quote(userAgent)},
};
`;
}

/** The names of the credential options, where the list of alternatives does not have them all. */
function emitOptionNames({ only, credentials }: Security): string {
  if (only) return "";
  return `  credentialOptions: [${credentials.map(({ option }) => quote(option)).join(", ")}],\n`;
}

function emitQuery({ operations }: Model): Emitted {
  const hasQuery = operations.some(({ parameters }) => parameters.some((one) => one.in === "query"));
  if (!hasQuery) return { text: "", imports: [] };
  const { text, imports } = emitRuntimeCall("querySerializer", { text: "{}", imports: [] });
  return { text: `  serializeQuery: ${text},\n`, imports };
}
