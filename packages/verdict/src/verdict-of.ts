import { createHash } from "node:crypto";
import { sample } from "@specmint/schema/shape";
import type { Json, Place } from "@specmint/spec";
import { formatPointer, shapeIn } from "@specmint/spec/document";
import { visibleLine } from "@specmint/spec/visible";
import type { Cause } from "./causes.ts";
import type { Fact } from "./fact.ts";
import {
  type Bump,
  bumps,
  type Change,
  type Counts,
  type Direction,
  type PackageKind,
  type PackageVerdict,
  type Proof,
  packageKinds,
  type Verdict,
} from "./model.ts";
import type { Both } from "./operations/position.ts";
import type { Rule } from "./rule.ts";
import { ruleOf } from "./rule-of.ts";
import type { Judge } from "./schema/judge.ts";
import { sortedText } from "./sorted-text.ts";
import { fill } from "./words.ts";

/** A change that somebody knows to be less than it looks. */
export interface Overrule {
  /** The `id` of the change. */
  readonly change: string;
  /** Why, in somebody's words. */
  readonly reason: string;
  readonly bump: Bump;
}

interface Site {
  readonly both: Both;
  readonly causes: readonly Cause[];
  readonly judges: (direction: Direction) => Judge;
  readonly counts: Counts;
  readonly overrules: readonly Overrule[];
}

/** Names each cause by its rule, and sums up what they ask for. */
export function verdictOf(site: Site): Verdict {
  const changes = sorted(inOne(withoutTwins(site.causes.map((cause) => changeOf(site, cause)))));
  const { old, new: next } = site.both;
  return {
    changes,
    packages: Object.fromEntries(packageKinds.map((kind) => [kind, packageOf(changes, kind)])) as Record<
      PackageKind,
      PackageVerdict
    >,
    counts: site.counts,
    diagnostics: [...old.diagnostics, ...next.diagnostics],
  };
}

function changeOf(site: Site, { worst, operations, positions, isWebhook }: Cause): Change {
  const { fact, path } = worst;
  const rule = ruleOf(fact);
  const words = { fact, calls: operations.map(({ name }) => name), path, isWebhook };
  const id = idOf(rule, fact);
  const overrule = site.overrules.find(({ change }) => change === id);
  const own = bumpsOf(site, rule, worst);
  const bumped = overrule ? mapBumps(own, (bump) => lesser(bump, overrule.bump)) : own;
  return {
    id,
    rule: rule.id,
    bump: overrule ? lesser(rule.bump, overrule.bump) : rule.bump,
    bumps: bumped,
    ...(fact.direction && { direction: fact.direction }),
    title: fill(rule.title, words),
    explanation: fill(rule.explanation, words),
    advice: fill(rule.advice || (own.types === "major" && fact.narrows ? NARROWS : ""), words),
    ...placesOf(site.both, fact),
    operations,
    positions,
    proof: proofOf(worst, rule.bump === "major"),
    ...(overrule && { overruled: overrule.reason }),
  };
}

/** What is a gain to callers, and none to who judges values by the types package. */
const NARROWS = "Its validator refuses values that it accepted before.";

/**
 * The same for the same change, whatever else changes with it. What a value became is part of that: who has a reason for one length has none
 * for every other.
 */
function idOf(rule: Rule, { old = [], new: next = [], name, before, after }: Fact): string {
  const at = formatPointer(old.length > 0 ? old : next);
  const became =
    before === undefined && after === undefined ? "" : ` ${digestOf([before ?? null, after ?? null])}`;
  // People copy it into a file, where it has one line.
  return visibleLine(`${rule.id} ${at}${name === "" ? "" : ` ${name}`}${became}`);
}

function digestOf(values: Json): string {
  return createHash("sha256").update(sortedText(values)).digest("hex").slice(0, 8);
}

function placesOf({ old, new: next }: Both, fact: Fact): { readonly old?: Place; readonly new?: Place } {
  return {
    ...(fact.old && fact.old.length > 0 && { old: old.place(fact.old) }),
    ...(fact.new && fact.new.length > 0 && { new: next.place(fact.new) }),
  };
}

