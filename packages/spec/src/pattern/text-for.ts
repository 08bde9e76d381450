import type { Space, TextQuestion } from "@specmint/schema/shape";
import type { DFA } from "refa";
import { both, complementOf, type Language, languageOf, limited } from "./language-of.ts";
import { refa } from "./refa.ts";
import { wordOf } from "./word-of.ts";

/** Finds texts that have patterns and do not have others. */
export type TextFor = NonNullable<Space["textFor"]>;

/** How many states the automata of one description have together at most. */
const MOST = 1_000_000;

/** How many questions are remembered. */
const MOST_ANSWERS = 10_000;

/** Answers questions about the patterns of a description, each once. The same on every machine: states are counted, and no time is. */
export function textFinder(): TextFor {
  const languages = new Map<string, Language | undefined>();
  const answers = new Map<string, string | null | undefined>();
  const states = { left: MOST };
  const of = (pattern: string): Language | undefined => {
    if (!languages.has(pattern)) {
      const language = states.left > 0 ? languageOf(pattern) : undefined;
      states.left -= language?.texts.countNodes() ?? MOST / 100;
      languages.set(pattern, language);
    }
    return languages.get(pattern);
  };
  return (question) => {
    const key = JSON.stringify(question);
    if (!answers.has(key) && answers.size < MOST_ANSWERS) answers.set(key, answer(question, of));
    return answers.get(key);
  };
}

/** Patterns that cannot be taken apart are left out: then a text may be another one than is asked for, and none is certain only for the rest. */
function answer(
  { matches, misses, lengths }: TextQuestion,
  of: (pattern: string) => Language | undefined,
): string | null | undefined {
  const wanted = matches.map(of);
  const refused = misses.map(of);
  const known = [...wanted, ...refused];
  const isExact = known.every((language) => language?.isExact ?? true);
  const word = limited(() => {
    const automata = [
      ...wanted.flatMap((language) => (language ? [language.texts] : [])),
      ...refused.flatMap((language) => (language ? [complementOf(language.texts)] : [])),
    ];
    return wordOf(automata.reduce(both, anyText()), lengths);
  });
  if (word === null) return isExact ? null : undefined;
  return known.includes(undefined) ? undefined : word;
}

function anyText(): DFA {
  const { DFA } = refa();
  return DFA.fromFA(DFA.all({ maxCharacter: 0x10ffff }));
}
