import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { type Branch, type Discriminated, isDefault, listDiscriminated } from "../../discriminators.ts";
import type { Json } from "../../json.ts";
import { formatPointer } from "../../json-pointer.ts";
import type { Source } from "../../source.ts";
import { readKey, type Told } from "../../told-of-property.ts";
import type { Visit } from "../../visit-document.ts";
import { nameSchema } from "./name-schema.ts";

/** Reports discriminators that do not tell their branches apart, or contradict them. */
export function checkDiscriminators(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  return listDiscriminated(source.value, visits).flatMap((one) => [
    ...checkUse(source, one),
    ...checkMapping(source, one),
    ...one.branches.flatMap((branch) => checkBranch(source, one, branch)),
  ]);
}

function checkUse(
  { place }: Source,
  { schema, property, branches, isBase }: Discriminated,
): readonly Diagnostic[] {
  if (branches.length > 0 || !isBase) return [];
  const what = nameSchema(schema.tokens);
  return [
    diagnose("discriminator-without-branches", place([...schema.tokens, "discriminator"]), {
      what,
      property,
    }),
  ];
}

function checkMapping(
  { place }: Source,
  { schema, branches, isBase, mapping }: Discriminated,
): readonly Diagnostic[] {
  const targets = new Set(branches.map(({ target }) => target));
  if (isBase) targets.add(formatPointer(schema.tokens));
  return mapping.flatMap(({ text, tokens, target }) => {
    if (target === undefined) return [diagnose("discriminator-mapping", place(tokens), { text })];
    if (targets.has(target) || branches.length === 0) return [];
    return [diagnose("discriminator-not-a-branch", place(tokens), { text, what: nameSchema(schema.tokens) })];
  });
}

function checkBranch(source: Source, one: Discriminated, branch: Branch): readonly Diagnostic[] {
  const { schema, property, isBase } = one;
  const told = branch.told();
  const place = source.place(branch.tokens);
  if (branch.keys.length === 0 && !told.values)
    return [diagnose("discriminator-inline-branch", place, { property, what: nameSchema(schema.tokens) })];
  const name = branch.name === undefined ? nameSchema(branch.tokens) : `\`${branch.name}\``;
  // What is inherited is said once, at the base.
  const isOptional = !told.isRequired && !isBase && !isDefault(one, branch);
  const how = told.described === undefined ? "described" : "required";
  return [
    ...(isOptional ? [diagnose("discriminator-optional", place, { property, branch: name, how })] : []),
    ...checkKeys(source, one, branch, name, told),
  ];
}

/** The keys, or the name, of a branch that the property cannot have as a value. */
function checkKeys(
  { place }: Source,
  { property, mapping, schema, isBase }: Discriminated,
  branch: Branch,
  name: string,
  told: Told,
): readonly Diagnostic[] {
  const isImpossible = (key: string | undefined): boolean =>
    key !== undefined && readKey(key, told).length === 0;
  const possible = told.values
    ? listValues(told.values)
    : `of the type ${told.types.map((type) => `\`${type}\``).join(" or ")}`;
  const own = mapping.filter(({ key, target }) => key !== undefined && target === branch.target);
  const isUnnamed =
    own.length === 0 && !told.values && isImpossible(branch.name) && branch.keys.every(isImpossible);
  if (isUnnamed) {
    const at = place(isBase ? [...schema.tokens, "discriminator"] : branch.tokens);
    return [diagnose("discriminator-name", at, { property, branch: name, possible })];
  }
  return own
    .filter(({ key }) => isImpossible(key))
    .map(({ key = "", tokens }) =>
      diagnose("discriminator-contradiction", place(tokens), {
        property,
        branch: name,
        mapped: key,
        possible,
      }),
    );
}

const shown = 5;

/** "`a`", "`a` or `b`"; of many the first ones, and how many there are beside. */
function listValues(values: readonly Json[]): string {
  const texts = values.map((value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``);
  const more = texts.length - shown;
  return more > 1 ? `${texts.slice(0, shown).join(", ")} and ${more} more` : texts.join(" or ");
}
