import { containment, isValid, type Shape, shapeOf } from "@specmint/schema/shape";
import type { Comparable, Json } from "@specmint/spec";
import { UNREAD } from "@specmint/spec/document";
import type { Compatibility } from "../fact.ts";
import type { Direction } from "../model.ts";

import { isPartialIn, type JointSpace, jointSpace } from "./joint-space.ts";
import { closed } from "./meant-schemas.ts";
import { type MeantSpace, meantSpace } from "./meant-space.ts";
import { otherJudge } from "./other-judge.ts";
import { written } from "./written.ts";

/** What is known of the values of two schemas in a direction, and why. */
export interface Judgement {
  readonly compatibility: Compatibility;
  /** A value that only one of them accepts, where they are incompatible. */
  readonly witness?: Json;
  /** What the other has against it. */
  readonly refusals?: readonly string[];
  readonly steps?: readonly string[];
  readonly reason?: string;
  /** True where the same values are taken, whatever anybody describes. */
  readonly isEqual?: boolean;
}

/** Two schemas in the words of a joint space. */
export interface Question {
  readonly old: Json;
  readonly new: Json;
  readonly isText: boolean;
  readonly isRepeated?: boolean;
}

/** Judges schemas of one direction. */
export interface Judge {
  readonly joint: JointSpace;
  readonly ask: (question: Question) => Judgement;
  /** The same where forms of objects are told apart by the properties that they describe. */
  readonly askByProperties: (question: Question) => Judgement;
  /** True if each of two schemas certainly has every value of the other, whatever anybody describes. */
  readonly isEqual: (a: Json, b: Json) => boolean;
  /** True if every value of the first schema certainly is one of the second. */
  readonly holds: (inner: Json, outer: Json) => boolean;
  /** True where a value is one of a schema. */
  readonly accepts: (schema: Json, value: Json) => boolean;
  /** True if the values of a form, without properties that it does not describe, certainly are among those of another schema. */
  readonly isFormOf: (form: Json, other: Json) => boolean;
}

/** Makes the judge of one direction: what is known of two schemas is found out once. */
export function makeJudge(old: Comparable, next: Comparable, direction: Direction): Judge {
  const joint = jointSpace(old, next, direction);
  const isPartial = old.isPartial || next.isPartial;
  const other = otherJudge(joint.schemas);
  const site: Site = { joint, asMeant: meantSpace(joint, "by values"), direction, isPartial, other };
  let told: Site | undefined;
  const { asMeant } = site;
  return {
    joint,
    isEqual: (a, b) =>
      [[a, b] as const, [b, a] as const].every(
        ([inner, outer]) =>
          containment(shapeIn(joint, inner), shapeIn(joint, outer), { steps: FEW }).answer === "contained",
      ),
    holds: (inner, outer) => isFine(judgeValues(site, inner, outer)),
    isFormOf: (form, whole) =>
      containment(asMeant.shapeOf(closed(joint.schemas, form)), asMeant.shapeOf(closed(joint.schemas, whole)))
        .answer === "contained",
    accepts: (schema, value) => isValid(shapeIn(joint, schema), value),
    ask: remembered((question) => judge(site, question)),
    askByProperties: remembered((question) => {
      told ??= { ...site, asMeant: meantSpace(joint, "by properties") };
      return judge(told, question);
    }),
  };
}

function remembered(ask: (question: Question) => Judgement): (question: Question) => Judgement {
  const known = new Map<Json, Map<Json, Judgement>>();
  return (question) => {
    const answers = known.get(question.old) ?? new Map<Json, Judgement>();
    known.set(question.old, answers);
    const found = answers.get(question.new) ?? ask(question);
    answers.set(question.new, found);
    return found;
  };
}

interface Site {
  readonly joint: JointSpace;
  readonly asMeant: MeantSpace;
  readonly direction: Direction;
  readonly isPartial: boolean;
  readonly other: ReturnType<typeof otherJudge>;
}

function shapeIn({ space }: JointSpace, schema: Json): Shape {
  return shapeOf(space, schema as Parameters<typeof shapeOf>[1]);
}

