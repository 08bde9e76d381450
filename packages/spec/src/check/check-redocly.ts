import { BaseResolver, createConfig, lintDocument, Source as RedoclySource } from "@redocly/openapi-core";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { parseLocalRef } from "../json-pointer.ts";
import type { Source } from "../source.ts";

/** Rules of Redocly's that our own checks replace, with a place, a fix and knowledge of `x-specmint`. */
const replaced: Record<string, "off"> = {
  "no-invalid-media-type-examples": "off",
  "no-invalid-parameter-examples": "off",
  "no-invalid-schema-examples": "off",
  "no-example-value-and-externalValue": "off",
  "no-server-variables-empty-enum": "off",
  "no-undefined-server-variable": "off",
  "no-unresolved-refs": "off",
  "operation-operationId": "off",
  "operation-operationId-unique": "off",
  "path-parameters-defined": "off",
  "security-defined": "off",
  "spec-components-invalid-map-name": "off",
  "spec-ref-siblings": "off",
  struct: "off",
};

/**
 * Checks the document by the rules that Redocly recommends, but for those that our own checks replace. Redocly throws
 * on a circle of references: refuse those before.
 */
export async function checkRedocly({
  file,
  bundled,
  place,
}: Pick<Source, "file" | "bundled" | "place">): Promise<readonly Diagnostic[]> {
  const config = await createConfig({ extends: ["recommended"], rules: replaced });
  const problems = await lintDocument({
    document: { source: new RedoclySource(file, ""), parsed: bundled },
    externalRefResolver: new LocalResolver(config.resolve),
    config,
  });
  return problems.map(({ location, message, ruleId, severity }) =>
    diagnose(
      severity === "error" ? "redocly-error" : "redocly-warning",
      place(parseLocalRef(location[0]?.pointer ?? "#") ?? []),
      { rule: ruleId, reason: message.replace(/\.$/, "") },
    ),
  );
}

/** Reads neither files nor addresses: a bundled document refers to nothing but itself. */
class LocalResolver extends BaseResolver {
  override async loadExternalRef(absoluteRef: string): Promise<RedoclySource> {
    return new RedoclySource(absoluteRef, "{}");
  }
}
