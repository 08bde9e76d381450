import { type Steps, take } from "./steps.ts";

/** The strongly connected components of a graph of the nodes below `count`: each after those that it leads to (Tarjan, 1972). */
export function componentsOf(
  count: number,
  next: (node: number) => Iterable<number>,
  steps: Steps,
): readonly (readonly number[])[] {
  const found: number[][] = [];
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isDone = new Uint8Array(count);
  const stack: number[] = [];
  let visited = 0;
  // A pattern may be longer than calls can be nested.
  const open: { readonly node: number; readonly rest: Iterator<number> }[] = [];
  const enter = (node: number): void => {
    order[node] = low[node] = visited++;
    stack.push(node);
    open.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const lower = (node: number, to: number): void => {
    low[node] = Math.min(low[node] ?? 0, to);
  };
  for (let root = 0; root < count; root++) {
    if (order[root] === -1) enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      take(steps, 1);
      const { node } = top;
      const { value: to, done } = top.rest.next();
      if (!done) {
        if (order[to] === -1) enter(to);
        else if (!isDone[to]) lower(node, order[to] ?? 0);
        continue;
      }
      open.pop();
      const above = open.at(-1);
      if (above) lower(above.node, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const one of component) isDone[one] = 1;
      found.push(component);
    }
  }
  return found;
}
