import type { Concatenation, Element, NoParent } from "refa";
import type { ParsedPattern } from "./parse-pattern.ts";

/** Words that a pattern finds: as a part of the text, or from its begin, or up to its end. */
export interface AnchoredWords {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Without assertions. */
  readonly elements: readonly NoParent<Element>[];
  /** What has to be found as well, or must not be, from the same place on: the bodies of lookaheads. */
  readonly ahead: readonly { readonly pattern: ParsedPattern; readonly isNegated: boolean }[];
}

/** More of them are not looked at. */
const MOST = 500;

/** What a pattern finds, without `^` and `$`; undefined for what cannot be told so. */
export function anchoredWords(pattern: ParsedPattern): readonly AnchoredWords[] | undefined {
  const found: AnchoredWords[] = [];
  for (const { elements } of pattern.alternatives)
    for (const one of spread(pattern, elements) ?? [undefined]) {
      const words = one && trimmed(pattern, one);
      if (!words || found.length >= MOST) return undefined;
      found.push(words);
    }
  return found;
}

type Elements = readonly NoParent<Element>[];

/** The ways through the groups at the ends of a sequence that ask where the text begins or ends. */
function spread(pattern: ParsedPattern, elements: Elements): readonly Elements[] | undefined {
  const at = elements.findIndex((one) => one.type !== "Unknown" && hasAssertion(one));
  const group = elements[at];
  if (!group) return [elements];
  const inner = alternativesOf(group);
  if (!inner) return undefined;
  const all: Elements[] = [];
  for (const one of inner) {
    const ways = spread(pattern, [...elements.slice(0, at), ...one, ...elements.slice(at + 1)]);
    if (!ways || all.length + ways.length > MOST) return undefined;
    all.push(...ways);
  }
  return all;
}

/** The ways through a group that is there once, or not at all. */
function alternativesOf(group: NoParent<Element>): readonly Elements[] | undefined {
  if (group.type === "Alternation") return group.alternatives.map(({ elements }) => elements);
  if (group.type !== "Quantifier" || group.max > 1) return undefined;
  const there = group.alternatives.map(({ elements }: NoParent<Concatenation>) => elements);
  return group.min === 0 ? [...there, []] : there;
}

function hasAssertion(element: NoParent<Element>): boolean {
  if (element.type === "Unknown" || element.type === "Assertion") return true;
  if (element.type === "CharacterClass") return false;
  return element.alternatives.some(({ elements }: NoParent<Concatenation>) => elements.some(hasAssertion));
}

/** A sequence without the assertions at its ends; undefined if there are others. */
function trimmed(pattern: ParsedPattern, elements: Elements): AnchoredWords | undefined {
  let [first, last] = [0, elements.length];
  const ahead: AnchoredWords["ahead"][number][] = [];
  let [atStart, atEnd] = [false, false];
  for (; first < last; first++) {
    const kind = assertionOf(pattern, elements[first]);
    if (kind?.kind === "start") atStart = true;
    else if (kind?.kind === "lookahead" && kind.body)
      ahead.push({ pattern: kind.body, isNegated: kind.isNegated });
    else break;
  }
  // What is asked of the end of an empty text is asked of its begin as well.
  while (last > first && assertionOf(pattern, elements[last - 1])?.kind === "end") {
    last--;
    atEnd = true;
  }
  const rest = elements.slice(first, last);
  const isPlain = !rest.some(hasAssertion) && (ahead.length === 0 || atStart);
  return isPlain ? { atStart, atEnd, elements: rest, ahead } : undefined;
}

interface Asserted {
  readonly kind: string;
  readonly isNegated: boolean;
  readonly body: ParsedPattern | undefined;
}

function assertionOf(
  { assertions, bodies }: ParsedPattern,
  element: NoParent<Element> | undefined,
): Asserted | undefined {
  const assertion = element?.type === "Unknown" ? assertions.get(element.id) : undefined;
  if (assertion?.type !== "Assertion") return undefined;
  const lookarounds: unknown[] = [...assertions.values()].filter((one) => "alternatives" in one);
  return {
    kind: assertion.kind,
    isNegated: "negate" in assertion && assertion.negate,
    body: bodies[lookarounds.indexOf(assertion)],
  };
}
