import type { Json } from "@specmint/spec";
import { type Compatibility, type Fact, isOfWords } from "../fact.ts";
import type { Position } from "../operations/position.ts";
import { sortedText } from "../sorted-text.ts";
import { applyFact } from "./apply-fact.ts";
import type { DiffSchemas, SchemaPair } from "./diff-schemas.ts";
import type { Judge, Judgement } from "./judge.ts";

/** A fact about the schemas of a position, and what is known of the values that it is about. */
export interface Found {
  readonly fact: Fact;
  readonly pair?: SchemaPair;
  /** JSON pointer tokens from the body or the parameter to the values. */
  readonly path: readonly string[];
  readonly judgement?: Judgement;
}

/** What differs at a position. */
export interface FoundAt {
  readonly found: readonly Found[];
  /** Of the position as a whole; absent where nothing differs but words. */
  readonly whole?: Judgement;
}

/**
 * Finds what differs at a position and what of it matters. What the whole takes is decided by its schemas as they are, wherever a
 * keyword stands; only where the whole is not compatible, each fact is looked at by itself.
 */
export function findFacts(position: Position, diff: DiffSchemas, judge: Judge): FoundAt {
  const reached = reach(diff(position.old, position.new));
  const speaking = reached.filter(({ fact }) => !isOfWords(fact));
  const words = reached.filter(({ fact }) => isOfWords(fact)).map((one) => withDirection(one, position));
  if (speaking.length === 0 && isSaidAlike(position, judge)) return { found: words };
  const whole = judgeWhole(position, judge, speaking);
  const judged = speaking.map((one) => judgeFact({ position, judge, whole }, one));
  return { found: [...withCulprit(judged, whole, position), ...words], whole };
}

/** True where both schemas say the same, down to those that they refer to. */
function isSaidAlike({ old, new: next }: Position, { joint }: Judge): boolean {
  return sortedText(joint.schemaOf("old", old.node)) === sortedText(joint.schemaOf("new", next.node));
}

/**
 * What the whole takes. Where something in it takes less than before and the whole does not, another form of objects may let through what
 * it does not describe: then forms are told apart by their properties.
 */
function judgeWhole(position: Position, judge: Judge, speaking: readonly Reached[]): Judgement {
  const { joint } = judge;
  const question = {
    old: joint.schemaOf("old", position.old.node),
    new: joint.schemaOf("new", position.new.node),
    isText: position.isText,
    isRepeated: position.isRepeated ?? false,
  };
  const whole = judge.ask(question);
  const isMasked =
    !isFinding(whole.compatibility) &&
    speaking.some((one) => isFinding(judgeAlone({ position, judge, whole }, one)?.compatibility ?? "same"));
  if (!isMasked) return withEquality(whole, judge, question);
  const told = judge.askByProperties(question);
  return isFinding(told.compatibility) ? told : withEquality(whole, judge, question);
}

/** Where properties come and go and the whole stays, it may be the very same whole. */
function withEquality(
  whole: Judgement,
  { isEqual }: Judge,
  question: { readonly old: Json; readonly new: Json },
): Judgement {
  if (whole.compatibility !== "same") return whole;
  return isEqual(question.old, question.new) ? { ...whole, isEqual: true } : whole;
}

interface Site {
  readonly position: Position;
  readonly judge: Judge;
  readonly whole: Judgement;
}

function judgeFact({ position, judge, whole }: Site, one: Reached): Found {
  const found = withDirection(one, position);
  const isFine = whole.compatibility === "compatible" || whole.compatibility === "same";
  // What is gone from one place of the schema has come to another.
  const isMoved = whole.isEqual === true && /^(property|branch|required)$/.test(one.fact.subject);
  if (isMoved) return rewritten(found, whole);
  if (isFine && isFormLost(judge, one, position.direction))
    return { ...found, fact: { ...found.fact, compatibility: "breaking" } };
  if (whole.compatibility === "same") return judgedAs(found, whole);
  const alone = judgeAlone({ position, judge, whole }, one);
  // What is refused here may be let through elsewhere, which the whole knows.
  if (isFine && alone && !isFinding(alone.compatibility)) return judgedAs(found, alone);
  if (isFine) return judgedAs(found, whole);
  // A value of one form alone may be none of the whole: that is proved by a value of the whole.
  if (one.isOfForm && alone?.compatibility === "breaking")
    return judgedAs(
      { ...found, path: found.fact.path ?? [] },
      whole.compatibility === "breaking" ? whole : alone,
    );
  return judgedAs(found, alone ?? whole);
}

