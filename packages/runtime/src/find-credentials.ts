import type { CredentialDefinition } from "./api-definition.ts";
import { InvalidRequestError, MissingCredentialsError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";
import { readEnv } from "./read-env.ts";

/** A credential with its value. */
export interface Credential extends CredentialDefinition {
  readonly value: string;
}

type Alternatives = readonly (readonly CredentialDefinition[])[];

/**
 * The credentials to send. If any credential option is given (not `undefined`), the options alone count; else the first
 * alternative whose environment variables are all set; else none, where an alternative is empty.
 * @throws {MissingCredentialsError} if no alternative is complete.
 * @throws {InvalidRequestError} if a value cannot be sent.
 */
export function findCredentials(security: Alternatives, options: ClientOptions): readonly Credential[] {
  const given = options as Record<string, unknown>;
  const alternatives = security.filter((alternative) => alternative.length > 0);
  const isGiven = ({ option }: CredentialDefinition): boolean => given[option] !== undefined;
  const partial = alternatives.find((alternative) => alternative.some(isGiven));

  if (partial) {
    const complete = alternatives.find((alternative) => alternative.every(isGiven));
    if (!complete) {
      const rest = partial.filter((credential) => !isGiven(credential));
      throw new MissingCredentialsError(`Missing ${join(rest, "option")}: ${needs(alternatives)}.`);
    }
    return complete.map((credential) => withValue(credential, given[credential.option], credential.option));
  }
  const fromEnv = alternatives.find((alternative) => alternative.every(({ env }) => readEnv(env)));
  if (fromEnv)
    return fromEnv.map((credential) => withValue(credential, readEnv(credential.env), credential.env));
  if (alternatives.length < security.length || security.length === 0) return [];
  const variables = alternatives.filter((alternative) => alternative.every(({ env }) => env));
  const orEnv = [...new Set(variables.map((alternative) => join(alternative, "env")))].join(", or ");
  throw new MissingCredentialsError(
    `Missing credentials: ${needs(alternatives)}${orEnv && `, or in the environment ${orEnv}`}.`,
  );
}

function needs(alternatives: Alternatives): string {
  return `createClient needs ${alternatives.map((alternative) => join(alternative, "option")).join(", or ")}`;
}

function join(credentials: readonly CredentialDefinition[], key: "option" | "env"): string {
  return credentials.map((credential) => credential[key]).join(" and ");
}

// A header value (RFC 9110, 5.5); the same goes for the other places, so that a line break is noticed everywhere.
const SENDABLE = /^[\t -~\x80-\xff]+$/;

function withValue(credential: CredentialDefinition, value: unknown, source: string | undefined): Credential {
  if (typeof value === "string" && SENDABLE.test(value)) return { ...credential, value };
  throw new InvalidRequestError(
    `${source} must be a string that is not empty and has no line break, control or non-Latin-1 character.`,
  );
}
