import type { MockState } from "./create-mock.ts";

/** Values by their keys, in the order in which they came. What goes in and what comes out are copies. */
export interface Store<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly delete: (key: string) => boolean;
  readonly keys: () => readonly string[];
  readonly values: () => readonly T[];
  readonly entries: () => readonly (readonly [key: string, value: T])[];
  /** Puts other values in place of all that it has. */
  readonly replace: (entries: Iterable<readonly [key: string, value: T]>) => void;
}

/** Makes a store of JSON values, for a service that keeps something. */
export function store<T>(entries: Iterable<readonly [key: string, value: T]> = []): Store<T> {
  const kept = new Map<string, T>();
  const replace: Store<T>["replace"] = (others) => {
    kept.clear();
    for (const [key, value] of others) kept.set(key, structuredClone(value));
  };
  replace(entries);
  return {
    get: (key) => structuredClone(kept.get(key)),
    set: (key, value) => void kept.set(key, structuredClone(value)),
    delete: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
    values: () => structuredClone([...kept.values()]),
    entries: () => structuredClone([...kept]),
    replace,
  };
}

/** What a service keeps that has some stores, for its snapshots. */
// biome-ignore lint/suspicious/noExplicitAny: stores of any values.
export function stateOf(stores: Readonly<Record<string, Store<any>>>): MockState {
  return {
    snapshot: () => Object.fromEntries(Object.entries(stores).map(([name, one]) => [name, one.entries()])),
    restore: (snapshot) => {
      for (const [name, one] of Object.entries(stores))
        one.replace((snapshot[name] ?? []) as readonly (readonly [string, unknown])[]);
    },
  };
}
