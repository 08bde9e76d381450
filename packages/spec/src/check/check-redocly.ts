import { BaseResolver, createConfig, lintDocument, Source as RedoclySource } from "@redocly/openapi-core";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type JsonObject, listIn, objectIn } from "../json.ts";
import { parseLocalRef } from "../json-pointer.ts";
import type { Source } from "../source.ts";
import type { Visit } from "../visit-document.ts";

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

/** More pairs than that are not compared. */
const maxPairs = 1_000_000;

/** Rules that compare each branch, value or path with each other one, where there are too many. */
function tooCostly(bundled: JsonObject, visits: readonly Visit[]): Readonly<Record<string, "off">> {
  const pairs = (keys: readonly string[]): number =>
    visits.reduce((sum, { node }) => keys.reduce((all, key) => all + listIn(node, key).length ** 2, sum), 0);
  return {
    ...(Object.keys(objectIn(bundled, "paths")).length ** 2 > maxPairs && { "no-ambiguous-paths": "off" }),
    ...(pairs(["enum"]) > maxPairs && { "no-duplicated-enum-values": "off" }),
    ...(pairs(["allOf", "anyOf", "oneOf"]) > maxPairs && {
      "no-illogical-composition-keywords": "off",
      "no-required-schema-properties-undefined": "off",
    }),
  };
}

/**
 * Checks the document by the rules that Redocly recommends, but for those that our own checks replace. Redocly throws
 * on a circle of references: refuse those before.
 */
export async function checkRedocly({
  file,
  bundled,
  place,
  visits,
}: Pick<Source, "file" | "bundled" | "place" | "visits">): Promise<readonly Diagnostic[]> {
  const rules = { ...replaced, ...tooCostly(bundled, visits) };
  const config = await createConfig({ extends: ["recommended"], rules });
  const problems = await lintDocument({
    document: { source: new RedoclySource(file, ""), parsed: bundled },
    externalRefResolver: new LocalResolver(config.resolve),
    config,
  }).catch((error: unknown) => {
    // It calls itself for each schema on the way of references.
    if (error instanceof RangeError) return undefined;
    throw error;
  });
  if (!problems) return [diagnose("redocly-skipped", place([]), {})];
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
