import type { Json } from "@specmint/spec";
import type { Fact } from "./fact.ts";

/** What the words of a rule are filled with. */
export interface Filling {
  readonly fact: Fact;
  /** The names of the functions that it reaches. */
  readonly calls: readonly string[];
  /** JSON pointer tokens to the value. */
  readonly path: readonly string[];
}

/** The words of a rule about a fact. What stands in `<>` is named in Markdown; the text of a description stands in code alone. */
export function fill(words: string, filling: Filling): string {
  const known = wordsOf(filling);
  return words
    .replaceAll(/`?<(\w+)>`?/g, (_, key: string) => known[key] ?? "")
    .replace(/ ,/g, ",")
    .replace(/^./, (first) => first.toUpperCase());
}

function wordsOf({ fact, calls, path }: Filling): Readonly<Record<string, string>> {
  const name = named(fact);
  const value = path.slice(0, path.length - (fact.path?.length ?? 0));
  const of = ownerOf(fact, value);
  return {
    name,
    Name: name,
    of,
    place: path.length > 0 ? code(shownPath(path)) : of === "" ? "the value" : of.replace(/^ of /, ""),
    Place: path.length > 0 ? code(shownPath(path)) : of === "" ? "the value" : of.replace(/^ of /, ""),
    before: shown(fact.before),
    after: shown(fact.after),
    values: fact.subject === "enum-value" ? code(fact.name) : shown(fact.after ?? fact.before),
    keyword: code(fact.keyword ?? fact.name),
    where: fact.where ?? "",
    call: calls.length === 1 && calls[0] ? code(calls[0]) : "such",
  };
}

function named({ subject, name, keyword }: Fact): string {
  return name === "" ? code(keyword ?? subject) : code(name);
}

/** The schema that a property stands in, by its name. */
function ownerOf({ old, new: next }: Fact, value: readonly string[]): string {
  const [section, kind, key] = (old && old.length > 0 ? old : next) ?? [];
  if (section === "components" && kind === "schemas" && key !== undefined) return ` of ${code(key)}`;
  return value.length > 0 ? ` of ${code(shownPath(value))}` : "";
}

/** `policies[].id` */
function shownPath(path: readonly string[]): string {
  return path.map((step, index) => (step === "*" ? "[]" : index === 0 ? step : `.${step}`)).join("");
}

/** How long a value may be in a sentence. */
const LONGEST = 60;

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** Text of a description in Markdown: as code, which nothing in it can end. */
function code(text: string): string {
  const plain = text
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
  return `\`${plain || " "}\``;
}
