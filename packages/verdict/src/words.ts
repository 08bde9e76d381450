import type { Json } from "@specmint/spec";
import type { Fact } from "./fact.ts";

/** What the words of a rule are filled with. */
export interface Filling {
  readonly fact: Fact;
  /** The names of the functions that it reaches. */
  readonly calls: readonly string[];
  /** JSON pointer tokens to the value. */
  readonly path: readonly string[];
  /** True if all that it reaches is called by the API: who uses it gets the requests, and answers. */
  readonly isWebhook: boolean;
}

/** The words of a rule about a fact. What stands in `<>` is named in Markdown; the text of a description stands in code alone. */
export function fill(words: string, filling: Filling): string {
  const known = wordsOf(filling);
  return words
    .replaceAll(/`?<(\w+)>`?/g, (_, key: string) => known[key] ?? "")
    .replace(/ ,/g, ",")
    .replace(/^./, (first) => first.toUpperCase());
}

function wordsOf({ fact, calls, path, isWebhook }: Filling): Readonly<Record<string, string>> {
  const name = named(fact);
  const place = placeOf(fact, path);
  return {
    name,
    Name: name,
    of: ownerOf(fact, path),
    place,
    Place: place,
    before: fact.before === undefined && fact.subject === "type" ? "any value" : shown(fact.before),
    after: fact.after === undefined && fact.subject === "type" ? "any value" : shown(fact.after),
    values: fact.subject === "enum-value" ? code(fact.name) : shown(fact.after ?? fact.before),
    keyword: code(fact.keyword ?? fact.name),
    difference: differenceOf(fact),
    where: fact.where ?? "",
    ...(isWebhook ? webhooksIn(calls) : callsIn(calls)),
  };
}

/** The function that is called, or several of them, in the grammar of a sentence. */
function callsIn(calls: readonly string[]): Readonly<Record<string, string>> {
  const call = onlyOne(calls);
  const all = call ?? "these operations";
  return {
    calls: all,
    gives: call ? `${call} gives` : "these operations give",
    sends: call ? `${call} sends` : "these operations send",
    message: "request",
    aMessage: "a request",
    messages: "requests",
    request: call ? `${call} call` : "such call",
  };
}

/** The same of webhooks, where the one who is told about the change answers. */
function webhooksIn(calls: readonly string[]): Readonly<Record<string, string>> {
  const call = onlyOne(calls);
  const all = call ?? "these webhooks";
  return {
    calls: all,
    gives: call ? `${call} sends` : "these webhooks send",
    sends: `you answer to ${all}`,
    message: "answer",
    aMessage: "an answer",
    messages: "answers",
    request: `answer to ${all}`,
  };
}

function onlyOne([first, ...more]: readonly string[]): string | undefined {
  return first === undefined || first === "" || more.length > 0 ? undefined : code(first);
}

/** How a keyword differs. */
function differenceOf({ keyword, name, before, after }: Fact): string {
  const what = code(keyword ?? name);
  if (before === undefined) return after === undefined ? `${what} differs` : `${what} is ${shown(after)} now`;
  return after === undefined
    ? `${what} is no longer ${shown(before)}`
    : `${what} was ${shown(before)}, and is ${shown(after)}`;
}

function named({ subject, name, keyword }: Fact): string {
  return name === "" ? code(keyword ?? subject) : code(name);
}

/** The value that a fact is about: "`scope` of `PolicyResourceGroup`", or by the way to it from the body or parameter. */
function placeOf(fact: Fact, path: readonly string[]): string {
  const component = componentOf(fact);
  if (component === undefined) return path.length > 0 ? code(shownPath(path)) : "the value";
  const below = stepsBelow(tokensOf(fact));
  return below.length > 0 ? `${code(shownPath(below))} of ${code(component)}` : code(component);
}

/** The schema that a property stands in, by its name, or the way to it. */
function ownerOf(fact: Fact, path: readonly string[]): string {
  const component = componentOf(fact);
  const steps = component === undefined ? path : stepsBelow(tokensOf(fact));
  const value = steps.slice(0, fact.subject === "property" || fact.subject === "required" ? -1 : undefined);
  if (component === undefined && fact.subject === "words" && fact.direction === undefined)
    return ` of ${code(fact.name)}`;
  if (component === undefined) return value.length > 0 ? ` of ${code(shownPath(value))}` : "";
  return value.length > 0 ? ` of ${code(shownPath(value))} of ${code(component)}` : ` of ${code(component)}`;
}

/** Where it stands; for a keyword, where its schema does. */
function tokensOf({ old, new: next, keyword, subject }: Fact): readonly string[] {
  const tokens = (old && old.length > 0 ? old : next) ?? [];
  const isKeyword = subject !== "property" && subject !== "required" && tokens.at(-1) === keyword;
  return isKeyword ? tokens.slice(0, -1) : tokens;
}

function componentOf(fact: Fact): string | undefined {
  const [section, kind, key] = tokensOf(fact);
  return section === "components" && kind === "schemas" ? key : undefined;
}

/** The steps from a schema of the components to the values that tokens below it are about. */
function stepsBelow(tokens: readonly string[]): readonly string[] {
  const steps: string[] = [];
  for (let at = 3; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (token === "properties") steps.push(tokens[++at] ?? "");
    else if (/^(items|additionalProperties)$/.test(token)) steps.push("*");
    else if (/^(prefixItems|patternProperties)$/.test(token)) steps.push(++at > 0 ? "*" : "");
    else if (/^(allOf|anyOf|oneOf)$/.test(token)) at++;
    else break;
  }
  return steps;
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
