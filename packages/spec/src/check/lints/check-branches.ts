import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { isJsonObject, memberOf, stringIn } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { branchesOf, conjoin, type Part, type SchemaAt } from "./conjunction.ts";
import { contradictionOf, findContradiction } from "./find-contradiction.ts";
import { isWithin } from "./is-within.ts";
import { nameSchema } from "./name-schema.ts";
import { describeContradiction } from "./said.ts";
import { isAnnotation, isSameSchema } from "./same-schema.ts";

/** More branches than that are not compared with one another. */
const MAX_COMPARED = 60;

/** A schema with `oneOf` or `anyOf`, and its branches that are sound by themselves. */
interface Choice {
  readonly source: Source;
  readonly schema: Visit;
  readonly list: "anyOf" | "oneOf";
  readonly branches: readonly SchemaAt[];
}

/** Reports branches of `oneOf` and `anyOf` that no value ever takes. */
export function checkBranches(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  return visits.flatMap((schema) =>
    (["oneOf", "anyOf"] as const).flatMap((list) => {
      if (schema.kind !== "schema" || !Object.hasOwn(schema.node, list)) return [];
      if (contradictionOf(source.value, schema)) return [];
      return checkChoice({ source, schema, list, branches: branchesOf(schema, list) });
    }),
  );
}

function checkChoice(choice: Choice): readonly Diagnostic[] {
  const { source, schema, list, branches } = choice;
  if (list === "oneOf" && branches.length > 1 && areAllEqual(branches)) {
    const reason = `the ${branches.length} branches of its \`oneOf\` are the same, and so a value fits all of them or none`;
    return [
      diagnose("unsatisfiable-schema", source.place(schema.tokens), {
        what: nameSchema(schema.tokens),
        reason,
      }),
    ];
  }
  const contradictory = checkSiblings(choice);
  if (contradictory.length === branches.length && branches.length > 1) {
    const reason = `no branch of its \`${list}\` goes together with what stands beside it`;
    return [
      diagnose("unsatisfiable-schema", source.place(schema.tokens), {
        what: nameSchema(schema.tokens),
        reason,
      }),
    ];
  }
  return [...contradictory, ...checkOverlaps(choice)];
}

function areAllEqual([first, ...others]: readonly SchemaAt[]): boolean {
  return isJsonObject(first?.node) && others.every(({ node }) => isSameSchema(node, first.node));
}

/** Branches that contradict what stands beside the list. */
function checkSiblings({ source, schema, list, branches }: Choice): readonly Diagnostic[] {
  const isAlone = Object.keys(schema.node).every((key) => key === list || isAnnotation(key));
  if (isAlone) return [];
  return branches.flatMap((branch, index) => {
    if (!isJsonObject(branch.node) || contradictionOf(source.value, branch as Part)) return [];
    const found = findContradiction(source.value, conjoin(source.value, [schema, branch]));
    if (!found) return [];
    const params = {
      branch: `Branch ${nameBranch(branch, index)}`,
      list,
      reason: `can never be met: ${describeContradiction(source, found)}`,
    };
    return [diagnose("unreachable-branch", source.place(branch.tokens), params)];
  });
}

/** Branches whose values all fit another branch. A discriminator tells equal branches apart. */
function checkOverlaps(choice: Choice): readonly Diagnostic[] {
  const { source, schema, list, branches } = choice;
  if (memberOf(schema.node, "discriminator") !== undefined || branches.length > MAX_COMPARED) return [];
  return branches.flatMap((branch, index) => {
    const other = findWider(choice, index);
    if (other === undefined) return [];
    const wider = branches[other] as SchemaAt;
    const { file, line, column } = source.place(wider.tokens);
    const name = `branch ${nameBranch(wider, other)} at ${file}:${line}:${column}`;
    const reason =
      list === "oneOf"
        ? `can never be met: each of its values also fits ${name}, and \`oneOf\` takes only values that fit one`
        : `adds nothing: each of its values also fits ${name}`;
    const params = { branch: `Branch ${nameBranch(branch, index)}`, list, reason };
    return [diagnose("unreachable-branch", source.place(branch.tokens), params)];
  });
}

/** The other branch that takes all of a branch's values: an equal one only if it comes first; so does any in `anyOf`. */
function findWider({ source, list, branches }: Choice, index: number): number | undefined {
  const branch = branches[index] as SchemaAt;
  if (!isJsonObject(branch.node) || contradictionOf(source.value, branch as Part)) return undefined;
  const isOpen = list === "anyOf" && isOpenEnum(branch);
  const wider = branches.findIndex((other, at) => {
    if (at === index || (at > index && list === "anyOf")) return false;
    if (isSameSchema(other.node, branch.node)) return at < index;
    return !isOpen && isWithin(source.value, branch, other);
  });
  return wider === -1 ? undefined : wider;
}

/** Names the known values of what may have others too, the usual way to write an open enum; or says "or null". */
function isOpenEnum({ node }: SchemaAt): boolean {
  return (
    ["enum", "const"].some((key) => memberOf(node, key) !== undefined) || memberOf(node, "type") === "null"
  );
}

function nameBranch({ node }: SchemaAt, index: number): string {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(stringIn(node, "$ref") ?? "")?.[1];
  return name === undefined ? String(index + 1) : `\`${name}\``;
}
