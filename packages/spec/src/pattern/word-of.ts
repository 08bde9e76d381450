import type { Lengths } from "@specmint/schema/shape";
import type { CharSet, DFA } from "refa";

/** How many states may be passed for one word. */
const MOST = 2_000_000;

type Layer = ReadonlyMap<DFA.Node, Step | undefined>;

/** How a state was reached: from which one, by which character. */
interface Step {
  readonly from: DFA.Node;
  readonly char: number;
}

/** The shortest word of a length that the automaton has; null if there is none, undefined if that takes too long to tell. */
export function wordOf(automaton: DFA, { min, max }: Lengths): string | null | undefined {
  const alive = aliveIn(automaton);
  const last = Math.min(max, min + alive.size);
  const layers: Layer[] = [new Map(alive.has(automaton.initial) ? [[automaton.initial, undefined]] : [])];
  let left = MOST;
  for (let length = 0; length <= last; length++) {
    const layer = layers[length] as Layer;
    left -= layer.size + 1;
    if (layer.size === 0) return null;
    if (left < 0) return undefined;
    const final = length < min ? undefined : [...layer.keys()].find((state) => automaton.finals.has(state));
    if (final) return spelled(layers, final);
    layers.push(nextLayer(layer, alive));
  }
  return null;
}

function nextLayer(layer: Layer, alive: ReadonlySet<DFA.Node>): Layer {
  const next = new Map<DFA.Node, Step>();
  for (const from of layer.keys())
    for (const [state, char] of waysOf(from))
      if (alive.has(state) && !next.has(state)) next.set(state, { from, char });
  return next;
}

/** The states that follow one, each with the character that looks best. */
function waysOf(state: DFA.Node): ReadonlyMap<DFA.Node, number> {
  const ways = new Map<DFA.Node, number>();
  for (const [range, to] of state.out) {
    const char = likeliest(range);
    const known = ways.get(to);
    if (known === undefined || rank(char) < rank(known)) ways.set(to, char);
  }
  return ways;
}

const LIKED = [..."aA0 -_.:/@x1b"].map((one) => one.charCodeAt(0));

/** The best character of a range: none that is half of one, if it can be helped. */
function likeliest({ min, max }: CharSet["ranges"][number]): number {
  const liked = LIKED.find((char) => char >= min && char <= max);
  if (liked !== undefined) return liked;
  if (min < 0x21 && max >= 0x21) return 0x21;
  return min >= 0xd800 && min <= 0xdfff && max > 0xdfff ? 0xe000 : min;
}

function rank(char: number): number {
  const liked = LIKED.indexOf(char);
  if (liked >= 0) return liked;
  return char > 0x20 && char < 0x7f ? 100 : 200 + Number(char >= 0xd800 && char <= 0xdfff);
}

function spelled(layers: readonly Layer[], final: DFA.Node): string {
  const chars: number[] = [];
  let state = final;
  for (let length = layers.length - 1; length >= 0; length--) {
    const step = layers[length]?.get(state);
    if (!step) break;
    chars.push(step.char);
    state = step.from;
  }
  return chars
    .reverse()
    .map((char) => String.fromCodePoint(char))
    .join("");
}

/** The states from which a word can end. */
function aliveIn(automaton: DFA): ReadonlySet<DFA.Node> {
  const before = new Map<DFA.Node, DFA.Node[]>();
  for (const state of automaton.nodes())
    for (const [, to] of state.out) {
      const list = before.get(to);
      if (list) list.push(state);
      else before.set(to, [state]);
    }
  const alive = new Set(automaton.finals);
  for (const state of alive) for (const one of before.get(state) ?? []) alive.add(one);
  return alive;
}
