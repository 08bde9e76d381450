import type { CredentialDefinition } from "../../client/api-definition.ts";
import type { ClientOptions } from "../../client/options.ts";
import { InvalidRequestError, MissingCredentialsError } from "../../errors/errors.ts";
import { ownOption } from "./own-option.ts";
import { readEnv } from "./read-env.ts";

/** A credential with the value of its option or environment variable. */
export interface Credential {
  readonly as: CredentialDefinition;
  /** A text, what `encode` makes one of, or a function that gives either. */
  given: unknown;
  /** The option or environment variable. */
  readonly source: string;
}

/**
 * The credentials to send. If any credential option is given (not `undefined`), the options alone count; else the first
 * alternative whose environment variables are all set; else none, where an alternative is empty.
 * @param names The credential options, where there are more than those of `security`.
 * @throws {MissingCredentialsError} if no alternative is complete.
 * @throws {InvalidRequestError} if there is one where the option `auth` says that there is none.
 */
export function findCredentials(
  security: Security,
  options: ClientOptions,
  names?: readonly string[],
): readonly Credential[] {
  const own = options.auth === "none" ? undefined : findComplete(security, options);
  return own ?? findOthers(security, options, names);
}

type Security = readonly (readonly CredentialDefinition[])[];

/** The first alternative of which each credential has a value: in the options, or without these in the environment. */
function findComplete(security: Security, options?: ClientOptions): readonly Credential[] | undefined {
  for (const alternative of security) {
    const found: Credential[] = [];
    for (const as of alternative) {
      const given = options ? ownOption(options, as.option) : readEnv(as.env);
      if (given !== undefined) found.push({ as, given, source: `${options ? as.option : as.env}` });
    }
    if (found.length > 0 && found.length === alternative.length) return found;
  }
  return undefined;
}

/** What else there may be where no alternative is complete in the options. */
function findOthers(
  security: Security,
  options: ClientOptions,
  names?: readonly string[],
): readonly Credential[] {
  const isGiven = (name: string): boolean => ownOption(options, name) !== undefined;
  const own = security.flat().map(({ option }) => option);
  const given = (names ?? own).find(isGiven);
  if (options.auth === "none") {
    if (given) throw new InvalidRequestError(`auth is "none", but ${given} is given.`);
    return [];
  }
  return (!given && findComplete(security)) || allowNone(security, own.some(isGiven), !!given);
}

/** No credential, if the API allows that and the caller has not begun to give some. */
function allowNone(security: Security, hasOwn: boolean, isGiven: boolean): readonly [] {
  const alternatives = security.filter(({ length }) => length > 0);
  if (!alternatives.length || (!hasOwn && alternatives.length < security.length)) return [];
  const names = alternatives.map((one) =>
    one.map(({ option, env }) => (env ? `${option} ($${env})` : option)).join(" and "),
  );
  let hint = "";
  const onRefused = (): void => {
    hint = " The environment may not be read: Deno allows that by --allow-env.";
  };
  if (!isGiven) for (const { env } of alternatives.flat()) readEnv(env, onRefused);
  throw new MissingCredentialsError(`Missing credentials: createClient needs ${names.join(", or ")}.${hint}`);
}
