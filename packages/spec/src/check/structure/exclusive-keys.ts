import type { JsonObject } from "../../json.ts";
import { type ObjectKind, objectNames } from "./object-kind.ts";
import type { ObjectRule, Remark } from "./object-rule.ts";

/** Finds keys that cannot stand side by side. */
export function checkExclusive(kind: ObjectKind, node: JsonObject, rule: ObjectRule): readonly Remark[] {
  if (!rule.exclusive) return [];
  return rule.exclusive.flatMap(([first, ...others]) => {
    const other = Object.hasOwn(node, first) && others.find((key) => Object.hasOwn(node, key));
    if (!other) return [];
    return [
      { key: other, reason: `The ${objectNames[kind]} cannot have both \`${first}\` and \`${other}\`.` },
    ];
  });
}
