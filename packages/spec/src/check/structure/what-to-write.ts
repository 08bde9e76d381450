import type { Kind } from "../../grammar/object-kind.ts";
import type { ValueRule } from "../../grammar/value-rule.ts";
import { isJsonObject, type Json, type JsonObject, memberOf } from "../../json.ts";
import type { Version } from "../../source.ts";

/** A value that is not what it has to be, below a key of an object. */
export interface Wrong {
  readonly owner: Kind;
  readonly node: JsonObject;
  /** From the object: its key first. */
  readonly tokens: readonly string[];
  /** The key of the object that it is in, and that of the one around. */
  readonly around: readonly string[];
  readonly rule: ValueRule;
  readonly value: Json;
  readonly version: Version;
}

/** What to write in the place of a wrong value that is often met; undefined for all others. */
export function whatToWrite(wrong: Wrong): string | undefined {
  const { owner, tokens, value } = wrong;
  const [key = "", name] = tokens;
  const known = name === undefined ? byKey.get(`${owner}.${key}`)?.(wrong) : byKey.get(`${key}.*`)?.(wrong);
  if (known !== undefined) return known;
  if (value === null) return "Remove the key, or give it a value.";
  return inOtherQuotes(wrong) ?? asList(wrong);
}

/** A value as it may be written in a sentence. */
export function written(value: Json): string {
  const text =
    typeof value === "string" && /^(?!(?:null|true|false)$)[A-Za-z][\w.-]*$/i.test(value)
      ? value
      : JSON.stringify(value);
  return text.length > 40 ? "…" : text;
}

type Advise = (wrong: Wrong) => string | undefined;

const exclusive =
  (limit: string): Advise =>
  ({ node, tokens: [key], value, version }) => {
    if (typeof value === "number")
      return `Write \`${limit}: ${value}\` and \`${key}: true\`, or set \`openapi: 3.1.0\`.`;
    const bound = memberOf(node, limit);
    if (value === true && typeof bound === "number")
      return `Write \`${key}: ${bound}\` in the place of \`${limit}: ${bound}\` and \`${key}: true\`.`;
    return typeof value === "boolean" ? `Remove it: in OpenAPI ${version} it says nothing here.` : undefined;
  };

const required: Advise = ({ around: [name, parent], value }) => {
  if (value === false) return "Remove it: what `required` of the object does not list is optional.";
  const member = parent === "properties" && name !== undefined ? written(name) : "…";
  return value === true
    ? `List the property in the object that has it: \`required: [${member}]\`.`
    : undefined;
};

const namedExamples: Advise = ({ value }) =>
  Array.isArray(value) ? "Give each of them a name: `examples: { first: { value: … } }`." : undefined;

const byKey: ReadonlyMap<string, Advise> = new Map<string, Advise>([
  ["schema.exclusiveMinimum", exclusive("minimum")],
  ["schema.exclusiveMaximum", exclusive("maximum")],
  ["schema.required", required],
  [
    "schema.items",
    ({ value, version }) =>
      Array.isArray(value)
        ? version === "3.0"
          ? "Write one schema for all items: `items: { anyOf: [ … ] }`."
          : "Write `prefixItems` where each item has a schema of its own."
        : undefined,
  ],
  [
    "schema.examples",
    ({ value }) =>
      isJsonObject(value)
        ? "Write a list of values: `examples: [ … ]`. Named examples stand beside the `schema`."
        : undefined,
  ],
  [
    "schema.discriminator",
    ({ value }) =>
      typeof value === "string" ? `Write \`discriminator: { propertyName: ${written(value)} }\`.` : undefined,
  ],
  ["mediaType.examples", namedExamples],
  ["parameter.examples", namedExamples],
  ["header.examples", namedExamples],
  [
    "examples.*",
    ({ tokens: [, name = ""], value }) =>
      isJsonObject(value) ? undefined : `Write \`${written(name)}: { value: ${written(value)} }\`.`,
  ],
  [
    "parameter.in",
    ({ value }) =>
      value === "body" || value === "formData"
        ? "Describe what is sent under `requestBody` of the operation."
        : undefined,
  ],
]);

/** A number in quotes, or a text without them, which YAML takes for a number or a boolean. */
function inOtherQuotes({ rule, tokens, value }: Wrong): string | undefined {
  if (rule.is !== "scalar") return undefined;
  if (typeof value === "object") return undefined;
  const key = tokens.at(-1) ?? "";
  const other = typeof value === "string" ? parsed(value) : String(value);
  if (other === undefined || !rule.accepts(other)) return undefined;
  const how = typeof value === "string" ? "without quotes" : "in quotes";
  return `Write it ${how}: \`${written(key)}: ${JSON.stringify(other)}\`.`;
}

function parsed(text: string): Json | undefined {
  return /^(true|false|-?\d+(\.\d+)?)$/.test(text) ? (JSON.parse(text) as Json) : undefined;
}

function asList({ rule, tokens, value }: Wrong): string | undefined {
  if (rule.is !== "list" || Array.isArray(value)) return undefined;
  return `Write a list: \`${written(tokens.at(-1) ?? "")}: [${written(value)}]\`.`;
}
