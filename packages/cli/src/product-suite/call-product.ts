import type { Credential, Model, Operation, SecurityAlternative } from "@specmint/spec";
import { afterEach, beforeEach, vi } from "vitest";
import type { LoadedProduct } from "./load-product.ts";

/** What a call of a generated client resolves to. */
export interface Result {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Options of `createClient`. */
export type Options = Readonly<Record<string, unknown>>;

/** A client as tests use it: openapi-fetch's methods, and its middleware. */
export type RawClient = Readonly<Record<string, (path: string, init?: unknown) => Promise<Result>>> & {
  readonly use: (middleware: object) => void;
};

/** Calls an operation of the package as its users do. */
export async function callOperation(
  { load }: LoadedProduct,
  { id }: Operation,
  options: Options,
  init: object = {},
): Promise<Result> {
  const module = await load("");
  const createClient = module["createClient"] as (options: Options) => RawClient;
  const call = module[id] as (client: RawClient, init?: object) => Promise<Result>;
  return call(createClient(options), init);
}

/** The alternatives that hold for an operation. */
export function securityOf({ security }: Model, operation: Operation): readonly SecurityAlternative[] {
  return operation.security ?? security;
}

/** The secret that tests give for a credential. */
export function secretOf({ option }: Pick<Credential, "option">): string {
  return `secret-of-${option.replace(/\W/g, "")}`;
}

/** One alternative as options of `createClient`. */
export function credentialsOf(alternative: SecurityAlternative | undefined): Options {
  const entries = (alternative ?? []).map((credential) => {
    const secret = secretOf(credential);
    return [
      credential.option,
      credential.scheme === "basic" ? { username: "user", password: secret } : secret,
    ];
  });
  return Object.fromEntries(entries);
}

/** Credentials with which an operation can be called. */
export function sufficientFor(model: Model, operation: Operation): Options {
  return credentialsOf(securityOf(model, operation)[0]);
}

/** No credential and no host of the machine gets into a test, and none of a test into another. */
export function useEmptyEnvironment(model: Model): void {
  const credentials = [
    ...model.security,
    ...model.operations.flatMap(({ security = [] }) => security),
  ].flat();
  const servers = [...model.servers, ...model.operations.flatMap(({ server }) => server ?? [])];
  const variables = [...credentials, ...servers.flatMap((server) => server.variables)];
  beforeEach(() => {
    for (const { env } of variables) if (env !== undefined) vi.stubEnv(env, undefined);
  });
  afterEach(() => void vi.unstubAllEnvs());
}
