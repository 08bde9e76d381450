import type { CharSet } from "refa";
import type { BoundedCost } from "../pattern-costs.ts";
import type { Automaton } from "./automaton.ts";
import { componentsOf } from "./components.ts";
import { type Steps, take } from "./steps.ts";

interface Graph {
  readonly takes: readonly CharSet[];
  readonly steps: Steps;
  /** By state, the ways to states that a match may still fail after. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** Of those, the ways that stay in the component of the state. */
  readonly inner: readonly (readonly (readonly [state: number, ways: number])[])[];
  /** Each after the components that it leads to. */
  readonly components: readonly (readonly number[])[];
  readonly componentOf: Int32Array;
  /** Whether there is a character that both states take. */
  readonly overlap: (one: number, other: number) => boolean;
}

/**
 * In how many ways a matcher may try to match a text before it knows that there is no match, by the ambiguity of the automaton (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Ways to a state after which the
 * whole matches are left out: a matcher that comes to one has its match, and never goes back behind it.
 */
export function ambiguityOf(automaton: Automaton, steps: Steps): BoundedCost {
  const graph = graphOf(automaton, steps);
  const loops = graph.components.flatMap((states, index) => (isLoop(graph, states) ? [index] : []));
  if (loops.some((loop) => isExponential(graph, loop))) return { degree: Infinity, ways: Infinity };
  // From such a state a matcher may try to go on in vain, and again when it comes back to it: by a way to itself or to a state before.
  const isTriedOn = [...automaton.sure].some((state) =>
    [...(automaton.next[state]?.keys() ?? [])].some((other) => other <= state),
  );
  return { degree: degreeOf(graph, new Set(loops)) + (isTriedOn ? 1 : 0), ways: waysOf(graph) };
}

function graphOf({ next: all, sure, takes }: Automaton, steps: Steps): Graph {
  const next = all.map((ways) => {
    take(steps, ways.size);
    return new Map([...ways].filter(([state]) => !sure.has(state)));
  });
  const components = componentsOf(takes.length, (state) => next[state]?.keys() ?? [], steps);
  const componentOf = new Int32Array(takes.length);
  components.forEach((states, index) => {
    for (const state of states) componentOf[state] = index;
  });
  const inner = next.map((ways, from) =>
    [...ways].filter(([state]) => componentOf[state] === componentOf[from]),
  );
  return { takes, steps, next, inner, components, componentOf, overlap: overlapIn(takes, steps) };
}

/** Copies of a part share their sets of characters. */
function overlapIn(takes: readonly CharSet[], steps: Steps): Graph["overlap"] {
  const known = new Map<CharSet, Map<CharSet, boolean>>();
  return (one, other) => {
    take(steps, 1);
    const [a, b] = [takes[one], takes[other]];
    if (!a || !b || a === b) return true;
    const row = known.get(a) ?? new Map<CharSet, boolean>();
    known.set(a, row);
    let overlap = row.get(b);
    if (overlap === undefined) {
      take(steps, a.ranges.length + b.ranges.length);
      overlap = !a.isDisjointWith(b);
      row.set(b, overlap);
    }
    return overlap;
  };
}

function isLoop({ next }: Graph, states: readonly number[]): boolean {
  return states.length > 1 || states.some((state) => next[state]?.has(state));
}

/**
 * True if there are two ways from a state of the loop back to it that take the same text: with each time round they double. Pairs of
 * states are followed from where both are the same, over those where they differ, to where they are the same again.
 */
function isExponential(graph: Graph, loop: number): boolean {
  const states = graph.components[loop] ?? [];
  const size = graph.takes.length;
  if (states.some((state) => graph.inner[state]?.some(([, ways]) => ways > 1))) return true;
  const seen = new Set<number>(states.map((state) => state * size + state));
  for (const pair of seen) {
    const [one, other] = [Math.floor(pair / size), pair % size];
    for (const [a] of graph.inner[one] ?? [])
      for (const [b] of graph.inner[other] ?? []) {
        if (!graph.overlap(a, b) || (a === b && one === other)) continue;
        if (a === b) return true;
        seen.add(Math.min(a, b) * size + Math.max(a, b));
      }
  }
  return false;
}

