import type { Operation, Server, ServerVariable } from "@specmint/spec";
import { type Emitted, emitRuntimeCall, joinEmitted, wrapEmitted } from "./emitted.ts";
import { quote } from "./escape.ts";

/** The servers of an API, as one member of its definition has them. */
export function emitServers(servers: readonly Server[]): Emitted {
  const [first, ...others] = servers;
  if (!first) return { text: "noServer", imports: ["noServer"] };
  if (others.length === 0) return emitServer(first, "  ");
  const choices = servers.map((server) => wrapEmitted("    [", emitChoice(server), "],\n"));
  return emitRuntimeCall("serverChoice", wrapEmitted("[\n", joinEmitted(choices), "  ]"));
}

/** The member of an operation's definition, where it has a server of its own. */
export function emitOperationServer({ server }: Operation): Emitted {
  return server ? wrapEmitted("  server: ", emitServer(server, "  "), ",\n") : { text: "", imports: [] };
}

function emitChoice(server: Server): Emitted {
  if (server.variables.length === 0) return { text: quote(server.url), imports: [] };
  return wrapEmitted(`${quote(server.url)}, `, emitServer(server, "    "), "");
}

function emitServer({ url, variables }: Server, indent: string): Emitted {
  if (variables.length === 0) return { text: quote(url), imports: [] };
  const lines = variables.map((variable) => `${indent}  ${emitVariable(variable)},\n`).join("");
  return emitRuntimeCall("serverTemplate", { text: `${quote(url)}, [\n${lines}${indent}]`, imports: [] });
}

function emitVariable(variable: ServerVariable): string {
  const env = variable.env === undefined ? "" : ` env: ${quote(variable.env)},`;
  const values = variable.enum.map(quote).join(", ");
  return `{ name: ${quote(variable.name)}, option: ${quote(variable.option)},${env} required: ${variable.required}, default: ${quote(variable.default)}, enum: [${values}] }`;
}
