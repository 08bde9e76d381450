/** Answers to questions about values, each of which may lead to others about the same value, or about what is inside of it. */
export interface Memo<T> {
  readonly known: Map<string, T>;
  /** Questions that are being answered: how many of them were asked before, and how deep in a value. */
  readonly open: Map<string, { readonly at: number; readonly depth: number }>;
  /** Answers that hold if the answers hold that were assumed for open questions. */
  readonly assuming: Map<string, Assuming<T>>;
  /** The questions of these answers, in their order. */
  readonly trail: string[];
  /** The outermost open question whose answer was assumed. */
  assumed: number;
}

interface Assuming<T> {
  readonly answer: T;
  /** The outermost open question whose answer was assumed for it, and how deep in a value it was asked. */
  readonly assumed: number;
  readonly depth: number;
}

export interface Asked<T> {
  /** Equal for equal questions. */
  readonly key: string;
  /** How deep in a value it is asked. */
  readonly depth: number;
  /** The answer where the question comes up again deeper in the value while it is open, as values have an end; and where it is not deeper. */
  readonly deeper: T;
  readonly same: T;
  readonly ask: () => T;
}

export function newMemo<T>(): Memo<T> {
  return {
    known: new Map(),
    open: new Map(),
    assuming: new Map(),
    trail: [],
    assumed: Number.POSITIVE_INFINITY,
  };
}

/** Answers a question once. What depends on an assumption is remembered until that turns out to be wrong. */
export function remember<T>(memo: Memo<T>, asked: Asked<T>): T {
  const { key, depth } = asked;
  const known = memo.known.get(key);
  if (known !== undefined) return known;
  const open = memo.open.get(key);
  if (open) {
    memo.assumed = Math.min(memo.assumed, open.at);
    return depth > open.depth ? asked.deeper : asked.same;
  }
  // Less deep in the value, what was assumed might be about the very value that it was assumed for.
  const assuming = memo.assuming.get(key);
  if (assuming && depth >= assuming.depth) {
    memo.assumed = Math.min(memo.assumed, assuming.assumed);
    return assuming.answer;
  }
  return answer(memo, asked);
}

function answer<T>(memo: Memo<T>, { key, depth, deeper, ask }: Asked<T>): T {
  const [at, before, mark] = [memo.open.size, memo.assumed, memo.trail.length];
  memo.assumed = Number.POSITIVE_INFINITY;
  memo.open.set(key, { at, depth });
  let found: T | undefined;
  try {
    found = ask();
  } finally {
    memo.open.delete(key);
    if (found !== deeper) forget(memo, mark);
  }
  // An assumption of this very answer is confirmed by it.
  const isSettled = memo.assumed >= at;
  if (isSettled) settle(memo, mark);
  if (isSettled || found !== deeper) memo.known.set(key, found);
  else keep(memo, key, { answer: found, assumed: memo.assumed, depth });
  memo.assumed = Math.min(before, isSettled ? Number.POSITIVE_INFINITY : memo.assumed);
  return found;
}

function keep<T>(memo: Memo<T>, key: string, one: Assuming<T>): void {
  memo.assuming.set(key, one);
  memo.trail.push(key);
}

/** Forgets what was answered since, as something was assumed that does not hold. */
function forget<T>({ trail, assuming }: Memo<T>, mark: number): void {
  for (const key of trail.splice(mark)) assuming.delete(key);
}

/** What was answered since holds, as what was assumed for it does. */
function settle<T>({ trail, assuming, known }: Memo<T>, mark: number): void {
  for (const key of trail.splice(mark)) {
    const one = assuming.get(key);
    if (one) known.set(key, one.answer);
    assuming.delete(key);
  }
}
