/** What `node --cpu-prof` writes: which function ran, looked up at short intervals. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node that was found each time, by its id. */
  readonly samples: readonly number[];
  /** Microseconds from one sample to the next; the first counts from the start. */
  readonly timeDeltas: readonly number[];
}

/** A function, as called from one place. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    /** Where the function begins, both from 0. */
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/** A function on the stack: its name, and the address of its file (empty where it is none of a file). */
export type Frame = Pick<ProfileNode["callFrame"], "functionName" | "url">;

/** The time that each stack of functions was seen for, in microseconds. Stacks begin with the outermost function. */
export function listStacks({
  nodes,
  samples,
  timeDeltas,
}: CpuProfile): readonly (readonly [readonly Frame[], number])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const times = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    times.set(id, (times.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0));
  }
  return [...times].map(([id, time]) => [toStack(id, byId, parents), time]);
}

function toStack(
  leaf: number,
  byId: ReadonlyMap<number, ProfileNode>,
  parents: ReadonlyMap<number, number>,
): readonly Frame[] {
  const stack: Frame[] = [];
  for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
    const node = byId.get(id);
    if (node) stack.push(node.callFrame);
  }
  return stack.reverse();
}
