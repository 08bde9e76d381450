import type { Json } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Part } from "./conjunction.ts";

/** A keyword, or one value of it, that contradicts another. */
export interface Said {
  readonly keyword: string;
  readonly value: Json;
  readonly tokens: readonly string[];
}

/** Keywords that no value satisfies together, usually two. */
export type Clash = readonly [Said, Said, ...(readonly Said[])];

/** Why no value satisfies a schema: for each type that it allows, the keywords. */
export interface Contradiction {
  /** The required member that the keywords stand in, from the outside in: "property `a`". */
  readonly within: readonly string[];
  readonly clashes: readonly Clash[];
}

/** The keyword of a schema, if it is there. */
export function sayKeyword({ node, tokens }: Part, keyword: string): Said | undefined {
  if (!Object.hasOwn(node, keyword)) return undefined;
  return { keyword, value: node[keyword] as Json, tokens: [...tokens, keyword] };
}

/** `type: string` at specs/petstore.yaml:12:7 contradicts …, for a sentence. */
export function describeContradiction(
  { place }: Pick<Source, "place">,
  { within, clashes }: Contradiction,
): string {
  const describe = ({ keyword, value, tokens }: Said): string => {
    const { file, line, column } = place(tokens);
    return `\`${keyword}: ${shorten(value)}\` at ${file}:${line}:${column}`;
  };
  const where = within.length === 0 ? "" : `in its required ${within.join(", in its required ")}, `;
  const sentences = clashes.map((clash) => {
    const texts = [...new Set(clash.map(describe))];
    if (texts.length === 1) return `${texts[0]} leaves none`;
    if (texts.length === 2) return texts.join(" contradicts ");
    return `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)} contradict one another`;
  });
  return where + [...new Set(sentences)].join(", and ");
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
