import type { CaseOperation, LoadedCase, Tool } from "@specmint/conformance";
import type { Contestant } from "./contestant.ts";

/** What stands before the statements about a tool's types. */
export function toolHead({ tool, entry }: Contestant): string {
  const imports =
    tool === "openapi-typescript"
      ? `import type { components, operations, paths, webhooks } from "./${entry}";`
      : `import type * as types from "./${entry}";`;
  return `${imports}
type Values<T> = T extends object ? T[keyof T] : never;
type Received<T> = T extends Promise<infer R> ? (R extends { data: infer D; error: undefined } ? D : never) : T;
export type _ = [Values<{}>, ${tool === "openapi-typescript" ? "components, operations, paths, webhooks" : "keyof typeof types"}];`;
}

/**
 * What a tool calls the type that Specmint calls `type`; undefined if it has none, as far as one can tell from the
 * names that it gives.
 */
export function toolName(
  one: LoadedCase,
  tool: Tool,
  operations: readonly CaseOperation[],
  type: string,
): string | undefined {
  const [, root = "", rest = ""] = /^(\w+)(.*)$/s.exec(type) ?? [];
  const written = one.names?.[root]?.[tool];
  if (written !== undefined) return `${tool === "openapi-typescript" ? "" : "types."}${written}${rest}`;
  // Whole parts of the types, which openapi-typescript calls the same.
  if (root === "webhooks" || root === "components") return tool === "openapi-typescript" ? type : undefined;
  for (const operation of operations) {
    const prefix = operation.operationId.replace(/^./, (first) => first.toUpperCase());
    const suffix = root.startsWith(prefix) ? root.slice(prefix.length) : "";
    if (/^(Body|Params|Response\w+|Operation)$/.test(suffix))
      return operationTypes[tool](operation, prefix, suffix, rest);
  }
  const base = withoutWrite(root, one);
  if (base !== root && tool !== "hey-api") return undefined;
  return schemaTypes[tool](root, one) + rest;
}

const schemaTypes: Readonly<Record<Tool, (name: string, one: LoadedCase) => string>> = {
  "openapi-typescript": (name) => `components["schemas"]["${name}"]`,
  "hey-api": (name, one) =>
    `types.${withoutWrite(name, one)}${withoutWrite(name, one) === name ? "" : "Writable"}`,
  orval: (name) => `types.${name}`,
  redocly: (name) => `types.${name}`,
};

/** The schema of the spec that a type is the written form of. */
function withoutWrite(name: string, { types }: LoadedCase): string {
  const base = name.replace(/Write$/, "");
  return base !== name && types?.some(({ type }) => type === base) ? base : name;
}

type OperationType = (
  operation: CaseOperation,
  prefix: string,
  suffix: string,
  rest: string,
) => string | undefined;

const operationTypes: Readonly<Record<Tool, OperationType>> = {
  "openapi-typescript": ({ operationId }, _, suffix, rest) => {
    const own = `operations["${operationId}"]`;
    if (suffix === "Body") return `Values<NonNullable<${own}["requestBody"]>["content"]>${rest}`;
    if (suffix === "Params") return `${own}["parameters"]${rest}`;
    if (suffix === "Operation") return own + rest;
    return `Values<${own}["responses"][${statusKey(suffix)}]["content"]>${rest}`;
  },
  "hey-api": (_, prefix, suffix, rest) => {
    if (suffix === "Body") return `types.${prefix}Data["body"]${rest}`;
    if (suffix === "Params" && rest === "") return `Omit<types.${prefix}Data, "body" | "url">`;
    if (suffix === "Params") return `types.${prefix}Data${rest.replace('"header"', '"headers"')}`;
    if (suffix === "Operation") return undefined;
    const map = suffix.startsWith("Response2") ? "Responses" : "Errors";
    return `types.${prefix}${map}[${statusKey(suffix)}]${rest}`;
  },
  orval: ({ operationId, pathParameters }, prefix, suffix, rest) => {
    if (suffix === "Body") return `Parameters<typeof types.${operationId}>[${pathParameters.length}]${rest}`;
    if (rest === '["query"]') return `types.${prefix}Params`;
    if (rest === '["header"]') return `types.${prefix}Headers`;
    if (suffix === "Params" || suffix === "Operation") return undefined;
    const status = suffix.slice("Response".length);
    return /^\d+$/.test(status)
      ? `Extract<Awaited<ReturnType<typeof types.${operationId}>>, { status: ${status} }>["data"]${rest}`
      : `types.${operationId}Response${status.toLowerCase().replace("default", "Default")}["data"]${rest}`;
  },
  // It has one type for all answers that are a success, and one for all others.
  redocly: ({ operationId }, prefix, suffix, rest) => {
    if (suffix === "Operation") return undefined;
    if (suffix === "Body") return `types.${prefix}Body${rest}`;
    if (suffix.startsWith("Response2")) return `Received<ReturnType<typeof types.${operationId}>>${rest}`;
    if (suffix !== "Params") return `types.${prefix}Error${rest}`;
    const group = rest.replace('"header"', '"headers"').replace('"cookie"', '"cookies"');
    return `types.Ops["${operationId}"]["args"]${group}`;
  },
};

function statusKey(suffix: string): string {
  const status = suffix.slice("Response".length);
  return /^\d+$/.test(status) ? status : JSON.stringify(status === "Default" ? "default" : status);
}
