import { isAnnotation } from "@specmint/schema/shape";
import { allowsBoolean, describeRule, describeValue, isOf } from "../../grammar/describe-value.ts";
import { type CompiledRule, type Rules, rules } from "../../grammar/grammar.ts";
import { type Kind, objectNames } from "../../grammar/object-kind.ts";
import { type ObjectRule, type Remark, remark } from "../../grammar/object-rule.ts";
import { type KeyRule, object, type ValueRule } from "../../grammar/value-rule.ts";
import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import { type Path, tokensOf } from "../../path.ts";
import type { Version } from "../../source.ts";
import { checkReference, isReference } from "./reference.ts";
import { unknownKey } from "./unknown-key.ts";
import { whatToWrite } from "./what-to-write.ts";

/** A value, what it has to be, and the object that it is in. */
interface Visit {
  readonly rule: ValueRule;
  readonly value: Json;
  readonly path: Path;
  readonly owner: Kind;
  readonly ownerNode: JsonObject;
  readonly ownerPath: Path;
}

interface Walk {
  readonly version: Version;
  readonly rules: Rules;
  readonly pending: Visit[];
  readonly findings: Finding[];
}

/** Something wrong or odd in a document: a remark, and the way to what it is about. */
interface Finding extends Omit<Remark, "key"> {
  readonly tokens: readonly string[];
}

/** Compares a document with what OpenAPI of the version allows. However deep the document is, the stack is not. */
export function walkStructure(document: JsonObject, version: Version): readonly Finding[] {
  const walk: Walk = { version, rules: rules[version], pending: [], findings: [] };
  const start = { path: undefined, owner: "root", ownerNode: document, ownerPath: undefined } as const;
  walk.pending.push({ rule: object("root"), value: document, ...start });
  for (let visit = walk.pending.pop(); visit; visit = walk.pending.pop()) checkValue(walk, visit);
  return walk.findings;
}

function checkValue(walk: Walk, visit: Visit): void {
  const { rule, value } = visit;
  if (rule.is === "object" && isJsonObject(value)) checkObject(walk, rule.kind, value, visit.path);
  else if (rule.is === "list" && Array.isArray(value) && value.length >= rule.least) {
    for (const [index, item] of value.entries()) enter(walk, visit, rule.of, item, String(index));
  } else if (rule.is === "map" && isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      if (rule.keys?.accepts(key) === false) {
        const below = { ...visit, path: { parent: visit.path, token: key } };
        report(walk, below.path, wrongKey(subject(below), rule.keys, key));
      }
      enter(walk, visit, rule.of, value[key] as Json, key);
    }
  } else if (typeof value !== "boolean" || !allowsBoolean(rule, walk.version)) refuse(walk, visit);
}

/** Looks at scalars at once, at the rest later. */
function enter(walk: Walk, from: Visit, rule: ValueRule, value: Json, token: string): void {
  if (rule.is === "any" || (rule.is === "scalar" && rule.accepts(value))) return;
  const { owner, ownerNode, ownerPath } = from;
  const visit = { rule, value, path: { parent: from.path, token }, owner, ownerNode, ownerPath };
  if (rule.is === "scalar") refuse(walk, visit);
  else walk.pending.push(visit);
}

function checkObject(walk: Walk, kind: Kind, node: JsonObject, path: Path): void {
  const compiled = walk.rules[kind];
  const { rule } = compiled;
  if (Object.hasOwn(node, "$ref")) {
    for (const found of checkReference(kind, node, rule, walk.version)) report(walk, path, found);
    if (isReference(node, rule, walk.version)) return;
  }
  checkKeys(walk, kind, node, path);
  for (const key of requiredKeys(compiled, node, walk.version)) {
    if (Object.hasOwn(node, key)) continue;
    report(walk, path, remark("structure/missing", { object: objectNames[kind], what: `\`${key}\`` }));
  }
  for (const found of checkExclusive(kind, node, rule)) report(walk, path, found);
  for (const found of rule.check?.(node, walk.version) ?? []) report(walk, path, found);
}

function checkKeys(walk: Walk, kind: Kind, node: JsonObject, path: Path): void {
  const compiled = walk.rules[kind];
  const { more } = compiled.rule;
  const owner = { owner: kind, ownerNode: node, ownerPath: path };
  const from: Visit = { rule: object(kind), value: node, path, ...owner };
  for (const key of Object.keys(node)) {
    const known = compiled.keys.get(key);
    if (known) enter(walk, from, known, node[key] as Json, key);
    else if (key.startsWith("x-")) continue;
    else if (more?.keys.accepts(key)) enter(walk, from, more.value, node[key] as Json, key);
    else if (more) {
      report(walk, path, { ...wrongKey(`\`${key}\` of the ${objectNames[kind]}`, more.keys, key), key });
    } else {
      report(walk, path, unknownKey(kind, key, node, compiled, walk.version));
      if (kind === "schema") checkLater(walk, from, key, node[key] as Json);
    }
  }
}

/** A keyword of a later version is taken as such: of what it cannot be there, no validator could be made. */
function checkLater(walk: Walk, from: Visit, key: string, value: Json): void {
  const rule = rules["3.2"].schema.keys.get(key);
  const path = { parent: from.path, token: key };
  if (rule && !isAnnotation(key) && !isOf(rule, value)) refuse(walk, { ...from, rule, value, path });
}

/** Finds keys that cannot stand side by side. */
function checkExclusive(kind: Kind, node: JsonObject, rule: ObjectRule): readonly Remark[] {
  return (rule.exclusive ?? []).flatMap(([first, ...others]) => {
    const other = Object.hasOwn(node, first) && others.find((key) => Object.hasOwn(node, key));
    return other ? [remark("structure/both", { object: objectNames[kind], first, other }, other)] : [];
  });
}

function requiredKeys({ rule }: CompiledRule, node: JsonObject, version: Version): readonly string[] {
  return typeof rule.required === "function" ? rule.required(node, version) : (rule.required ?? []);
}

function refuse(walk: Walk, visit: Visit): void {
  const expected = describeRule(visit.rule, walk.version);
  const { owner, ownerNode: node, ownerPath, path, rule, value } = visit;
  const around = tokensOf(ownerPath).toReversed();
  const tokens = tokensOf(path, ownerPath);
  const advice =
    whatToWrite({ owner, node, tokens, around, rule, value, version: walk.version }) ?? `Write ${expected}.`;
  const found = describeValue(value);
  report(walk, path, remark("structure/value", { what: subject(visit), expected, found, advice }));
}

function wrongKey(what: string, { what: rule, instead }: KeyRule, key: string): Remark {
  return remark("structure/key", { what, rule, advice: instead?.(key) ?? `Let it ${rule}.` });
}

/** "`required.0` of the Schema Object". */
function subject({ path, owner, ownerPath }: Pick<Visit, "path" | "owner" | "ownerPath">): string {
  return `\`${tokensOf(path, ownerPath).join(".")}\` of the ${objectNames[owner]}`;
}

function report({ findings }: Walk, path: Path, { key, code, params }: Remark): void {
  const tokens = key === undefined ? tokensOf(path) : [...tokensOf(path), key];
  findings.push({ tokens, code, params });
}
