import { ANY_KIND, kinds, kindsOfType } from "@specmint/schema/shape";
import type { Fact } from "../fact.ts";
import type { Sides } from "./diff-schemas.ts";
import type { SchemaAt } from "./resolve-schema.ts";

/** What differs in `type`, and whether no value but null is of both. */
interface TypeFact {
  readonly fact: Fact;
  readonly isOther: boolean;
}

/** What differs in `type`: null is told apart from the other types. */
export function diffTypes(sides: Sides): readonly TypeFact[] {
  const [before, after] = [typesOf(sides.old), typesOf(sides.new)];
  if (before.mask === after.mask) return [];
  const isNull = (before.mask ^ after.mask) === kinds.null && before.at && after.at;
  const fact: Fact = {
    subject: isNull ? "nullable" : "type",
    change: isNull
      ? (after.mask & kinds.null) === 0
        ? "removed"
        : "added"
      : !before.at
        ? "added"
        : !after.at
          ? "removed"
          : "changed",
    keyword: "type",
    name: "type",
    path: [],
    ...(before.at && { before: before.at.node["type"] ?? null, old: [...before.at.tokens, "type"] }),
    ...(after.at && { after: after.at.node["type"] ?? null, new: [...after.at.tokens, "type"] }),
  };
  return [{ fact, isOther: (before.mask & after.mask & ~kinds.null) === 0 }];
}

/** The kinds that all parts allow, and the part that says so first. */
function typesOf(parts: readonly SchemaAt[]): { readonly mask: number; readonly at: SchemaAt | undefined } {
  const typed = parts.filter(({ node }) => Object.hasOwn(node, "type"));
  return { mask: typed.reduce((mask, { node }) => mask & kindsOfType(node["type"]), ANY_KIND), at: typed[0] };
}
