import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listExamples } from "@specmint/testing";
import { parse } from "yaml";
import { products, root } from "./workspace-packages.ts";

/** An operation of a spec, as a server sees it. */
export interface Route {
  /** The package of its client. */
  readonly client: string;
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** Where it is: scheme and host, with the spec's defaults as variables. */
  readonly origin: string;
  /** Path template from the host on. */
  readonly path: string;
  readonly hasCredentials: boolean;
  /** The documented answer. */
  readonly status: number;
  readonly body: string | undefined;
}

interface Spec {
  readonly servers: readonly {
    readonly url: string;
    readonly variables?: Readonly<Record<string, Extended>>;
  }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security?: readonly object[];
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, Extended>> };
}

interface Extended {
  readonly default?: string;
  readonly "x-specmint"?: { readonly env?: string };
}

interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, object>>;
}

const clients = products.filter(({ kind }) => kind === "client");

/** The operations of all specs that have a client. */
export const routes: readonly Route[] = clients.flatMap(({ spec, json }) =>
  toRoutes(readSpec(spec), json.name),
);

/** An environment with everything that clients read from it; each credential tells its variable. */
export const environment: Readonly<Record<string, string>> = Object.fromEntries(
  clients.flatMap(({ spec }) => {
    const { servers, components } = readSpec(spec);
    const variables = Object.values(servers[0]?.variables ?? {}).map(
      (one) => [one, one.default ?? ""] as const,
    );
    const schemes = Object.values(components?.securitySchemes ?? {}).map((one) => [one, undefined] as const);
    return [...variables, ...schemes].flatMap(([{ "x-specmint": own }, value]) =>
      own?.env ? [[own.env, value ?? `secret-of-${own.env}`]] : [],
    );
  }),
);

function readSpec(spec: string): Spec {
  return parse(readFileSync(join(root, spec), "utf8"));
}

function toRoutes(spec: Spec, client: string): readonly Route[] {
  const [server] = spec.servers;
  const url = server?.url.replace(/\{(\w+)\}/g, (_, name) => server.variables?.[name]?.default ?? "");
  const [, origin = "", base = ""] = /^(\w+:\/\/[^/]+)(.*?)\/?$/.exec(url ?? "") ?? [];
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, responses }]) => {
      if (operationId === undefined || responses === undefined) return [];
      const answer = answerOf(spec, operationId, responses);
      const hasCredentials = spec.security?.some((one) => Object.keys(one).length > 0) ?? false;
      return [
        {
          client,
          operationId,
          method: method.toUpperCase(),
          origin,
          path: base + path,
          hasCredentials,
          ...answer,
        },
      ];
    }),
  );
}

/** The first example of the first success: what a vendor's page shows. */
function answerOf(spec: Spec, operationId: string, responses: object): Pick<Route, "status" | "body"> {
  const place = Object.keys(responses).find((key) => key.startsWith("2")) ?? "200";
  const status = Number(place.replace("XX", "00"));
  const example = listExamples(spec).find(
    (one) => one.operationId === operationId && one.place === place && !one.observed,
  );
  return { status, body: status === 204 ? undefined : JSON.stringify(example?.body ?? {}) };
}
