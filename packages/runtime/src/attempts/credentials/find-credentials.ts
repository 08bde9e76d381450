import type { CredentialDefinition } from "../../client/api-definition.ts";
import type { ClientOptions } from "../../client/options.ts";
import { InvalidRequestError, MissingCredentialsError } from "../../errors/errors.ts";
import { ownOption } from "./own-option.ts";
import { readEnv } from "./read-env.ts";

/** A credential with the value of its option or environment variable. */
export interface Credential {
  readonly as: CredentialDefinition;
  /** A text, what `encode` makes one of, or a function that gives either. */
  readonly given: unknown;
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
  security: readonly (readonly CredentialDefinition[])[],
  options: ClientOptions,
  names?: readonly string[],
): readonly Credential[] {
  const isOwn = ({ option }: CredentialDefinition): boolean => ownOption(options, option) !== undefined;
  const hasOwn = security.some((one) => one.some(isOwn));
  const isGiven = names?.some((name) => ownOption(options, name) !== undefined) ?? hasOwn;
  if (options.auth === "none")
    return refuseGiven(options, names ?? security.flat().map(({ option }) => option));
  const isThere = isGiven ? isOwn : ({ env }: CredentialDefinition) => readEnv(env) !== undefined;
  const complete = security.find((one) => one.length > 0 && one.every(isThere));
  return (complete ?? allowNone(security, hasOwn, isGiven)).map((as) =>
    isGiven
      ? { as, given: ownOption(options, as.option), source: as.option }
      : { as, given: readEnv(as.env), source: `${as.env}` },
  );
}

/** No credential, if the caller has given none. */
function refuseGiven(options: ClientOptions, names: readonly string[]): readonly [] {
  const given = names.find((name) => ownOption(options, name) !== undefined);
  if (!given) return [];
  throw new InvalidRequestError(`auth is "none", but ${given} is given.`);
}

/** No credential, if the API allows that and the caller has not begun to give some. */
function allowNone(
  security: readonly (readonly CredentialDefinition[])[],
  hasOwn: boolean,
  isGiven: boolean,
): readonly [] {
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
