import type { Comparable } from "@specmint/spec";
import { formatPointer, type OperationAt } from "@specmint/spec/document";
import { causesOf, type Occurrence } from "./causes.ts";
import { compareDocument } from "./compare-document.ts";
import { compareNames } from "./compare-names.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Fact } from "./fact.ts";
import type { Counts, Direction, OperationName, Verdict } from "./model.ts";
import { compareOperation } from "./operations/compare-operation.ts";
import type { OperationPair } from "./operations/compare-parameters.ts";
import { pairOperations } from "./operations/pair-operations.ts";
import type { Both, Position } from "./operations/position.ts";
import { type DiffSchemas, schemaDiffer } from "./schema/diff-schemas.ts";
import { findFacts } from "./schema/find-facts.ts";
import { type Judge, makeJudge } from "./schema/judge.ts";
import { type Overrule, verdictOf } from "./verdict-of.ts";

/**
 * Says what the change from one description to another means: pair -> compare -> judge -> name -> sum up. Nothing but the two
 * descriptions and the generator's version decides what comes out.
 *
 * @param overrules Changes that somebody knows to be less than they look, each by its `id` and with a reason.
 */
export function compareSpecs(
  old: Comparable,
  next: Comparable,
  overrules: readonly Overrule[] = [],
): Verdict {
  const both: Both = { old, new: next };
  const site: Site = { both, judges: judges(old, next), diffs: differs(old, next) };
  const paired = pairOperations(both);
  const alone = paired.facts.map(
    ([fact, operation]): Occurrence => ({ fact, operation: nameIn(both, fact, operation), path: [] }),
  );
  const compared = paired.pairs.map((pair) => comparePair(site, pair));
  const reached = compared.flatMap((one) => one.occurrences.map(({ fact }) => fact));
  const unreached = compareSchemas(site, reached);
  const others = [...compareNames(both), ...unreached, ...compareDocument(both)].map(
    (fact): Occurrence => ({ fact, path: [] }),
  );
  const counts = sum(
    compared.map((one) => one.counts),
    paired.pairs.length,
  );
  const occurrences = [...alone, ...compared.flatMap((one) => one.occurrences), ...others];
  return verdictOf({ both, causes: causesOf(occurrences), judges: site.judges, counts, overrules });
}

interface Site {
  readonly both: Both;
  readonly judges: (direction: Direction) => Judge;
  readonly diffs: (direction: Direction) => DiffSchemas;
}

function judges(old: Comparable, next: Comparable): Site["judges"] {
  const known = new Map<Direction, Judge>();
  return (direction) => {
    const judge = known.get(direction) ?? makeJudge(old, next, direction);
    known.set(direction, judge);
    return judge;
  };
}

function differs(old: Comparable, next: Comparable): Site["diffs"] {
  const known = new Map<Direction, DiffSchemas>();
  return (direction) => {
    const diff =
      known.get(direction) ?? schemaDiffer({ old: old.documents[direction], new: next.documents[direction] });
    known.set(direction, diff);
    return diff;
  };
}

interface ComparedPair {
  readonly occurrences: readonly Occurrence[];
  readonly counts: Omit<Counts, "operations">;
}

function comparePair(site: Site, pair: OperationPair): ComparedPair {
  const { facts, positions } = compareOperation(site.both, pair);
  const operation = operationName(site.both.old, pair.old);
  const renamed = renamedIn(site.both, pair);
  const at = { operation, isWebhook: pair.sender === "response" };
  const found = positions.map((position) => ({ position, met: findAt(site, position) }));
  const changed = found.flatMap(({ met }) => met.whole ?? []);
  return {
    occurrences: [
      ...[...renamed, ...facts].map((fact): Occurrence => ({ fact, ...at, path: [] })),
      ...found.flatMap(({ position, met }) =>
        met.found.map((one): Occurrence => ({ ...one, ...at, position: position.label })),
      ),
    ],
    counts: {
      positions: positions.length,
      changed: changed.length,
      undecided: changed.filter(({ compatibility }) => compatibility === "undecided").length,
    },
  };
}

function findAt({ diffs, judges }: Site, position: Position): ReturnType<typeof findFacts> {
  return findFacts(position, diffs(position.direction), judges(position.direction));
}

function operationName({ names }: Comparable, { method, path, tokens }: OperationAt): OperationName {
  return { method, path, name: names.operation(formatPointer(tokens)).name };
}

function nameIn({ old, new: next }: Both, fact: Fact, operation: OperationAt): OperationName {
  return operationName(fact.change === "added" ? next : old, operation);
}

function renamedIn({ old, new: next }: Both, pair: OperationPair): readonly Fact[] {
  const [before, after] = [operationName(old, pair.old).name, operationName(next, pair.new).name];
  if (before === after || before === "" || after === "") return [];
  return [
    {
      subject: "operation-name",
      change: "changed",
      name: before,
      before,
      after,
      old: pair.old.tokens,
      new: pair.new.tokens,
    },
  ];
}

function sum(all: readonly Omit<Counts, "operations">[], operations: number): Counts {
  const add = (key: "positions" | "changed" | "undecided"): number =>
    all.reduce((total, one) => total + one[key], 0);
  return { operations, positions: add("positions"), changed: add("changed"), undecided: add("undecided") };
}
