import { type Document, isAlias, isMap, isPair, isSeq, LineCounter, type Node, type YAMLMap } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { composeYaml } from "./compose-yaml.ts";
import { deepest } from "./inspect-value.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { type SizeLimit, sizeLimit, tooLarge } from "./size-limit.ts";
import { type Fault, keyOf, type Survey, surveyYaml } from "./survey-yaml.ts";

/** Parses a file of YAML, or of JSON. There is a file if and only if there is no diagnostic of severity error. */
export function parseYaml(
  file: string,
  text: string,
  limit: SizeLimit = sizeLimit(),
): { parsed?: ParsedFile; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const composed = composeYaml(text, lines, limit.tokens);
  if (composed === "tokens") return { diagnostics: [tooLarge(file, limit, "tokens")] };
  if (composed === "deep")
    return { diagnostics: [diagnose("too-deep", { file, line: 1, column: 1 }, { limit: String(deepest) })] };
  const [document, second] = composed;
  const report: Report = (offset, reason, advice) => {
    const { line, col } = lines.linePos(offset);
    return diagnose(
      "yaml-syntax",
      { file, line: Math.max(line, 1), column: Math.max(col, 1) },
      { reason, advice },
    );
  };
  const survey = surveyYaml(document);
  const problems = [
    ...syntaxProblems(document, report),
    ...survey.faults
      .slice(0, toldFaults)
      .map(({ node, kind }) => report(offsetOf(node) ?? 0, ...faultWords[kind])),
    ...(second ? [report(second.range?.[0] ?? 0, ...severalDocuments)] : []),
  ];
  if (problems.length > 0) return { diagnostics: problems };
  if (survey.aliased > limit.aliased) return { diagnostics: [tooLarge(file, limit, "aliased")] };
  try {
    const value = document.toJS({ maxAliasCount: -1 }) as Json;
    return {
      parsed: { file, text, value, place: makePlace(file, document, survey, lines) },
      diagnostics: [],
    };
  } catch (error) {
    return { diagnostics: [report(0, (error as Error).message.replace(/\.$/, ""), "Correct it.")] };
  }
}

type Report = (offset: number, reason: string, advice: string) => Diagnostic;

/** How many faults of syntax are told: the first ones lead to most of the others. */
const toldFaults = 100;

function syntaxProblems({ errors, warnings }: Document, report: Report): readonly Diagnostic[] {
  return [...errors.slice(0, toldFaults), ...warnings.slice(0, toldFaults)].map(
    ({ code, message, pos: [offset] }) => {
      const [reason, advice] = ownWords.get(code) ?? [
        message.replace(/\.$/, ""),
        "Correct the syntax at this place.",
      ];
      return report(offset, reason, advice);
    },
  );
}

/** What the library says in the words of its own options. */
const ownWords: ReadonlyMap<string, readonly [reason: string, advice: string]> = new Map([
  [
    "NON_STRING_KEY",
    ["a key is a list, a map or an alias", "Write a text as the key, in quotes if need be."],
  ],
]);

const faultWords: Readonly<Record<Fault["kind"], readonly [reason: string, advice: string]>> = {
  "endless-alias": ["an alias stands in what it stands for", "Refer by `$ref` to what contains itself."],
  "lost-alias": ["an alias has no anchor before it", "Set the anchor, or correct the name."],
  "repeated-key": ["a key occurs twice in one map", "Remove one of the two."],
};

const severalDocuments = [
  "a second document begins here",
  "Write each document into a file of its own.",
] as const;

function makePlace(
  file: string,
  document: Document,
  { targets }: Survey,
  lines: LineCounter,
): ParsedFile["place"] {
  const stepInto = makeStep(targets);
  return (tokens) => {
    let node: unknown = document.contents;
    let offset = offsetOf(document.contents) ?? 0;
    for (const token of tokens) {
      const step = stepInto(node, token);
      if (!step) break;
      offset = step.offset ?? offset;
      node = step.node;
    }
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

interface Step {
  readonly offset: number | undefined;
  readonly node: unknown;
}

/** Goes from a node to what it has under a token, also by an alias or a merge; each map is looked through once. */
function makeStep(targets: Survey["targets"]): (parent: unknown, token: string) => Step | undefined {
  const members = new Map<unknown, ReadonlyMap<string, Step>>();
  const membersOf = (map: YAMLMap): ReadonlyMap<string, Step> => {
    const known = members.get(map);
    if (known) return known;
    const found = new Map<string, Step>();
    // What is merged comes after what is written, and of that the first counts.
    members.set(map, found);
    const pairs = map.items.filter((pair) => isPair(pair));
    for (const pair of pairs) found.set(keyOf(pair), { offset: offsetOf(pair.key), node: pair.value });
    for (const { value } of pairs.filter((pair) => keyOf(pair) === "<<"))
      for (const one of isSeq(value) ? value.items : [value]) {
        const merged = isAlias(one) ? targets.get(one) : one;
        if (isMap(merged))
          for (const [key, step] of membersOf(merged)) if (!found.has(key)) found.set(key, step);
      }
    return found;
  };
  return (parent, token) => {
    const node = isAlias(parent) ? targets.get(parent) : parent;
    if (isMap(node)) return membersOf(node).get(token);
    const item = isSeq(node) ? node.items[Number(token)] : undefined;
    return item === undefined ? undefined : { offset: offsetOf(item), node: item };
  };
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