/** The most loops on a way through the automaton that a matcher can leave at any character of one text for the next. */
function degreeOf(graph: Graph, loops: ReadonlySet<number>): number {
  const degrees: number[] = [];
  const reached: Set<number>[] = [];
  graph.components.forEach((states, index) => {
    take(graph.steps, states.length);
    const nexts = states.flatMap((state) => [...(graph.next[state]?.keys() ?? [])]);
    const after = new Set(nexts.map((state) => graph.componentOf[state] ?? 0));
    after.delete(index);
    const isLooping = loops.has(index);
    const most = Math.max(isLooping ? 1 : 0, ...[...after].map((one) => degrees[one] ?? 0));
    const later = new Set([...after].flatMap((one) => [...(reached[one] ?? [])]));
    take(graph.steps, later.size + after.size);
    const ambiguous = isLooping ? [...later].filter((other) => canLeave(graph, index, other)) : [];
    degrees[index] = Math.max(most, ...ambiguous.map((other) => 1 + (degrees[other] ?? 0)));
    reached[index] = isLooping ? later.add(index) : later;
  });
  return Math.max(0, ...degrees);
}

/**
 * True if some text leads round both loops, and from one to the other: a matcher may leave the first after each time round. Where three
 * states take a character in pairs, it is taken for granted that there is one for all three.
 */
function canLeave(graph: Graph, first: number, second: number): boolean {
  const size = graph.takes.length;
  const [from, to] = [graph.components[first] ?? [], graph.components[second] ?? []];
  const pairs = from.flatMap((one) => to.map((other) => [one, other] as const));
  take(graph.steps, pairs.length);
  const numbers = new Map(pairs.map(([one, other], index) => [one * size + other, index]));
  const next = pairs.map(([one, other]) =>
    (graph.inner[one] ?? []).flatMap(([a]) =>
      (graph.inner[other] ?? []).flatMap(([b]) =>
        graph.overlap(a, b) ? [numbers.get(a * size + b) ?? 0] : [],
      ),
    ),
  );
  const loops = componentsOf(pairs.length, (pair) => next[pair] ?? [], graph.steps).filter(
    ([pair = 0, ...others]) => others.length > 0 || next[pair]?.includes(pair),
  );
  return loops.some(([pair = 0]) => leadsOver(graph, ...(pairs[pair] ?? [0, 0])));
}

/** True if a text that leads from each of two states back to it leads from the first to the second as well. */
function leadsOver(graph: Graph, first: number, second: number): boolean {
  const size = graph.takes.length;
  const numberOf = (one: number, middle: number, other: number): number =>
    (one * size + middle) * size + other;
  const wanted = numberOf(first, second, second);
  const seen = new Set([numberOf(first, first, second)]);
  for (const triple of seen) {
    if (triple === wanted) return true;
    const middle = Math.floor(triple / size) % size;
    for (const [a] of graph.inner[Math.floor(triple / size / size)] ?? [])
      for (const [b] of graph.inner[triple % size] ?? []) {
        if (!graph.overlap(a, b)) continue;
        for (const c of graph.next[middle]?.keys() ?? [])
          if (graph.overlap(a, c) && graph.overlap(b, c)) seen.add(numberOf(a, c, b));
      }
  }
  return false;
}

/** The most ways from one state onwards, each loop gone round once: of the states that may follow, those count that take the same character. */
function waysOf(graph: Graph): number {
  const ways = new Float64Array(graph.takes.length);
  graph.components.forEach((states, index) => {
    const most = states.map((state) => {
      const after = [...(graph.next[state] ?? [])].filter(([other]) => graph.componentOf[other] !== index);
      return (
        1 +
        mostAtOnce(
          graph,
          after.map(([other, count]) => [other, count * (ways[other] ?? 0)]),
        )
      );
    });
    const sum = most.reduce((one, other) => one + other, 0);
    for (const state of states) ways[state] = sum;
  });
  return ways.reduce((one, other) => Math.max(one, other), 1);
}

/** The most that states weigh together that take one character. */
function mostAtOnce(
  { takes, steps }: Graph,
  states: readonly (readonly [state: number, weight: number])[],
): number {
  const [only] = states;
  if (states.length < 2) return only?.[1] ?? 0;
  const edges = states.flatMap(([state, weight]) => {
    const ranges = takes[state]?.ranges ?? [];
    take(steps, ranges.length);
    return ranges.flatMap(({ min, max }) => [
      { at: min, weight },
      { at: max + 1, weight: -weight },
    ]);
  });
  // What ends before a character is taken off before what begins there is put on.
  edges.sort((one, other) => one.at - other.at || one.weight - other.weight);
  let most = 0;
  edges.reduce((sum, { weight }) => {
    most = Math.max(most, sum + weight);
    return sum + weight;
  }, 0);
  return most;
}
