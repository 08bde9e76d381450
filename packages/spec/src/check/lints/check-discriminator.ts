import type { Property } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { type Branch, type Discriminated, isDefault } from "../../discriminators.ts";
import type { Json } from "../../json.ts";
import { formatPointer } from "../../json-pointer.ts";
import { nameSchema } from "../../name-schema.ts";
import { pinOf, readKey } from "../../pin-of.ts";
import type { Source } from "../../source.ts";
import { nameKinds } from "./name-kinds.ts";

/** Reports a discriminator that does not tell its branches apart, or contradicts them. */
export function checkDiscriminator(source: Source, one: Discriminated): readonly Diagnostic[] {
  const { schema, property, isBase, hasBranches } = one;
  const what = nameSchema(schema.tokens);
  const place = source.place([...schema.tokens, "discriminator"]);
  return [
    ...(hasBranches || !isBase
      ? []
      : [diagnose("discriminator-without-branches", place, { what, property })]),
    ...checkMapping(source, one),
    ...one.branches.flatMap((branch) => checkBranch(source, one, branch)),
  ];
}

function checkMapping({ place }: Source, one: Discriminated): readonly Diagnostic[] {
  const { schema, property, isBase, hasBranches, mapping } = one;
  const itself = isBase ? formatPointer(schema.tokens) : undefined;
  return mapping.flatMap(({ key, text, tokens, target }) => {
    if (target === undefined) return [diagnose("discriminator-mapping", place(tokens), { text })];
    if (target === itself || !hasBranches) return [];
    const branch = one.branchAt(target);
    const what = nameSchema(schema.tokens);
    if (!branch) return [diagnose("discriminator-not-a-branch", place(tokens), { text, what })];
    const told = branch.told();
    if (key === undefined || readKey(key, told).length > 0 || told.values?.length === 0) return [];
    const params = { property, branch: nameBranch(branch), mapped: key, possible: possibleOf(told) };
    return [diagnose("discriminator-contradiction", place(tokens), params)];
  });
}

function checkBranch(source: Source, one: Discriminated, branch: Branch): readonly Diagnostic[] {
  const { schema, property, isBase } = one;
  const told = branch.told();
  const place = source.place(branch.tokens);
  if (branch.keys.length === 0 && !told.values)
    return [diagnose("discriminator-inline-branch", place, { property, what: nameSchema(schema.tokens) })];
  const name = nameBranch(branch);
  // What is inherited is said once, at the base.
  const isOptional = !told.isRequired && !isBase && !isDefault(one, branch);
  const how = told.isDescribed ? "required" : "described";
  // A key of the mapping that the property cannot have is told there.
  const isUnnamed = !one.mapping.some(({ key, target }) => key !== undefined && target === branch.target);
  const at = isBase ? source.place([...schema.tokens, "discriminator"]) : place;
  const params = { property, branch: name, possible: possibleOf(told) };
  return [
    ...(isOptional ? [diagnose("discriminator-optional", place, { property, branch: name, how })] : []),
    ...(isUnnamed && !told.values && pinOf(branch) === undefined
      ? [diagnose("discriminator-name", at, params)]
      : []),
  ];
}

function nameBranch({ name, tokens }: Branch): string {
  return name === undefined ? nameSchema(tokens) : `\`${name}\``;
}

/** What the property can be. */
function possibleOf({ kinds, values }: Property): string {
  return values ? listValues(values as readonly Json[]) : `of the type ${nameKinds(kinds)}`;
}

const shown = 5;

/** "`a`", "`a` or `b`"; of many the first ones, and how many there are beside. */
function listValues(values: readonly Json[]): string {
  const texts = values.map((value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``);
  const more = texts.length - shown;
  return more > 1 ? `${texts.slice(0, shown).join(", ")} and ${more} more` : texts.join(" or ");
}
