import { type Branch, type Discriminated, isDefault } from "../discriminators.ts";
import { type Json, type JsonObject, listIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { mapSchemas } from "../map-schemas.ts";
import { componentAt } from "../path.ts";
import { pinOf, pinSchema } from "../pin-of.ts";

/**
 * The document with each `discriminator` (OpenAPI 3.2, Discriminator Object) turned into what it says of values: in each
 * branch the property is there, and has the values that mean the branch. What a branch pins itself stays.
 */
export function pinDiscriminators(document: JsonObject, all: readonly Discriminated[]): JsonObject {
  if (all.length === 0) return document;
  const byNode = new Map(all.map((one) => [one.schema.node, one]));
  const inherited = new Map<string | undefined, Inherited>();
  for (const { isBase, branches, property } of all)
    for (const heir of isBase ? branches : [])
      if (!inherited.has(heir.target)) inherited.set(heir.target, { property, pin: pinFor(heir, property) });
  return mapSchemas(document, (schema, path, before) => {
    const one = byNode.get(before);
    const pinned = one ? withPinnedBranches(schema, before, one, inherited) : schema;
    const key = componentAt(path);
    const pin =
      key === undefined ? undefined : inherited.get(formatPointer(["components", "schemas", key]))?.pin;
    return pin ? { ...pinned, allOf: [...listIn(pinned, "allOf"), pin] } : pinned;
  });
}

/** What a schema has from one with a discriminator in its `allOf`. */
interface Inherited {
  readonly property: string;
  readonly pin: JsonObject | undefined;
}

function withPinnedBranches(
  schema: JsonObject,
  before: JsonObject,
  one: Discriminated,
  inherited: ReadonlyMap<string | undefined, Inherited>,
): JsonObject {
  const { discriminator: _, ...rest } = schema as Record<string, Json>;
  if (one.isBase) return rest;
  const branches = new Map<Json | undefined, Branch>(one.branches.map((branch) => [branch.node, branch]));
  const pinned = ["oneOf", "anyOf"].flatMap((key): [string, Json][] => {
    const settled = listIn(rest, key).map((item, index): Json => {
      const branch = branches.get(listIn(before, key)[index]);
      const isPinned = branch && inherited.get(branch.target)?.property === one.property;
      const pin = !branch || isPinned || isDefault(one, branch) ? undefined : pinFor(branch, one.property);
      return pin ? { allOf: [item, pin] } : item;
    });
    return settled.length > 0 ? [[key, settled]] : [];
  });
  return { ...rest, ...(Object.fromEntries(pinned) as JsonObject) };
}

/** What has to hold of a branch beside what it says by itself; undefined: nothing. */
function pinFor(branch: Branch, property: string): JsonObject | undefined {
  const values = pinOf(branch);
  const own = branch.own();
  if (own.isRequired && values?.length === own.values?.length) return undefined;
  if (!values && branch.keys.length === 0 && !own.isRequired) return undefined;
  return pinSchema(property, values);
}
