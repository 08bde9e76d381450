import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import type { Version } from "../../source.ts";
import { type CompiledRule, type Rules, rules } from "./compiled-rules.ts";
import { allowsBoolean, describeRule, describeValue } from "./describe-value.ts";
import { checkExclusive } from "./exclusive-keys.ts";
import type { Finding } from "./finding.ts";
import { type ObjectKind, objectNames } from "./object-kind.ts";
import type { Remark } from "./object-rule.ts";
import { type Path, tokensOf } from "./path.ts";
import { checkReference, isReference } from "./reference.ts";
import { unknownKey } from "./unknown-key.ts";
import { object, type ValueRule } from "./value-rule.ts";
import { whatToWrite } from "./what-to-write.ts";

/** A value, what it has to be, and the object that it is in. */
interface Visit {
  readonly rule: ValueRule;
  readonly value: Json;
  readonly path: Path | undefined;
  readonly owner: ObjectKind;
  readonly ownerNode: JsonObject;
  readonly ownerPath: Path | undefined;
}

interface Walk {
  readonly version: Version;
  readonly rules: Rules;
  readonly pending: Visit[];
  readonly findings: Finding[];
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
    for (const [index, item] of value.entries()) enter(walk, visit, rule.of, item, index);
  } else if (rule.is === "map" && isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      if (rule.keys?.accepts(key) === false) {
        const below = { ...visit, path: { parent: visit.path, token: key } };
        const instead = rule.keys.instead?.(key);
        report(walk, below.path, { reason: `${subject(below)} has to ${rule.keys.what}.`, instead });
      }
      enter(walk, visit, rule.of, value[key] as Json, key);
    }
  } else if (typeof value !== "boolean" || !allowsBoolean(rule, walk.version)) refuse(walk, visit);
}

/** Looks at scalars at once, at the rest later. */
function enter(walk: Walk, from: Visit, rule: ValueRule, value: Json, token: string | number): void {
  if (rule.is === "any" || (rule.is === "scalar" && rule.accepts(value))) return;
  const { owner, ownerNode, ownerPath } = from;
  const visit = { rule, value, path: { parent: from.path, token }, owner, ownerNode, ownerPath };
  if (rule.is === "scalar") refuse(walk, visit);
  else walk.pending.push(visit);
}

function checkObject(walk: Walk, kind: ObjectKind, node: JsonObject, path: Path | undefined): void {
  const compiled = walk.rules[kind];
  const { rule } = compiled;
  if (Object.hasOwn(node, "$ref")) {
    for (const remark of checkReference(kind, node, rule, walk.version)) report(walk, path, remark);
    if (isReference(node, rule, walk.version)) return;
  }
  checkKeys(walk, kind, node, path);
  for (const key of requiredKeys(compiled, node, walk.version)) {
    if (Object.hasOwn(node, key)) continue;
    const reason = `The field \`${key}\` must be present in the ${objectNames[kind]}.`;
    report(walk, path, { reason, instead: `Add \`${key}\`.` });
  }
  for (const remark of checkExclusive(kind, node, rule)) report(walk, path, remark);
  for (const remark of rule.check?.(node, walk.version) ?? []) report(walk, path, remark);
}

function checkKeys(walk: Walk, kind: ObjectKind, node: JsonObject, path: Path | undefined): void {
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
      const reason = `\`${key}\` of the ${objectNames[kind]} has to ${more.keys.what}.`;
      report(walk, path, { key, reason, instead: more.keys.instead?.(key) });
    } else report(walk, path, unknownKey(kind, key, node, compiled, walk.version));
  }
}

function requiredKeys({ rule }: CompiledRule, node: JsonObject, version: Version): readonly string[] {
  return typeof rule.required === "function" ? rule.required(node, version) : (rule.required ?? []);
}

function refuse(walk: Walk, visit: Visit): void {
  const expected = describeRule(visit.rule, walk.version);
  const reason = `${subject(visit)} has to be ${expected}, not ${describeValue(visit.value)}.`;
  const { owner, ownerNode: node, ownerPath, path, rule, value } = visit;
  const around = tokensOf(ownerPath).toReversed();
  const wrong = {
    owner,
    node,
    tokens: tokensOf(path, ownerPath),
    around,
    rule,
    value,
    version: walk.version,
  };
  report(walk, path, { reason, instead: whatToWrite(wrong) });
}

/** "`required.0` of the Schema Object". */
function subject({ path, owner, ownerPath }: Pick<Visit, "path" | "owner" | "ownerPath">): string {
  return `\`${tokensOf(path, ownerPath).join(".")}\` of the ${objectNames[owner]}`;
}

function report({ findings }: Walk, path: Path | undefined, { key, ...remark }: Remark): void {
  const tokens = key === undefined ? tokensOf(path) : [...tokensOf(path), key];
  findings.push({ tokens, ...remark });
}
