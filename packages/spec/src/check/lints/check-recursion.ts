import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { isJsonObject, type JsonObject, stringIn } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { membersOf } from "./clash-of-members.ts";
import { conjoin, type Part, schemaOfRef } from "./conjunction.ts";
import { typesOf } from "./find-contradiction.ts";
import { nameSchema } from "./name-schema.ts";
import { isAnnotation } from "./same-schema.ts";

/** A schema on the way down, and which of its members are still to be entered. */
interface Step {
  readonly schema: Part;
  readonly members: readonly Edge[];
  next: number;
}

/** What every value of a schema has to have in it. */
interface Edge {
  readonly name: string;
  readonly target: Part;
}

/** Reports schemas whose values would have to be endless, because each value needs another one of the same schema in it. */
export function checkRecursion(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  const done = new Set<JsonObject>();
  return visits
    .filter(
      ({ kind, node }) =>
        kind === "schema" && (Object.hasOwn(node, "required") || Object.hasOwn(node, "minItems")),
    )
    .flatMap((visit) => findCycles(source, visit, done));
}

function findCycles(source: Source, start: Part, done: Set<JsonObject>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const open = new Map<JsonObject, number>();
  const path: Step[] = [];
  const enter = (schema: Part): void => {
    if (done.has(schema.node)) return;
    open.set(schema.node, path.length);
    path.push({ schema, members: edgesOf(source.value, schema), next: 0 });
  };
  enter(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const edge = step.members[step.next];
    step.next += 1;
    const since = edge && open.get(edge.target.node);
    if (since !== undefined) found.push(report(source, path.slice(since)));
    else if (edge) enter(edge.target);
    else {
      path.pop();
      open.delete(step.schema.node);
      done.add(step.schema.node);
    }
  }
  return found;
}

function report(source: Source, circle: readonly Step[]): Diagnostic {
  const [first] = circle as [Step];
  const steps = circle.map(({ members, next }) => members[next - 1]?.name);
  const what = nameSchema(first.schema.tokens);
  const reason = `its required ${steps.join(", in that the required ")} has to be another ${what.replace(/^the /, "value of the ")}, without end`;
  return diagnose("unsatisfiable-schema", source.place(first.schema.tokens), { what, reason });
}

function edgesOf(document: JsonObject, schema: Part): readonly Edge[] {
  if (!mayNeedMembers(schema.node)) return [];
  const { parts } = conjoin(document, [schema]);
  return membersOf(parts, typesOf(parts)).flatMap(({ name, schemas }) =>
    schemas.flatMap(({ node, tokens }) =>
      isJsonObject(node) && mayNeedMembers(node)
        ? [{ name, target: behindRefs(document, { node, tokens }) }]
        : [],
    ),
  );
}

function mayNeedMembers(node: JsonObject): boolean {
  return (
    Object.hasOwn(node, "required") ||
    Object.hasOwn(node, "$ref") ||
    Object.hasOwn(node, "allOf") ||
    Object.hasOwn(node, "minItems")
  );
}

/** What a schema that is nothing but a reference refers to. */
function behindRefs(document: JsonObject, schema: Part): Part {
  const seen = new Set<JsonObject>();
  let current = schema;
  while (!seen.has(current.node)) {
    seen.add(current.node);
    const ref = isBareRef(current.node) ? stringIn(current.node, "$ref") : undefined;
    const target = ref === undefined ? undefined : schemaOfRef(document, ref);
    if (!target || !isJsonObject(target.node)) return current;
    current = { node: target.node, tokens: target.tokens };
  }
  return current;
}

function isBareRef(node: JsonObject): boolean {
  return Object.hasOwn(node, "$ref") && Object.keys(node).every((key) => key === "$ref" || isAnnotation(key));
}
