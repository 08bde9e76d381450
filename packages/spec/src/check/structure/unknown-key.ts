import type { CompiledRule } from "../../grammar/grammar.ts";
import { type Kind, objectNames } from "../../grammar/object-kind.ts";
import { type Remark, remark } from "../../grammar/object-rule.ts";
import { type Json, type JsonObject, memberOf } from "../../json.ts";
import { nearMiss } from "../../near-miss.ts";
import type { Version } from "../../source.ts";
import { written } from "./what-to-write.ts";

/** What is to say about a key that the object does not have in this version. */
export function unknownKey(
  kind: Kind,
  key: string,
  node: JsonObject,
  compiled: CompiledRule,
  version: Version,
): Remark {
  const other = compiled.foreign.get(key);
  const where = `\`${key}\` of the ${objectNames[kind]}`;
  if (other) {
    // What a later version brought is clear enough; what it dropped has another meaning, or none.
    const taken = other > version ? "is taken as such" : "means nothing";
    const words = kind === "schema" ? inOwnWords(key, node) : undefined;
    const say = words ?? `Say it in the words of OpenAPI ${version}`;
    const reason = `${where} is OpenAPI ${other}; in a ${version} document it ${taken}.`;
    return remark("unknown-key", { reason, advice: `${say}, or set \`openapi: ${other}.0\`.` }, key);
  }
  if (kind === "schema" && key === "dependencies") {
    const reason = `${where} is JSON Schema before 2019-09; it is taken as such.`;
    return remark("unknown-key", { reason, advice: splitDependencies }, key);
  }
  const moved = elsewhere.get(`${kind}.${key}`);
  const meant = moved === undefined ? nearMiss(key, compiled.keys.keys()) : undefined;
  // A Schema Object has any keys from 3.1 on (JSON Schema 2020-12 Core, section 6.5); all others have their own alone.
  const isOpen = kind === "schema" && version !== "3.0";
  if (meant && !isOpen) return remark("structure/misspelt", { object: objectNames[kind], key, meant }, key);
  const what = kind === "schema" ? "means nothing to Specmint" : `is not OpenAPI ${version}`;
  const question = meant ? ` Did you mean \`${meant}\`?` : "";
  const remove = meant
    ? `Write \`${meant}\` if that is meant; else remove it, or begin its name with \`x-\`.`
    : "Remove it, or begin its name with `x-`.";
  const reason = `${where} ${what}: it is ignored.${question}`;
  return remark("unknown-key", { reason, advice: moved ?? remove }, key);
}

/** A keyword of another version of the Schema Object in the words of the document's own. */
function inOwnWords(key: string, node: JsonObject): string | undefined {
  const value = node[key] ?? null;
  if (key === "nullable") return value === true ? withNull(node) : "Remove it";
  if (key === "const") return `Write \`enum: [${written(value)}]\``;
  const [first] = key === "examples" && Array.isArray(value) ? (value as readonly Json[]) : [];
  return first === undefined ? undefined : `Write \`example: ${written(first)}\``;
}

function withNull(node: JsonObject): string {
  const type = memberOf(node, "type");
  const ref = memberOf(node, "$ref");
  const values = memberOf(node, "enum") === undefined ? "" : ", and null in the `enum`";
  if (type !== undefined)
    return `Write \`type: [${[type, "null"].flat().map(written).join(", ")}]\`${values}`;
  if (typeof ref === "string") return `Write \`anyOf: [{ $ref: ${JSON.stringify(ref)} }, { type: "null" }]\``;
  const branches = ["anyOf", "oneOf"].find((list) => memberOf(node, list) !== undefined);
  if (branches) return `Add \`{ type: "null" }\` to \`${branches}\``;
  return memberOf(node, "allOf") === undefined
    ? "Remove it"
    : 'Write `anyOf: [{ allOf: [ … ] }, { type: "null" }]`';
}

const splitDependencies =
  "Say by `dependentRequired` what lists names, and by `dependentSchemas` what is a schema (OpenAPI 3.1).";
const intoSchema = "Move it into the `schema`.";
const ofServers = "Say it in the `url` of `servers`.";
const mediaTypes = "Name the media types under `content` of the bodies.";

/** What OpenAPI 2.0 called a thing, or where it had it, by object and key. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ...[
    "type",
    "format",
    "items",
    "enum",
    "default",
    "pattern",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
  ].flatMap((key) => [[`parameter.${key}`, intoSchema] as const, [`header.${key}`, intoSchema] as const]),
  ["parameter.collectionFormat", "Say it by `style` and `explode`."],
  ["response.schema", "Write `content: { application/json: { schema: … } }`."],
  ["operation.consumes", mediaTypes],
  ["operation.produces", mediaTypes],
  ["root.consumes", mediaTypes],
  ["root.produces", mediaTypes],
  ["root.definitions", "Move it to `components.schemas`."],
  ["root.securityDefinitions", "Move it to `components.securitySchemes`."],
  ...["host", "basePath", "schemes"].map((key) => [`root.${key}`, ofServers] as const),
]);
