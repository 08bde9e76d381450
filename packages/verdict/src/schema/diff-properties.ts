import type { JsonObject } from "@specmint/spec";
import type { Fact } from "../fact.ts";
import type { DiffSchemas, SchemaPair, Sides } from "./diff-schemas.ts";
import { propertiesOf, requiredBy, type SchemaAt } from "./resolve-schema.ts";

/** Properties that come and go, and whether they have to be there; those of both sides are pairs. */
export function diffProperties(
  sides: Sides,
  diff: DiffSchemas,
  wholes: Wholes,
): Pick<SchemaPair, "facts" | "below"> {
  const [before, after] = [propertiesOf(sides.old), propertiesOf(sides.new)];
  const [needed, needs] = [requiredBy(sides.old), requiredBy(sides.new)];
  const facts: Fact[] = [];
  const below: SchemaPair["below"][number][] = [];
  for (const [name, schemas] of before) {
    const others = after.get(name);
    const [first] = schemas;
    if (!others) facts.push(propertyFact("removed", name, { isRequired: needed.has(name), old: first }));
    else for (const pair of pairAll(schemas, others, diff, wholes)) below.push({ step: name, pair });
  }
  for (const [name, [first]] of after)
    if (!before.has(name))
      facts.push(propertyFact("added", name, { isRequired: needs.has(name), new: first }));
  return { facts: [...facts, ...diffRequired({ before, after, needed, needs, sides })], below };
}

interface Needs {
  readonly before: ReadonlyMap<string, readonly SchemaAt[]>;
  readonly after: ReadonlyMap<string, readonly SchemaAt[]>;
  readonly needed: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly sides: Sides;
}

function diffRequired({ before, after, needed, needs, sides }: Needs): readonly Fact[] {
  const [old, next] = [sides.old[0], sides.new[0]];
  const at = { ...(old && { old: old.tokens }), ...(next && { new: next.tokens }) };
  const placed = (name: string): Pick<Fact, "old" | "new"> => ({
    ...at,
    ...(before.get(name)?.[0] && { old: before.get(name)?.[0]?.tokens as readonly string[] }),
    ...(after.get(name)?.[0] && { new: after.get(name)?.[0]?.tokens as readonly string[] }),
  });
  const isNew = (name: string): boolean => after.has(name) && !before.has(name);
  const isGone = (name: string): boolean => before.has(name) && !after.has(name);
  return [
    ...[...needs]
      .filter((name) => !needed.has(name) && !isNew(name))
      .map(
        (name): Fact => ({
          subject: "required",
          change: "added",
          name,
          keyword: "required",
          path: [name],
          ...placed(name),
        }),
      ),
    ...[...needed]
      .filter((name) => !needs.has(name) && !isGone(name))
      .map(
        (name): Fact => ({
          subject: "required",
          change: "removed",
          name,
          keyword: "required",
          path: [name],
          ...placed(name),
        }),
      ),
  ];
}

function propertyFact(
  change: "added" | "removed",
  name: string,
  {
    isRequired,
    ...at
  }: {
    readonly isRequired: boolean;
    readonly old?: SchemaAt | undefined;
    readonly new?: SchemaAt | undefined;
  },
): Fact {
  return {
    subject: "property",
    change,
    name,
    keyword: "properties",
    isRequired,
    path: [name],
    ...(at.old && { old: at.old.tokens, before: at.old.node }),
    ...(at.new && { new: at.new.tokens, after: at.new.node }),
  };
}

/** Pairs what several schemas say of one value: the same schemas are the same whole, however often they meet. */
function pairAll(
  old: readonly SchemaAt[],
  next: readonly SchemaAt[],
  diff: DiffSchemas,
  wholes: Wholes,
): readonly SchemaPair[] {
  const [before, after] = [wholeOf(old, wholes), wholeOf(next, wholes)];
  return before && after ? [diff(before, after)] : [];
}

/** By the schemas that they are made of, the first by the others. */
export type Wholes = WeakMap<JsonObject, { readonly parts: readonly SchemaAt[]; readonly whole: SchemaAt }[]>;

function wholeOf(parts: readonly SchemaAt[], wholes: Wholes): SchemaAt | undefined {
  const [first, ...others] = parts.filter(
    (one, at) => parts.findIndex(({ node }) => node === one.node) === at,
  );
  if (!first || others.length === 0) return first;
  const known = wholes.get(first.node) ?? [];
  wholes.set(first.node, known);
  const all = [first, ...others];
  const found = known.find(
    (one) => one.parts.length === all.length && all.every(({ node }, at) => one.parts[at]?.node === node),
  );
  if (found) return found.whole;
  const whole = { node: { allOf: all.map(({ node }) => node) }, tokens: first.tokens };
  known.push({ parts: all, whole });
  return whole;
}