/**
 * True where a form of values is gone that somebody sends, or has come that somebody has to tell from the others: objects let others'
 * properties through, so that every value is let through still, and means something else.
 */
function isFormLost(
  { joint, isFormOf }: Judge,
  { fact, pair }: Reached,
  direction: Position["direction"],
): boolean {
  const isLost = fact.change === (direction === "request" ? "removed" : "added");
  if (fact.subject !== "branch" || !isLost) return false;
  const [form, side, whole] =
    fact.change === "removed"
      ? ([fact.before, "old", pair.new] as const)
      : ([fact.after, "new", pair.old] as const);
  return !isFormOf(joint.schemaOf(side, form), joint.schemaOf(side === "old" ? "new" : "old", whole.node));
}

function isFinding(compatibility: Compatibility): boolean {
  return compatibility === "breaking" || compatibility === "undecided";
}

function judgedAs(found: Found, known: Judgement): Found {
  // Whoever describes a property or a form says something, though who sends by a description sends the same.
  const isSaid = known.compatibility === "same" && /^(property|branch)$/.test(found.fact.subject);
  const judgement: Judgement = isSaid ? { ...known, compatibility: "compatible" } : known;
  const narrows = found.fact.direction === "response" && known.compatibility === "compatible";
  return {
    ...found,
    fact: { ...found.fact, compatibility: judgement.compatibility, ...(narrows && { narrows }) },
    judgement,
  };
}

function rewritten(found: Found, judgement: Judgement): Found {
  return { ...found, fact: { ...found.fact, compatibility: "same" }, judgement };
}

function judgeAlone({ position, judge }: Site, { fact, pair }: Reached): Judgement | undefined {
  const { joint } = judge;
  const old = joint.schemaOf("old", pair.old.node);
  const next = joint.schemaOf("new", pair.new.node);
  const ask = (other: Json): Judgement =>
    judge.ask({ old, new: other, isText: position.isText, isRepeated: position.isRepeated ?? false });
  const changed = applyFact(joint, pair, fact);
  if (changed === undefined) return ask(next);
  const alone = ask(changed);
  if (
    alone.witness === undefined ||
    judge.accepts(next, alone.witness) === judge.accepts(changed, alone.witness)
  )
    return alone;
  // Something else that has changed takes the value as well, or refuses it: what counts is what both descriptions say.
  const all = ask(next);
  return all.witness === undefined ? all : { ...alone, ...all, compatibility: alone.compatibility };
}

/** Where no fact by itself is to blame, all of them are together. */
function withCulprit(found: readonly Found[], whole: Judgement, position: Position): readonly Found[] {
  if (!isFinding(whole.compatibility)) return found;
  if (
    found.some(({ fact }) => fact.compatibility === whole.compatibility || fact.compatibility === "breaking")
  )
    return found;
  const [first] = found;
  const fact: Fact = {
    subject: "keyword",
    change: "changed",
    keyword: "schema",
    name: "schema",
    direction: position.direction,
    path: [],
    old: position.old.tokens,
    new: position.new.tokens,
    compatibility: whole.compatibility,
  };
  return [{ fact, path: [], judgement: whole, ...(first?.pair && { pair: first.pair }) }, ...found];
}

function withDirection({ fact, path, pair }: Reached, { direction }: Position): Found {
  return { fact: { ...fact, direction }, path: [...path, ...(fact.path ?? [])], pair };
}

interface Reached {
  readonly fact: Fact;
  readonly pair: SchemaPair;
  readonly path: readonly string[];
  /** True for what is in one of several forms. */
  readonly isOfForm: boolean;
}

/** The facts of a pair and of those below it, each once, by the shortest way. */
function reach(start: SchemaPair): readonly Reached[] {
  const seen = new Set<SchemaPair>([start]);
  const open: Omit<Reached, "fact">[] = [{ pair: start, path: [], isOfForm: false }];
  const found: Reached[] = [];
  for (const { pair, path, isOfForm } of open) {
    for (const fact of pair.facts) found.push({ fact, pair, path, isOfForm });
    for (const { step, pair: below } of pair.below) {
      if (seen.has(below)) continue;
      seen.add(below);
      open.push({
        pair: below,
        path: step === undefined ? path : [...path, step],
        isOfForm: isOfForm || step === undefined,
      });
    }
  }
  return found;
}
