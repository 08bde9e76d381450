import {
  memberOf,
  type ObjectAt,
  type OperationAt,
  objectIn,
  parameterStyle,
  stringIn,
} from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { Direction } from "../model.ts";
import { sortedText } from "../sorted-text.ts";
import { compareContents } from "./compare-contents.ts";
import type { Compared } from "./compared.ts";
import { type Both, positionAt } from "./position.ts";

/** An operation in both descriptions, and who sends its requests. */
export interface OperationPair {
  readonly old: OperationAt;
  readonly new: OperationAt;
  readonly sender: Direction;
}

/** The parameters of an operation. Those of the path are known by their place in it: their names are nobody's business. */
export function compareParameters(both: Both, pair: OperationPair): Compared {
  const [names, others] = [namesIn(pair.old), namesIn(pair.new)];
  // Where a path has other names they are renamed; where it has the same in another order, the values have changed places.
  const isRenamed = sortedText([...names].sort()) !== sortedText([...others].sort());
  const [before, after] = [parametersOf(pair.old, isRenamed), parametersOf(pair.new, isRenamed)];
  const swapped = isRenamed ? undefined : names.find((name, at) => others[at] !== name);
  const facts: Fact[] =
    swapped === undefined
      ? []
      : [
          {
            subject: "parameter-style",
            change: "changed",
            direction: pair.sender,
            name: swapped,
            where: "path",
            old: pair.old.tokens,
            new: pair.new.tokens,
          },
        ];
  const compared: Compared[] = [];
  for (const [key, parameter] of before) {
    const other = after.get(key);
    if (other) compared.push(compareParameter(both, pair.sender, parameter, other));
    // What is no longer in the path is another path, which is told by itself.
    else if (parameter.node["in"] !== "path") facts.push(parameterFact("removed", pair, { old: parameter }));
  }
  for (const [key, parameter] of after)
    if (!before.has(key) && parameter.node["in"] !== "path")
      facts.push(parameterFact("added", pair, { new: parameter }));
  return {
    facts: [...facts, ...compared.flatMap((one) => one.facts)],
    positions: compared.flatMap((one) => one.positions),
  };
}

/** Headers that OpenAPI does not let a parameter describe, in lower case. */
const IGNORED: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

function namesIn({ path }: OperationAt): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

function parametersOf(operation: OperationAt, isRenamed: boolean): ReadonlyMap<string, ObjectAt> {
  const { parameters } = operation;
  const names = isRenamed ? namesIn(operation) : [];
  return new Map(
    parameters.flatMap((parameter): [string, ObjectAt][] => {
      const name = nameOf(parameter);
      const where = stringIn(parameter.node, "in") ?? "";
      if (where === "header" && IGNORED.has(name.toLowerCase())) return [];
      if (where === "path") return [[`path ${names.includes(name) ? names.indexOf(name) : name}`, parameter]];
      return [[`${where} ${where === "header" ? name.toLowerCase() : name}`, parameter]];
    }),
  );
}

function nameOf({ node }: ObjectAt): string {
  return stringIn(node, "name") ?? "";
}

function parameterFact(
  change: "added" | "removed",
  { old, new: next, sender }: OperationPair,
  at: { readonly old?: ObjectAt; readonly new?: ObjectAt },
): Fact {
  const parameter = (at.old ?? at.new) as ObjectAt;
  return {
    subject: "parameter",
    change,
    direction: sender,
    name: nameOf(parameter),
    where: stringIn(parameter.node, "in") ?? "",
    isRequired: isRequired(parameter),
    old: at.old?.tokens ?? old.tokens,
    new: at.new?.tokens ?? next.tokens,
  };
}

function isRequired({ node }: ObjectAt): boolean {
  return node["required"] === true;
}

function compareParameter(both: Both, sender: Direction, old: ObjectAt, next: ObjectAt): Compared {
  const name = nameOf(next);
  const where = stringIn(next.node, "in") ?? "";
  const common = { name, where, direction: sender, old: old.tokens, new: next.tokens };
  const facts: Fact[] = [];
  if (where !== "path" && isRequired(old) !== isRequired(next))
    facts.push({
      ...common,
      subject: "parameter-required",
      change: isRequired(next) ? "added" : "removed",
      keyword: "required",
    });
  if ((old.node["deprecated"] === true) !== (next.node["deprecated"] === true))
    facts.push({
      ...common,
      subject: "deprecation",
      change: next.node["deprecated"] === true ? "added" : "removed",
    });
  if (!isWrittenAlike(serialisation(old), serialisation(next)))
    facts.push({ ...common, subject: "parameter-style", change: "changed" });
  if ((old.node["allowEmptyValue"] === true) !== (next.node["allowEmptyValue"] === true) && where === "query")
    facts.push({
      ...common,
      subject: "parameter-empty",
      change: next.node["allowEmptyValue"] === true ? "added" : "removed",
    });
  facts.push(...wordFacts(common, old, next));
  const label = `${where} parameter \`${name}\``;
  if (memberOf(old.node, "content") !== undefined && memberOf(next.node, "content") !== undefined) {
    const contents = compareContents(both, { old, new: next, label, direction: sender });
    return { facts: [...facts, ...contents.facts], positions: contents.positions };
  }
  const position = positionAt(both, {
    label,
    direction: sender,
    isText: true,
    isRepeated: isRepeated(old) && isRepeated(next),
    before: [...old.tokens, ...schemaTokens(old)],
    after: [...next.tokens, ...schemaTokens(next)],
  });
  return { facts, positions: [position] };
}

/** `?id=a&id=b` (OpenAPI 3.1, Style Values). */
function isRepeated({ node }: ObjectAt): boolean {
  const { style, explode } = parameterStyle(node);
  return style === "form" && explode && memberOf(node, "content") === undefined;
}

/** Where the schema of a parameter or of a header is: its own, or that of its content. */
export function schemaTokens({ node }: ObjectAt): readonly string[] {
  const [mediaType] = Object.keys(objectIn(node, "content"));
  return mediaType === undefined ? ["schema"] : ["content", mediaType, "schema"];
}

/** How a parameter is written. */
interface Serialisation {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** True where values are neither lists nor objects, so that `explode` changes nothing. */
  readonly isPlain: boolean;
}

function serialisation({ node }: ObjectAt): Serialisation {
  const [mediaType] = Object.keys(objectIn(node, "content"));
  if (mediaType !== undefined)
    return { style: mediaType, explode: false, allowReserved: false, isPlain: true };
  const type = memberOf(memberOf(node, "schema"), "type");
  const isPlain = typeof type === "string" && type !== "array" && type !== "object";
  return { ...parameterStyle(node), isPlain };
}

function isWrittenAlike(old: Serialisation, next: Serialisation): boolean {
  if (old.allowReserved && !next.allowReserved) return false;
  return old.style === next.style && (old.explode === next.explode || old.isPlain || next.isPlain);
}

/** Words and examples, of which nothing follows. */
export function wordFacts(
  common: Omit<Fact, "subject" | "change">,
  old: ObjectAt,
  next: ObjectAt,
): readonly Fact[] {
  return ["summary", "description", "example", "examples"].flatMap((keyword): Fact[] => {
    if (sortedText(memberOf(old.node, keyword)) === sortedText(memberOf(next.node, keyword))) return [];
    return [{ ...common, subject: "words", change: "changed", keyword }];
  });
}
