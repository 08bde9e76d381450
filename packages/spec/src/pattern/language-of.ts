import type { CharSet, Concatenation, DFA, Element, NoParent } from "refa";
import { type AnchoredWords, anchoredWords } from "./anchored-words.ts";
import { type ParsedPattern, parsePattern } from "./parse-pattern.ts";
import { refa } from "./refa.ts";

/** The texts that have a pattern somewhere. */
export interface Language {
  readonly texts: DFA;
  /** False if texts with characters of two code units may be taken for others. */
  readonly isExact: boolean;
}

/** How many states an automaton has at most. */
const MOST_STATES = 12_000;

const MAXIMUM = 0x10ffff;
const UNITS = 0xffff;
const SURROGATES = { min: 0xd800, max: 0xdfff };

function anything(): NoParent<Element> {
  const characters = refa().CharSet.all(MAXIMUM);
  return {
    type: "Quantifier",
    min: 0,
    max: Number.POSITIVE_INFINITY,
    lazy: false,
    alternatives: [{ type: "Concatenation", elements: [{ type: "CharacterClass", characters }] }],
  };
}

/** The texts that have a pattern; undefined for what is too large, or asks what no automaton can tell. */
export function languageOf(pattern: string): Language | undefined {
  const parsed = parsePattern(pattern);
  const site = { isExact: true };
  const texts = parsed && limited(() => automatonFor(parsed, site, false));
  return texts && { texts, isExact: site.isExact };
}

/** What is made with no more states than there may be. */
export function limited<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof refa().TooManyNodesError) return undefined;
    throw error;
  }
}

/** What of a pattern was not taken as it is. */
interface Site {
  isExact: boolean;
}

function automatonFor(pattern: ParsedPattern, site: Site, isAhead: boolean): DFA | undefined {
  const words = anchoredWords(pattern);
  if (!words) return undefined;
  const plain = words.filter(({ ahead }) => ahead.length === 0);
  const special = words.filter(({ ahead }) => ahead.length > 0).map((one) => withAhead(one, site));
  if (special.includes(undefined) || special.length > 10) return undefined;
  const all = [automatonOfWords(plain, site, isAhead), ...(special as DFA[])];
  return all.length === 1 ? all[0] : complementOf(all.map(complementOf).reduce(both));
}

/** A copy that has all other texts. */
export function complementOf(automaton: DFA): DFA {
  const copy = automaton.copy(factory());
  copy.complement(factory());
  return copy;
}

/** The texts that both have. */
export function both(a: DFA, b: DFA): DFA {
  const texts = refa().DFA.fromIntersection(a, b, factory());
  texts.minimize();
  return texts;
}

export function factory(): DFA.LimitedNodeFactory {
  return new (refa().DFA.LimitedNodeFactory)(MOST_STATES);
}

/** At the begin of a text a lookahead asks the same of the whole as a pattern that begins there. */
function withAhead(words: AnchoredWords, site: Site): DFA | undefined {
  const asked = words.ahead.map(({ pattern, isNegated }) => {
    const found = automatonFor(pattern, site, true);
    return found && isNegated ? complementOf(found) : found;
  });
  if (asked.includes(undefined)) return undefined;
  return [automatonOfWords([words], site, false), ...(asked as DFA[])].reduce(both);
}

function automatonOfWords(words: readonly AnchoredWords[], site: Site, isAhead: boolean): DFA {
  const alternatives = words.map(
    ({ atStart, atEnd, elements }): NoParent<Concatenation> => ({
      type: "Concatenation",
      elements: [
        ...(atStart || isAhead ? [] : [anything()]),
        ...elements.map((element) => widened(element, site)),
        ...(atEnd ? [] : [anything()]),
      ],
    }),
  );
  const { DFA, NFA } = refa();
  const nodes = new NFA.LimitedNodeFactory(MOST_STATES);
  const texts = DFA.fromFA(NFA.fromRegex(alternatives, { maxCharacter: MAXIMUM }, {}, nodes), factory());
  texts.minimize();
  return texts;
}

/** The element over code points, where it was one over code units. */
function widened(element: NoParent<Element>, site: Site): NoParent<Element> {
  if (element.type === "CharacterClass")
    return { ...element, characters: widenedSet(element.characters, site) };
  if (element.type !== "Alternation" && element.type !== "Quantifier") return element;
  const alternatives = element.alternatives.map(({ type, elements }: NoParent<Concatenation>) => ({
    type,
    elements: elements.map((one) => widened(one, site)),
  }));
  return element.type === "Alternation" ? { type: element.type, alternatives } : { ...element, alternatives };
}

function widenedSet(characters: CharSet, site: Site): CharSet {
  if (characters.maximum !== UNITS) return characters;
  const { CharSet } = refa();
  const wide = CharSet.empty(MAXIMUM).union(characters.ranges);
  if (wide.isDisjointWith(CharSet.fromRange(MAXIMUM, SURROGATES))) return wide;
  site.isExact = false;
  return wide.union(CharSet.fromRange(MAXIMUM, { min: UNITS + 1, max: MAXIMUM }));
}
