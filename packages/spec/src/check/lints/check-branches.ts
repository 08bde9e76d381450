import {
  contradictionOf,
  intersect,
  isAnnotation,
  isSameSchema,
  isSurelyWithin,
  type Shape,
} from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { shapeIn } from "../../document-space.ts";
import { withMeantType } from "../../implied-type.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, stringIn } from "../../json.ts";
import { nameSchema } from "../../name-schema.ts";
import type { Visit } from "../../visit-document.ts";
import { describeContradiction } from "./describe-contradiction.ts";
import type { LintSite } from "./lint-site.ts";

/** More branches than that are not compared with one another. */
const MAX_COMPARED = 60;

/** A schema with `oneOf` or `anyOf`, and its branches that are sound by themselves. */
interface Choice {
  readonly site: LintSite;
  readonly schema: Visit;
  readonly list: "anyOf" | "oneOf";
  readonly branches: readonly Branch[];
}

/** Where a branch stands. One that is undefined here cannot be met by itself, and is told there. */
interface Branch {
  readonly node: Json;
  readonly tokens: readonly string[];
  readonly shape: Shape | undefined;
}

/** Reports branches of `oneOf` and `anyOf` that no value ever takes. */
export function checkBranches(site: LintSite): readonly Diagnostic[] {
  return site.schemas.flatMap((schema) =>
    (["oneOf", "anyOf"] as const).flatMap((list) => {
      if (!Object.hasOwn(schema.node, list) || contradictionOf(shapeIn(site.space, schema.node))) return [];
      return checkChoice({ site, schema, list, branches: branchesOf(site, schema, list) });
    }),
  );
}

function branchesOf({ space }: LintSite, { node, tokens }: Visit, list: string): readonly Branch[] {
  return listIn(node, list).map((branch, index) => {
    const shape = isJsonObject(branch) ? shapeIn(space, branch) : undefined;
    const isSound = shape && !contradictionOf(shape);
    return { node: branch, tokens: [...tokens, list, String(index)], shape: isSound ? shape : undefined };
  });
}

function checkChoice(choice: Choice): readonly Diagnostic[] {
  const { site, schema, list, branches } = choice;
  const unsatisfiable = (reason: string): readonly Diagnostic[] => [
    diagnose("unsatisfiable-schema", site.source.place(schema.tokens), {
      what: nameSchema(schema.tokens),
      reason,
    }),
  ];
  if (list === "oneOf" && branches.length > 1 && areAllEqual(branches))
    return unsatisfiable(
      `the ${branches.length} branches of its \`oneOf\` are the same, and so a value fits all of them or none`,
    );
  const contradictory = checkSiblings(choice);
  if (contradictory.length === branches.length && branches.length > 1)
    return unsatisfiable(`no branch of its \`${list}\` goes together with what stands beside it`);
  const told = new Set(contradictory.map(({ pointer }) => pointer));
  return [...contradictory, ...checkOverlaps(choice).filter(({ pointer }) => !told.has(pointer))];
}

function areAllEqual([first, ...others]: readonly Branch[]): boolean {
  return isJsonObject(first?.node) && others.every(({ node }) => isSameSchema(node, first.node));
}

/** Branches that contradict what stands beside the list. */
function checkSiblings({ site, schema, list, branches }: Choice): readonly Diagnostic[] {
  const isAlone = Object.keys(schema.node).every((key) => key === list || isAnnotation(key));
  if (isAlone) return [];
  const around = shapeIn(site.space, schema.node);
  return branches.flatMap((branch, index) => {
    const found = branch.shape && contradictionOf(intersect([around, branch.shape]));
    if (!found) return [];
    const params = {
      branch: `Branch ${nameBranch(branch, index)}`,
      list,
      reason: `can never be met: ${describeContradiction(site, found)}`,
    };
    return [diagnose("unreachable-branch", site.source.place(branch.tokens), params)];
  });
}

/** Branches whose values all fit another branch. A discriminator tells equal branches apart. */
function checkOverlaps(choice: Choice): readonly Diagnostic[] {
  const { site, schema, list, branches } = choice;
  if (memberOf(schema.node, "discriminator") !== undefined || branches.length > MAX_COMPARED) return [];
  return branches.flatMap((branch, index) => {
    const other = findWider(choice, index);
    if (other === undefined) return [];
    const wider = branches[other] as Branch;
    const { file, line, column } = site.source.place(wider.tokens);
    const name = `branch ${nameBranch(wider, other)} at ${file}:${line}:${column}`;
    const reason =
      list === "oneOf"
        ? `can never be met: each of its values also fits ${name}, and \`oneOf\` takes only values that fit one`
        : `adds nothing: each of its values also fits ${name}`;
    const params = { branch: `Branch ${nameBranch(branch, index)}`, list, reason };
    return [diagnose("unreachable-branch", site.source.place(branch.tokens), params)];
  });
}

/** The other branch that takes all of a branch's values: an equal one only if it comes first; so does any in `anyOf`. */
function findWider({ site, list, branches }: Choice, index: number): number | undefined {
  const { node, shape } = branches[index] as Branch;
  if (!shape) return undefined;
  const meant = (one: Json): Shape => shapeIn(site.space, withMeantType(site.space, one as JsonObject));
  const isOpen = list === "anyOf" && isOpenEnum(node);
  const wider = branches.findIndex((other, at) => {
    if (at === index || (at > index && list === "anyOf")) return false;
    if (isSameSchema(other.node, node)) return at < index;
    if (isOpen || !other.shape || !isSurelyWithin(shape, other.shape)) return false;
    // Not if only what is not meant is in both.
    return isSurelyWithin(meant(node), meant(other.node));
  });
  return wider === -1 ? undefined : wider;
}

/** Names the known values of what may have others too, the usual way to write an open enum; or says "or null". */
function isOpenEnum(node: Json): boolean {
  return (
    ["enum", "const"].some((key) => memberOf(node, key) !== undefined) || memberOf(node, "type") === "null"
  );
}

function nameBranch({ node }: Branch, index: number): string {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(stringIn(node, "$ref") ?? "")?.[1];
  return name === undefined ? String(index + 1) : `\`${name}\``;
}
