import { isAnnotation, membersNeeded, type Space } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { shapeIn } from "../../document-space.ts";
import { isJsonObject, type JsonObject, stringIn } from "../../json.ts";
import { nameSchema } from "../../name-schema.ts";
import type { Visit } from "../../visit-document.ts";
import type { LintSite } from "./lint-site.ts";

type Part = Pick<Visit, "node" | "tokens">;

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
export function checkRecursion(site: LintSite): readonly Diagnostic[] {
  const done = new Set<JsonObject>();
  return site.schemas
    .filter(({ node }) => Object.hasOwn(node, "required") || Object.hasOwn(node, "minItems"))
    .flatMap((visit) => findCycles(site, visit, done));
}

function findCycles(site: LintSite, start: Part, done: Set<JsonObject>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const open = new Map<JsonObject, number>();
  const path: Step[] = [];
  const enter = (schema: Part): void => {
    if (done.has(schema.node)) return;
    open.set(schema.node, path.length);
    path.push({ schema, members: edgesOf(site, schema), next: 0 });
  };
  enter(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const edge = step.members[step.next];
    step.next += 1;
    const since = edge && open.get(edge.target.node);
    if (since !== undefined) found.push(report(site, path.slice(since)));
    else if (edge) enter(edge.target);
    else {
      path.pop();
      open.delete(step.schema.node);
      done.add(step.schema.node);
    }
  }
  return found;
}

function report({ source }: LintSite, circle: readonly Step[]): Diagnostic {
  const [first] = circle as [Step];
  const steps = circle.map(({ members, next }) => members[next - 1]?.name);
  const what = nameSchema(first.schema.tokens);
  const reason = `its required ${steps.join(", in that the required ")} has to be another ${what.replace(/^the /, "value of the ")}, without end`;
  return diagnose("unsatisfiable-schema", source.place(first.schema.tokens), { what, reason });
}

function edgesOf({ space, tokensOf }: LintSite, schema: Part): readonly Edge[] {
  if (!mayNeedMembers(schema.node)) return [];
  return membersNeeded(shapeIn(space, schema.node)).flatMap(({ name, shape }) =>
    shape.parts.flatMap((part) => {
      const target = behindRefs(space, part.schema as JsonObject);
      return mayNeedMembers(target) ? [{ name, target: { node: target, tokens: tokensOf(target) } }] : [];
    }),
  );
}

function mayNeedMembers(node: JsonObject): boolean {
  return ["required", "$ref", "allOf", "minItems"].some((key) => Object.hasOwn(node, key));
}

/** What a schema that is nothing but a reference refers to. */
function behindRefs(space: Space, schema: JsonObject): JsonObject {
  const seen = new Set<JsonObject>();
  let current = schema;
  while (!seen.has(current)) {
    seen.add(current);
    const target = isBareRef(current) ? space.target(stringIn(current, "$ref") ?? "") : undefined;
    if (!isJsonObject(target)) return current;
    current = target;
  }
  return current;
}

function isBareRef(node: JsonObject): boolean {
  return Object.hasOwn(node, "$ref") && Object.keys(node).every((key) => key === "$ref" || isAnnotation(key));
}
