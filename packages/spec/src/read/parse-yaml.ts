import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { deepest } from "./inspect-value.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** Parses a file of YAML, or of JSON. There is a file if and only if there is no diagnostic of severity error. */
export function parseYaml(
  file: string,
  text: string,
): { parsed?: ParsedFile; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: lines });
  const report: Report = (offset, reason, advice) => {
    const { line, col } = lines.linePos(offset);
    return diagnose(
      "yaml-syntax",
      { file, line: Math.max(line, 1), column: Math.max(col, 1) },
      { reason, advice },
    );
  };
  // The library calls itself for each level.
  if (document.errors.some(({ message }) => message.startsWith("Maximum call stack")))
    return { diagnostics: [diagnose("too-deep", { file, line: 1, column: 1 }, { limit: String(deepest) })] };
  const problems = syntaxProblems(document, report);
  if (problems.length > 0) return { diagnostics: problems };
  try {
    const value = document.toJS({ maxAliasCount: 1000 }) as Json;
    return { parsed: { file, text, value, place: makePlace(file, document, lines) }, diagnostics: [] };
  } catch {
    // The library throws a ReferenceError when it has counted too many.
    return { diagnostics: [report(0, "its aliases multiply without end", "Write the repeated values out.")] };
  }
}

/** What is no value of JSON is an error; keys are what is written: `Null`, not what YAML takes that for. */
const options = { merge: true, prettyErrors: false, resolveKnownTags: false, stringKeys: true } as const;

type Report = (offset: number, reason: string, advice: string) => Diagnostic;

function syntaxProblems({ errors, warnings }: Document, report: Report): readonly Diagnostic[] {
  return [...errors, ...warnings].map(({ code, message, pos: [offset] }) => {
    const [reason, advice] = ownWords.get(code) ?? [
      message.replace(/\.$/, ""),
      "Correct the syntax at this place.",
    ];
    return report(offset, reason, advice);
  });
}

/** What the library says in the words of its own options. */
const ownWords: ReadonlyMap<string, readonly [reason: string, advice: string]> = new Map([
  ["DUPLICATE_KEY", ["a key occurs twice in one map", "Remove one of the two."]],
  ["MULTIPLE_DOCS", ["a second document begins here", "Write each document into a file of its own."]],
  [
    "NON_STRING_KEY",
    ["a key is a list, a map or an alias", "Write a text as the key, in quotes if need be."],
  ],
]);

function makePlace(file: string, document: Document, lines: LineCounter): ParsedFile["place"] {
  const stepInto = makeStep(document);
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
function makeStep(document: Document): (parent: unknown, token: string) => Step | undefined {
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
        const merged = isAlias(one) ? one.resolve(document) : one;
        if (isMap(merged))
          for (const [key, step] of membersOf(merged)) if (!found.has(key)) found.set(key, step);
      }
    return found;
  };
  return (parent, token) => {
    const node = isAlias(parent) ? parent.resolve(document) : parent;
    if (isMap(node)) return membersOf(node).get(token);
    const item = isSeq(node) ? node.items[Number(token)] : undefined;
    return item === undefined ? undefined : { offset: offsetOf(item), node: item };
  };
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
