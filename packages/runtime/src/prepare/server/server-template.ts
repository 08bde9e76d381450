import { ownOption } from "../../attempts/credentials/own-option.ts";
import { readEnv } from "../../attempts/credentials/read-env.ts";
import type { ServerResolver, ServerVariableDefinition } from "../../client/api-definition.ts";
import type { ClientOptions } from "../../client/options.ts";
import { InvalidRequestError } from "../../errors/errors.ts";

/** A server whose URL has `{variables}`: their values are from the options, the environment and the defaults. */
export function serverTemplate(url: string, variables: readonly ServerVariableDefinition[]): ServerResolver {
  return (options) =>
    url.replace(/\{([^{}]+)\}/g, (place, name: string, offset: number) => {
      const variable = variables.find((candidate) => candidate.name === name);
      if (!variable) return place;
      const value = variableValue(variable, options);
      const wanted = refusal(variable, value, url.slice(0, offset), url.slice(offset + place.length));
      if (wanted) throw new InvalidRequestError(`${variable.option} must be ${wanted}.`);
      return value;
    });
}

function variableValue(variable: ServerVariableDefinition, options: ClientOptions): string {
  const { option, env, required } = variable;
  const value = ownOption(options, option) ?? readEnv(env) ?? (required ? undefined : variable.default);
  if (value !== undefined) return String(value);
  throw new InvalidRequestError(
    `${option} is missing: give it to createClient${env ? `, or set ${env}` : ""}.`,
  );
}

/** What the value should be, if it may not stand between `before` and `after` in the URL. */
function refusal(
  variable: ServerVariableDefinition,
  value: string,
  before: string,
  after: string,
): string | false {
  if (variable.enum.length > 0)
    return !variable.enum.includes(value) && `one of: ${variable.enum.join(", ")}`;
  if (after.startsWith("://")) return !/^https?$/.test(value) && "https or http";
  // `https://api.example.com{basePath}`: the end of the host may be the beginning of the path.
  const isBase = /\/\/[^/]+$/.test(before) && [variable.default, after].every((text) => /^(\/|$)/.test(text));
  if (/\/\/[^/]*$/.test(before) && !isBase) {
    const wanted = `a host name, with a port (1 to 65535) if need be, such as ${variable.default}`;
    return !isHost(value) && `${wanted}: no scheme, path, user name or query`;
  }
  const form = isBase ? /^(\/[\w.~:/-]*)?$/ : /^[\w.~:/-]+$/;
  const staysInPlace = form.test(value) && !/(^|\/)\.\.?(\/|$)/.test(value);
  const wanted = "made of letters, digits and -._~:/ only, without . or .. segments";
  return !staysInPlace && (isBase ? `empty, or begin with / and be ${wanted}` : wanted);
}

function isHost(value: string): boolean {
  const match = /^[a-z\d.-]+(:\d+)?$/i.exec(value);
  const port = Number(match?.[1]?.slice(1) ?? 1);
  return match !== null && port >= 1 && port <= 65535;
}
