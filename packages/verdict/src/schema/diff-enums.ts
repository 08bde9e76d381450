import { valueText } from "@specmint/schema/shape";
import type { Json } from "@specmint/spec";
import { listIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { Sides } from "./diff-schemas.ts";
import type { SchemaAt } from "./resolve-schema.ts";

/** What differs in the values that `enum` and `const` list. */
export function diffEnums(sides: Sides): readonly Fact[] {
  const [before, after] = [listed(sides.old), listed(sides.new)];
  if (!before && !after) return [];
  const at = {
    ...(before && { old: before.tokens }),
    ...(after && { new: after.tokens }),
    keyword: before?.keyword ?? after?.keyword ?? "enum",
    path: [],
  };
  if (!before || !after) {
    const change = before ? "removed" : "added";
    return [
      {
        subject: "enum",
        change,
        name: at.keyword,
        ...at,
        ...(before && { before: before.values }),
        ...(after && { after: after.values }),
      },
    ];
  }
  const gone = without(before.values, after.values);
  const come = without(after.values, before.values);
  return [
    ...(gone.length > 0
      ? [
          {
            subject: "enum-value" as const,
            change: "removed" as const,
            name: wordsOf(gone),
            before: gone,
            ...at,
          },
        ]
      : []),
    ...(come.length > 0
      ? [
          {
            subject: "enum-value" as const,
            change: "added" as const,
            name: wordsOf(come),
            after: come,
            ...at,
          },
        ]
      : []),
  ];
}

function wordsOf(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(others.map(valueText));
  return values.filter((value) => !known.has(valueText(value)));
}

interface Listed {
  readonly values: readonly Json[];
  readonly keyword: string;
  readonly tokens: readonly string[];
}

/** The values that all of the parts list. */
function listed(parts: readonly SchemaAt[]): Listed | undefined {
  const lists = parts.flatMap(({ node, tokens }): Listed[] => [
    ...(Array.isArray(node["enum"])
      ? [{ values: listIn(node, "enum"), keyword: "enum", tokens: [...tokens, "enum"] }]
      : []),
    ...(node["const"] === undefined
      ? []
      : [{ values: [node["const"]], keyword: "const", tokens: [...tokens, "const"] }]),
  ]);
  const [first, ...others] = lists;
  if (!first) return undefined;
  const texts = others.map(({ values }) => new Set(values.map(valueText)));
  return {
    ...first,
    values: first.values.filter((value) => texts.every((known) => known.has(valueText(value)))),
  };
}
