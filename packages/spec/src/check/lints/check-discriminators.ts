import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { type JsonObject, stringIn } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { requiredOf } from "./clash-of-members.ts";
import { valuesOf } from "./clash-of-values.ts";
import {
  type Conjunction,
  conjoin,
  type Part,
  type SchemaAt,
  schemaBelow,
  schemaOfRef,
} from "./conjunction.ts";
import { type Discriminated, listDiscriminated, type Mapping } from "./discriminated.ts";
import { nameSchema } from "./name-schema.ts";
import { sayKeyword } from "./said.ts";

/** Reports discriminators that do not tell their branches apart, or contradict them. */
export function checkDiscriminators(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  return listDiscriminated(source, visits).flatMap((one) => [
    ...checkUse(one),
    ...checkMapping(one),
    ...one.branches.flatMap((branch) => checkBranch(one, branch)),
  ]);
}

function checkUse({ source, schema, property, branches, isBase }: Discriminated): readonly Diagnostic[] {
  if (branches.length > 0 || !isBase) return [];
  const place = source.place([...schema.tokens, "discriminator"]);
  return [diagnose("discriminator-without-branches", place, { what: nameSchema(schema.tokens), property })];
}

function checkMapping({ source, schema, branches, isBase, mapping }: Discriminated): readonly Diagnostic[] {
  const targets = new Set(branches.map((branch) => behindRef(source.value, branch).node));
  return mapping.flatMap(({ text, tokens, target }) => {
    const place = source.place(tokens);
    if (!target) return [diagnose("discriminator-mapping", place, { text })];
    const end = behindRef(source.value, target).node;
    const isBranch = targets.has(end) || (isBase && end === schema.node) || branches.length === 0;
    const what = nameSchema(schema.tokens);
    return isBranch ? [] : [diagnose("discriminator-not-a-branch", place, { text, what })];
  });
}

function checkBranch(one: Discriminated, branch: Part): readonly Diagnostic[] {
  const { source, schema, property, isBase } = one;
  const all = conjoin(source.value, [branch, schema]);
  const pinned = pinOf(all, source.value, property);
  const isNested =
    !isBase &&
    ["oneOf", "anyOf"].some((list) =>
      all.parts.some((part) => part.node !== schema.node && sayKeyword(part, list)),
    );
  if (isNested) return [];
  const place = source.place(branch.tokens);
  const name = nameBranch(branch);
  if (!pinned && !isBase && stringIn(branch.node, "$ref") === undefined) {
    return [diagnose("discriminator-inline-branch", place, { property, what: nameSchema(schema.tokens) })];
  }
  return [...checkPresence(one, all, branch, name), ...(pinned ? checkPin(one, branch, name, pinned) : [])];
}

function checkPresence(
  { source, property, isBase }: Discriminated,
  all: Conjunction,
  branch: Part,
  name: string,
): readonly Diagnostic[] {
  const isRequired = requiredOf(all.parts).some(({ value }) => value === property);
  // What is inherited is said once, at the base.
  if (isRequired || isBase || !all.isWhole) return [];
  const isDescribed = all.parts.some((part) => schemaBelow(part, "properties", property));
  const params = { property, branch: name, how: isDescribed ? "required" : "described" } as const;
  return [diagnose("discriminator-optional", source.place(branch.tokens), params)];
}

/** The only values that the property may have, and where it says so. */
interface Pin {
  readonly values: readonly string[];
  readonly tokens: readonly string[];
}

function pinOf({ parts }: Conjunction, document: JsonObject, property: string): Pin | undefined {
  const schemas = parts.flatMap((part) => schemaBelow(part, "properties", property) ?? []);
  const described = conjoin(document, schemas).parts;
  const values = valuesOf(described);
  const said = described.flatMap((part) => sayKeyword(part, "const") ?? sayKeyword(part, "enum") ?? [])[0];
  return (
    values && said && { values: values.filter((value) => typeof value === "string"), tokens: said.tokens }
  );
}

function checkPin(
  { source, property, mapping }: Discriminated,
  branch: Part,
  name: string,
  pin: Pin,
): readonly Diagnostic[] {
  const end = behindRef(source.value, branch).node;
  const isHere = ({ target }: Mapping): boolean =>
    target !== undefined && behindRef(source.value, target).node === end;
  return mapping.filter(isHere).flatMap(({ value, tokens }) => {
    if (value === undefined || pin.values.includes(value)) return [];
    const params = {
      property,
      branch: name,
      mapped: value,
      pinned: pin.values
        .slice(0, 5)
        .map((one) => `\`${one}\``)
        .join(" or "),
      mappedAt: placeText(source, tokens),
      pinnedAt: placeText(source, pin.tokens),
    };
    return [diagnose("discriminator-contradiction", source.place(tokens), params)];
  });
}

function placeText({ place }: Source, tokens: readonly string[]): string {
  const { file, line, column } = place(tokens);
  return `${file}:${line}:${column}`;
}

/** What a chain of references ends at. */
function behindRef(document: JsonObject, schema: SchemaAt): SchemaAt {
  const seen = new Set<unknown>();
  let current = schema;
  for (
    let ref = stringIn(current.node, "$ref");
    ref !== undefined && !seen.has(ref);
    ref = stringIn(current.node, "$ref")
  ) {
    seen.add(ref);
    current = schemaOfRef(document, ref) ?? current;
  }
  return current;
}

function nameBranch({ node, tokens }: Part): string {
  const ref = /^#\/components\/schemas\/([^/]+)$/.exec(stringIn(node, "$ref") ?? "")?.[1];
  return ref === undefined ? nameSchema(tokens) : `\`${ref}\``;
}