function proofOf({ fact, judgement, path }: Cause["worst"], isMajor: boolean): Proof {
  // What is decided by its rule alone is not proved by what its values are.
  if (
    !judgement ||
    (isMajor && judgement.compatibility !== "breaking" && judgement.compatibility !== "undecided")
  )
    return { kind: "rule" };
  if (judgement.compatibility === "undecided") return { kind: "undecided", reason: judgement.reason ?? "" };
  if (judgement.witness === undefined) return { kind: "contained", steps: judgement.steps ?? [] };
  const at = path.slice(0, path.length - (fact.path?.length ?? 0));
  return {
    kind: "witness",
    value: judgement.witness as Json,
    path: formatPointer(at),
    acceptedBy: fact.direction === "request" ? "old" : "new",
    refusals: judgement.refusals ?? [],
  };
}

/** What each package needs: fixtures are about values that are sent, which may be good for both. */
function bumpsOf(site: Site, rule: Rule, worst: Cause["worst"]): Readonly<Record<PackageKind, Bump>> {
  const fixtures =
    rule.bump !== "none" && rule.bump !== "patch" && worst.pair ? fixturesBump(site, worst) : rule.bump;
  const types = worst.fact.narrows && rule.bump !== "none" ? "major" : rule.bump;
  return { types, client: rule.bump, fixtures, ...rule.packages };
}

/** Tests that are written with the new values go on with the old schemas, where these take them. */
function fixturesBump({ both, judges }: Site, { pair, fact }: Cause["worst"]): Bump {
  if (!pair || !fact.direction) return "major";
  const { joint, accepts } = judges(fact.direction);
  const shape = shapeIn(both.new.spaces[fact.direction], pair.new.node);
  const old = joint.schemaOf("old", pair.old.node);
  const values = [sample(shape), sample(shape, { size: "maximal" })];
  return values.every((value) => value !== undefined && accepts(old, value as Json)) ? "minor" : "major";
}

function mapBumps(
  all: Readonly<Record<PackageKind, Bump>>,
  map: (bump: Bump) => Bump,
): Readonly<Record<PackageKind, Bump>> {
  return { types: map(all.types), client: map(all.client), fixtures: map(all.fixtures) };
}

function lesser(a: Bump, b: Bump): Bump {
  return rankOf(a) < rankOf(b) ? a : b;
}

function rankOf(bump: Bump): number {
  return bumps.indexOf(bump);
}

/** What is the same for requests and for responses is one change. */
function inOne(changes: readonly Change[]): readonly Change[] {
  const known = new Map<string, Change>();
  for (const change of changes) {
    const other = known.get(change.id);
    const operations = new Map(
      [...(other?.operations ?? []), ...change.operations].map((one) => [`${one.method} ${one.path}`, one]),
    );
    const positions = [...new Set([...(other?.positions ?? []), ...change.positions])];
    known.set(change.id, { ...(other ?? change), operations: [...operations.values()], positions });
  }
  return [...known.values()];
}

/** What breaks in one direction is not told again where it does no harm. */
function withoutTwins(changes: readonly Change[]): readonly Change[] {
  const breaking = new Set(
    changes.filter(({ bump }) => bump === "major").map((change) => JSON.stringify([change.old, change.new])),
  );
  return changes.filter(
    (change) =>
      change.bump === "major" ||
      !change.direction ||
      change.proof.kind !== "contained" ||
      !breaking.has(JSON.stringify([change.old, change.new])),
  );
}

function sorted(changes: readonly Change[]): readonly Change[] {
  const rank = ({ bump, bumps: own }: Change): number =>
    rankOf(bump) * 10 + Math.max(...packageKinds.map((kind) => rankOf(own[kind])));
  return [...changes].sort((a, b) => rank(b) - rank(a));
}

function packageOf(changes: readonly Change[], kind: PackageKind): PackageVerdict {
  const own = changes.filter((change) => change.bumps[kind] !== "none");
  const greatest = own.reduce<Bump>(
    (most, change) => (rankOf(change.bumps[kind]) > rankOf(most) ? change.bumps[kind] : most),
    "none",
  );
  return {
    bump: greatest,
    changes: own.sort((a, b) => rankOf(b.bumps[kind]) - rankOf(a.bumps[kind])).map(({ id }) => id),
  };
}
