import type { Frame } from "./cpu-profile.ts";
import { packageOf } from "./package-of.ts";

/** Files of ours by the stage of the pipeline that they belong to; paths begin with the package. */
const stages: readonly (readonly [stage: string, files: RegExp])[] = [
  ["read", /^@specmint\/spec\/(read|parse|bundle|canonical|source)/],
  ["check", /^@specmint\/(schema\/|spec\/(check|visit|schema-validator))/],
  ["build", /^@specmint\/spec\/(build|settle)/],
  ["emit", /^@specmint\/codegen\/(emit|types|schemas|product|print)/],
  ["write", /^@specmint\/codegen\/(write|compare|read|recall|stamp|fingerprint|with-provenance)/],
];

const loading = /^node:internal\/(modules|bootstrap|main)\//;

/**
 * The stage that a stack of functions works for: that of the outermost function that belongs to one. Before it, Node may
 * be loading modules; else it is Node's own work, or the rest of ours.
 */
export function stageOf(stack: readonly Frame[]): string {
  for (const { url, functionName } of stack) {
    if (/^\((garbage collector|idle)\)$/.test(functionName)) return functionName.slice(1, -1);
    if (loading.test(url)) return "loading modules";
    const path = toPath(url);
    const stage = stages.find(([, files]) => files.test(path));
    if (stage) return stage[0];
  }
  return stack.some(({ url }) => packageOf(url)?.startsWith("@specmint/")) ? "between the stages" : "Node";
}

function toPath(url: string): string {
  return `${packageOf(url) ?? ""}/${/\/(?:dist|src)\/(.*)$/.exec(url)?.[1] ?? ""}`;
}