function judge(site: Site, { old, new: next, isText, isRepeated = false }: Question): Judgement {
  const [inner, outer] = site.direction === "request" ? [old, next] : [next, old];
  const found = judgeValues(site, inner, outer);
  if (!isText || site.direction === "response" || isFine(found)) return found;
  // A text shows nothing of the type that it had: what is written alike is alike.
  const text = written(site.joint.schemas, inner) ?? inner;
  const forms = [text, ...(isRepeated ? [inner, text].map(listOfOne) : [])];
  const fine = forms.map((form) => (form === inner ? found : judgeValues(site, form, outer))).find(isFine);
  return fine
    ? { ...fine, steps: ["what is sent is text, whatever its type", ...(fine.steps ?? [])] }
    : found;
}

function isFine({ compatibility }: Judgement): boolean {
  return compatibility === "compatible" || compatibility === "same";
}

function listOfOne(items: Json): Json {
  return { type: "array", items, minItems: 1, maxItems: 1 };
}

function judgeValues(site: Site, inner: Json, outer: Json): Judgement {
  const { joint, asMeant } = site;
  const [innerShape, outerShape] = [asMeant.shapeOf(inner), asMeant.shapeOf(outer)];
  const answer = containment(innerShape, outerShape, { sent: "described" });
  if (answer.answer === "undecided")
    return { compatibility: "undecided", reason: answer.reason.includes(UNREAD) ? NOT_READ : answer.reason };
  if (answer.answer === "contained") {
    const isSame =
      containment(outerShape, innerShape, { steps: FEW, sent: "described" }).answer === "contained";
    return {
      compatibility: isSame ? "same" : "compatible",
      steps: answer.derivation.map(({ path, says }) => [path.join("/"), says].filter(Boolean).join(": ")),
    };
  }
  if (site.isPartial && isDoubtful(joint, { inner, outer }))
    return { compatibility: "undecided", reason: NOT_READ };
  const found = witnessed(site, { inner, outer }, answer.witness as Json);
  if (found.compatibility === "breaking" || (!asMeant.differs(inner) && !asMeant.differs(outer)))
    return found;
  // The value may have two forms of a `oneOf`: another one has to be the proof.
  for (const sent of ["described", "allowed"] as const) {
    const strict = containment(shapeIn(joint, inner), shapeIn(joint, outer), { sent });
    const proved =
      strict.answer === "not contained"
        ? witnessed(site, { inner, outer }, strict.witness as Json)
        : undefined;
    if (proved?.compatibility === "breaking") return proved;
  }
  return {
    compatibility: "undecided",
    reason: "A value of one form is let through by another one, which is hardly meant.",
  };
}

const NOT_READ = "A part of the schema cannot be understood.";

/** True where what was left out may refuse a value on the inner side, or let it through on the outer one. */
function isDoubtful(
  { schemas }: JointSpace,
  { inner, outer }: { readonly inner: Json; readonly outer: Json },
): boolean {
  const has = (schema: Json, keyword: string): boolean => isPartialIn(schemas, schema, keyword);
  return has(inner, UNREAD) || (has(outer, UNREAD) && NEGATING.some((keyword) => has(outer, keyword)));
}

/** Under them less is more. */
const NEGATING = ["not", "if", "oneOf", "maxContains"];

/** How many steps it may take to find out that two schemas are the same: what comes of it is only told. */
const FEW = 20_000;

/** A witness is one only if a validator that is not ours says the same of it. */
function witnessed(
  { other }: Site,
  { inner, outer }: { readonly inner: Json; readonly outer: Json },
  witness: Json,
): Judgement {
  const [accepted, refused] = [other(inner, witness), other(outer, witness)];
  if (accepted === undefined || refused === undefined)
    return { compatibility: "undecided", reason: "The second validator cannot read the schema." };
  if (accepted.length > 0 || refused.length === 0)
    return {
      compatibility: "undecided",
      reason: "Two validators disagree on the value that would prove it.",
    };
  return { compatibility: "breaking", witness, refusals: refused };
}
