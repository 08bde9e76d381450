import type { Version } from "../../source.ts";
import type { CompiledRule } from "./compiled-rules.ts";
import { nearMiss } from "./near-miss.ts";
import { type ObjectKind, objectNames } from "./object-kind.ts";
import type { Remark } from "./object-rule.ts";

/** What is to say about a key that the object does not have in this version. */
export function unknownKey(kind: ObjectKind, key: string, compiled: CompiledRule, version: Version): Remark {
  const other = compiled.foreign.get(key);
  const where = `\`${key}\` of the ${objectNames[kind]}`;
  if (other) {
    // What a later version brought is clear enough; what it dropped has another meaning, or none.
    const taken = other > version ? "is taken as such" : "means nothing";
    return {
      key,
      reason: `${where} is OpenAPI ${other}; in a ${version} document it ${taken}.`,
      advice: `Say it in the words of OpenAPI ${version}, or set \`openapi: ${other}.0\`.`,
    };
  }
  const meant = nearMiss(key, compiled.keys.keys());
  if (meant) {
    const reason = `Property \`${key}\` is not expected in the ${objectNames[kind]}. Did you mean \`${meant}\`?`;
    return { key, reason };
  }
  return {
    key,
    reason:
      kind === "schema"
        ? `${where} means nothing to Specmint: it is ignored.`
        : `${where} is not OpenAPI ${version}: it is ignored.`,
    advice: "Remove it, or begin its name with `x-`.",
  };
}
