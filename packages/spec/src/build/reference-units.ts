/** What was entered and not left. */
interface Frame<T> {
  readonly node: T;
  readonly edges: readonly T[];
  at: number;
}

/**
 * Makes a function that gives what a node leads to, itself included, in units of nodes that lead to one another (Tarjan's strongly connected
 * components): each unit once, after those that it leads to. What an earlier call gave is not given again.
 */
export function referenceUnits<T>(
  edgesOf: (node: T) => readonly T[],
): (root: T) => readonly (readonly T[])[] {
  const numbers = new Map<T, number>();
  /** The least number that is reached from a node, of those that are in no unit yet. */
  const least = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const enter = (node: T): Frame<T> => {
    numbers.set(node, numbers.size);
    least.set(node, numbers.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, edges: edgesOf(node), at: 0 };
  };
  const reach = (node: T, number: number): void => {
    least.set(node, Math.min(least.get(node) ?? number, number));
  };
  const close = (node: T): readonly T[] => {
    const unit = open.splice(open.lastIndexOf(node));
    for (const one of unit) isOpen.delete(one);
    return unit;
  };
  return (root) => {
    const units: (readonly T[])[] = [];
    const frames = numbers.has(root) ? [] : [enter(root)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { node, edges } = frame;
      if (frame.at < edges.length) {
        const next = edges[frame.at++] as T;
        if (!numbers.has(next)) frames.push(enter(next));
        else if (isOpen.has(next)) reach(node, numbers.get(next) as number);
        continue;
      }
      frames.pop();
      const around = frames.at(-1);
      if (around) reach(around.node, least.get(node) as number);
      if (least.get(node) === numbers.get(node)) units.push(close(node));
    }
    return units;
  };
}
