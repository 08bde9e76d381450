import type { Credential, Model, Operation, SecurityAlternative } from "@specmint/spec";
import { quote } from "../../escape.ts";

/**
 * What `createClient` needs: where to send calls if the description does not say, leave to do so without encryption,
 * credentials of the operation's first alternative and required server variables, from the environment.
 * @param all Whether to write out what the client reads from the environment by itself.
 */
export function optionsOf(
  { model, operation }: { readonly model: Model; readonly operation?: Operation },
  all: boolean,
  value?: string,
): readonly string[] {
  const [alternative = []] = operation?.security ?? model.security;
  const credentials = alternative
    .filter(({ env }) => all || value !== undefined || !env)
    .map(
      ({ option, env, scheme }) =>
        `${option}: ${credentialCode(scheme, env && value === undefined ? `process.env[${quote(env)}]` : quote(value ?? "…"))}`,
    );
  return [...serverOptions(model), ...credentials, ...requiredVariables(model, all || value !== undefined)];
}

/** Where to send calls if the description does not say, and leave to do so without encryption. */
export function serverOptions({ servers: [first] }: Model): readonly string[] {
  if (!first) return ['baseUrl: "https://api.example.com"'];
  return first.needsAllowHttp ? ["allowHttp: true"] : [];
}

/** The document's alternatives; where it has none those of the first operation that has. */
export function alternativesOf({ security, operations }: Model): readonly SecurityAlternative[] {
  return security.length > 0 ? security : (operations.find((one) => one.security?.length)?.security ?? []);
}

/** All credentials, each once. */
export function listCredentials({ security, operations }: Model): readonly Credential[] {
  const all = [...security, ...operations.flatMap((operation) => operation.security ?? [])].flat();
  return [...new Map(all.map((credential) => [credential.option, credential])).values()];
}

/** The server variables that have to be given, with the spec's values as examples. */
export function requiredVariables({ servers }: Model, all: boolean): readonly string[] {
  return (servers[0]?.variables ?? [])
    .filter(({ required, env }) => required && (all || !env))
    .map((one) => `${one.option}: ${quote(one.default)}`);
}

/** A credential as `createClient` takes it; `code` gives the secret. */
export function credentialCode(scheme: Credential["scheme"], code: string): string {
  return scheme === "basic" ? `{ username: "user", password: ${code} }` : code;
}

/** An object literal on one line; nothing for one without members. */
export function printObject(members: readonly string[]): string {
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}
