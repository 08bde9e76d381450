import type { Space } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import {
  isJsonObject,
  type Json,
  type JsonObject,
  listIn,
  memberOf,
  objectIn,
  stringIn,
} from "../../json.ts";
import { nearMiss } from "../../near-miss.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import type { LintSite } from "./lint-site.ts";

/** More schemas than that around one are not looked at: then nothing is said. */
const MAX_AROUND = 300;

/** How schemas hang together that say something about the same value. */
interface Around {
  /** The schemas that have a schema as a branch. */
  readonly parents: ReadonlyMap<JsonObject, readonly JsonObject[]>;
  /** Those under `not`: it wants the opposite, and so nothing in it has to be described. */
  readonly negated: ReadonlySet<JsonObject>;
}

/** Reports names in `required` that no schema of the same value describes. */
export function checkRequired({ source, schemas, space }: LintSite): readonly Diagnostic[] {
  let around: Around | undefined;
  return schemas.flatMap((visit) => {
    if (!Object.hasOwn(visit.node, "required")) return [];
    const names = listIn(visit.node, "required");
    if (names.every((name) => typeof name === "string" && describesProperty(visit.node, name))) return [];
    around ??= findAround(space, schemas);
    const all = describers(space, visit.node, around);
    return all ? checkNames(source, visit, all) : [];
  });
}

function checkNames(
  source: Source,
  { node, tokens }: Visit,
  all: ReadonlySet<JsonObject>,
): readonly Diagnostic[] {
  const described = new Set([...all].flatMap((one) => Object.keys(objectIn(one, "properties"))));
  // Whatever is described without its name, by a pattern or as one of the other properties.
  const isOpen = [...all].some((one) => describesProperty({ ...one, properties: {} }, ""));
  return listIn(node, "required").flatMap((name, index) => {
    if (typeof name !== "string" || isOpen || described.has(name)) return [];
    const place = source.place([...tokens, "required", String(index)]);
    const near = nearMiss(name, described);
    const advice = near
      ? `Did you mean \`${near}\`?`
      : `Describe \`${name}\` under \`properties\`, or take it out of \`required\`.`;
    return [diagnose("undescribed-required", place, { name, advice })];
  });
}

function findAround(space: Space, schemas: readonly Visit[]): Around {
  const parents = new Map<JsonObject, JsonObject[]>();
  const negated = new Set<JsonObject>();
  for (const { node } of schemas) {
    const opposite = memberOf(node, "not");
    if (isJsonObject(opposite)) negated.add(opposite);
    for (const branch of branchesIn(space, node)) {
      const others = parents.get(branch);
      if (others) others.push(node);
      else parents.set(branch, [node]);
    }
  }
  return { parents, negated };
}

/** All schemas of the same value: those around, and their branches. Undefined if they are too many, or under `not`. */
function describers(
  space: Space,
  node: JsonObject,
  { parents, negated }: Around,
): ReadonlySet<JsonObject> | undefined {
  const found = new Set<JsonObject>([node]);
  // A set goes on with what is added while it is gone through.
  for (const one of found) {
    if (found.size > MAX_AROUND || negated.has(one)) return undefined;
    for (const other of parents.get(one) ?? []) found.add(other);
    for (const branch of branchesIn(space, one)) found.add(branch);
  }
  return found;
}

/** The schemas that a schema applies to the same value. */
function branchesIn(space: Space, node: JsonObject): readonly JsonObject[] {
  const branches: (Json | undefined)[] = [];
  for (const key in node) {
    if (key === "allOf" || key === "anyOf" || key === "oneOf") branches.push(...listIn(node, key));
    else if (key === "if" || key === "then" || key === "else") branches.push(node[key]);
    else if (key === "dependentSchemas") branches.push(...Object.values(objectIn(node, key)));
    else if (key === "$ref") branches.push(space.target(stringIn(node, key) ?? "") as Json | undefined);
  }
  return branches.filter((branch): branch is JsonObject => isJsonObject(branch));
}

/** True if the schema describes the property, by name or by what else it may have. */
function describesProperty(node: JsonObject, name: string): boolean {
  return (
    Object.hasOwn(objectIn(node, "properties"), name) ||
    memberOf(node, "patternProperties") !== undefined ||
    isJsonObject(memberOf(node, "additionalProperties"))
  );
}
