import type { Clash, Contradiction, Said } from "@specmint/schema/shape";
import type { Json } from "../../json.ts";
import type { LintSite } from "./lint-site.ts";

/** `type: string` at specs/petstore.yaml:12:7 contradicts …, for a sentence. */
export function describeContradiction(
  { source, tokensOf }: LintSite,
  { within, clashes }: Contradiction,
): string {
  const describe = ({ schema, path, keyword, value }: Said): string => {
    const { file, line, column } = source.place([...tokensOf(schema), ...path.map(String)]);
    return `\`${keyword}: ${shorten(value as Json)}\` at ${file}:${line}:${column}`;
  };
  const sentence = (clash: Clash): string => {
    const texts = [...new Set(clash.map(describe))];
    if (texts.length === 1) return `${texts[0]} leaves none`;
    if (texts.length === 2) return texts.join(" contradicts ");
    return `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)} contradict one another`;
  };
  const where = within.length === 0 ? "" : `in its required ${within.join(", in its required ")}, `;
  return where + [...new Set(clashes.map(sentence))].join(", and ");
}

function shorten(value: Json): string {
  const text = typeof value === "string" ? value : printShallow(value);
  const characters = [...text.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}

/** Values can be deeper than the stack. */
function printShallow(value: Json): string {
  if (!Array.isArray(value))
    return typeof value === "object" && value !== null ? "{…}" : JSON.stringify(value);
  const items = (value as readonly Json[]).slice(0, 20);
  return `[${items.map((item) => (typeof item === "object" && item !== null ? "…" : JSON.stringify(item))).join(", ")}]`;
}
