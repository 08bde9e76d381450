import { ownOption } from "../../attempts/credentials/own-option.ts";
import type { ServerResolver } from "../../client/api-definition.ts";
import { InvalidRequestError } from "../../errors/errors.ts";

/** One of several servers: its URL as the spec has it, and `serverTemplate(…)` if that has variables. */
export type ServerOf = readonly [url: string, resolve?: ServerResolver];

/** The server that the option `server` names, else the first. */
export function serverChoice(servers: readonly [ServerOf, ...ServerOf[]]): ServerResolver {
  return (options) => {
    const server = ownOption(options, "server");
    const [url, resolve] = servers.find(([one]) => one === server) ?? servers[0];
    if (server === undefined || server === url) return resolve ? resolve(options) : url;
    throw new InvalidRequestError(`server must be one of: ${servers.map(([one]) => one).join(", ")}.`);
  };
}
