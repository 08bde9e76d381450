import { isJsonObject, type JsonObject, listIn, memberOf, objectIn } from "../../json.ts";
import { type Part, type SchemaAt, schemaBelow } from "./conjunction.ts";
import { strongest } from "./number-range.ts";
import { type Clash, type Said, sayKeyword } from "./said.ts";
import { bits } from "./type-mask.ts";

/** A member that every value has: "property `a`", and the schemas that describe it. */
export interface Member {
  readonly name: string;
  readonly schemas: readonly SchemaAt[];
}

/** The members that every value of the parts has, if the parts allow objects alone, or lists alone. */
export function membersOf(parts: readonly Part[], mask: number): readonly Member[] {
  if (mask === bits.object) {
    return requiredOf(parts).map(({ value }) => ({
      name: `property \`${String(value)}\``,
      schemas: parts.flatMap((part) => schemasOfProperty(part, String(value))),
    }));
  }
  const least = mask === bits.array ? strongest(parts, "minItems", 1) : undefined;
  if (!least || (least.value as number) < 1) return [];
  return [{ name: "first item", schemas: parts.flatMap(schemasOfFirstItem) }];
}

/** Why an object cannot have a property that it has to have. */
export function clashOfObjects(parts: readonly Part[]): Clash | undefined {
  for (const part of parts.filter(({ node }) => Object.hasOwn(node, "required"))) {
    for (const name of listIn(part.node, "required")) {
      const other = typeof name === "string" && parts.find(({ node }) => forbids(node, name));
      const required = other && requiredOf([part]).find(({ value }) => value === name);
      const [schema] = required ? schemasOfProperty(other, String(name)) : [];
      if (required && schema) {
        return [required, { keyword: schema.tokens.at(-1) ?? "", value: false, tokens: schema.tokens }];
      }
    }
  }
  return undefined;
}

function forbids(node: JsonObject, name: string): boolean {
  const properties = objectIn(node, "properties");
  return Object.hasOwn(properties, name) ? properties[name] === false : isClosed(node);
}

/** True if a schema forbids all properties but those that it describes by name. */
export function isClosed(node: JsonObject): boolean {
  return (
    memberOf(node, "additionalProperties") === false && memberOf(node, "patternProperties") === undefined
  );
}

/** Why a list cannot have the items that it has to have. */
export function clashOfLists(parts: readonly Part[]): Clash | undefined {
  const least = strongest(parts, "minItems", 1);
  const closed = parts.find(
    ({ node }) =>
      memberOf(node, "items") === false &&
      listIn(node, "prefixItems").length < ((least?.value ?? 0) as number),
  );
  const items = closed && sayKeyword(closed, "items");
  return least && items ? [least, items] : undefined;
}

/** The names that `required` lists, each once. */
export function requiredOf(parts: readonly Part[]): readonly Said[] {
  const byName = new Map<string, Said>();
  for (const { node, tokens } of parts) {
    if (!Object.hasOwn(node, "required")) continue;
    listIn(node, "required").forEach((name, index) => {
      if (typeof name !== "string" || byName.has(name)) return;
      byName.set(name, { keyword: "required", value: name, tokens: [...tokens, "required", String(index)] });
    });
  }
  return [...byName.values()];
}

/** The schemas of a part that a property of the name has to satisfy; not those of `patternProperties`. */
function schemasOfProperty(part: Part, name: string): readonly SchemaAt[] {
  const described = schemaBelow(part, "properties", name);
  if (described) return [described];
  if (memberOf(part.node, "patternProperties") !== undefined) return [];
  return [schemaBelow(part, "additionalProperties") ?? []].flat();
}

function schemasOfFirstItem(part: Part): readonly SchemaAt[] {
  const [first] = listIn(part.node, "prefixItems");
  if (first !== undefined) return [{ node: first, tokens: [...part.tokens, "prefixItems", "0"] }];
  const items = schemaBelow(part, "items");
  return items ? [items] : [];
}

/** True if the part describes the property, by name or by what else it may have. */
export function describesProperty({ node }: Part, name: string): boolean {
  return (
    Object.hasOwn(objectIn(node, "properties"), name) ||
    memberOf(node, "patternProperties") !== undefined ||
    isJsonObject(memberOf(node, "additionalProperties"))
  );
}
