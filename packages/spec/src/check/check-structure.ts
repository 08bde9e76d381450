import { BaseResolver, createConfig, lintDocument, Source as RedoclySource } from "@redocly/openapi-core";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { parseLocalRef } from "../json-pointer.ts";
import type { Source } from "../source.ts";

/** Which of Redocly's rules apply: those of the specification's structure, or all that it recommends. */
export type Rules = "structure" | "recommended";

/** Rules of Redocly's that our own checks replace, with a place, a fix and knowledge of `x-specmint`. */
const replaced: Record<string, "off"> = {
  "no-invalid-media-type-examples": "off",
  "no-invalid-parameter-examples": "off",
  "no-invalid-schema-examples": "off",
  "no-undefined-server-variable": "off",
  "no-unresolved-refs": "off",
  "operation-operationId": "off",
  "operation-operationId-unique": "off",
  "path-parameters-defined": "off",
  "security-defined": "off",
};

/** Checks the document against OpenAPI's structure, and Redocly's recommended rules if asked to. */
export async function checkStructure(source: Source, rules: Rules): Promise<readonly Diagnostic[]> {
  const config = await createConfig(
    rules === "recommended" ? { extends: ["recommended"], rules: replaced } : { rules: { struct: "error" } },
  );
  const problems = await lintDocument({
    document: { source: new RedoclySource(source.file, source.text), parsed: source.value },
    externalRefResolver: new LocalResolver(config.resolve),
    config,
  });
  return problems.map((problem) => {
    const place = source.place(parseLocalRef(problem.location[0]?.pointer ?? "#") ?? []);
    const reason = problem.message.replace(/\.$/, "");
    if (problem.ruleId === "struct") return diagnose("structure", place, { reason: `${reason}.` });
    const code = problem.severity === "error" ? "redocly-error" : "redocly-warning";
    return diagnose(code, place, { rule: problem.ruleId, reason });
  });
}

/** Reads neither files nor addresses: references out of the document are refused by `checkRefs`. */
class LocalResolver extends BaseResolver {
  override async loadExternalRef(absoluteRef: string): Promise<RedoclySource> {
    return new RedoclySource(absoluteRef, "{}");
  }
}
