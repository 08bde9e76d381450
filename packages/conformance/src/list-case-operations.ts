import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { LoadedCase } from "./load-cases.ts";

/** An operation as it stands in the spec of a case, for programs that call other tools' clients. */
export interface CaseOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Names of the parameters of the path, in its order. */
  readonly pathParameters: readonly string[];
  readonly hasBody: boolean;
  readonly hasQuery: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** The operations of a case's spec; of references only those of path items and operations are followed. */
export function listCaseOperations({ folder, specFile }: LoadedCase): readonly CaseOperation[] {
  const document: Node = parse(readFileSync(join(folder, specFile), "utf8"));
  return Object.entries((document["paths"] ?? {}) as Record<string, Node>).flatMap(([path, given]) => {
    const item = follow(given, document, folder);
    const members = { ...item, ...(item["additionalOperations"] as Node | undefined) };
    return Object.entries(members).flatMap(([method, node]) =>
      operationOf(path, method, follow(node as Node, document, folder), item),
    );
  });
}

function follow(given: Node, document: Node, folder: string): Node {
  const ref = given?.["$ref"];
  if (typeof ref !== "string") return given;
  const [file = "", pointer = ""] = ref.split("#");
  const start: Node = file === "" ? document : parse(readFileSync(join(folder, file), "utf8"));
  const keys = pointer.split("/").slice(1);
  return keys.reduce((node, key) => (node[key] ?? {}) as Node, start);
}

function operationOf(path: string, method: string, node: Node, item: Node): readonly CaseOperation[] {
  const operationId = node?.["operationId"];
  if (typeof operationId !== "string") return [];
  const parameters = [item, node].flatMap((one) => (one["parameters"] ?? []) as Node[]);
  const pathParameters = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const hasQuery = parameters.some((parameter) => parameter["in"] === "query");
  return [{ operationId, method, path, pathParameters, hasBody: "requestBody" in node, hasQuery }];
}
