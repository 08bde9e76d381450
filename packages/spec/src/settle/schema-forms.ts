import { isDeepStrictEqual } from "node:util";
import { directionAt } from "../direction-at.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../json.ts";
import { schemaKey } from "../schema-key.ts";
import type { Direction, SchemaForms, Settled } from "../settled.ts";
import { visitDocument, visitNode } from "../visit-document.ts";

/** Finds out which schemas have two forms. */
export function findSchemaForms(settled: Settled["documents"]): SchemaForms {
  const differing = findDiffering(settled);
  if (differing.size === 0) return { split: differing, directionOf: () => "response" };
  const sent = findUsed(settled.request, "request");
  const received = findUsed(settled.response, "response");
  const split = new Set([...differing].filter((key) => sent.has(key) && received.has(key)));
  return { split, directionOf: (key) => (sent.has(key) && !received.has(key) ? "request" : "response") };
}

/** Those that differ themselves, or refer to one that does. */
function findDiffering({ request, response }: Settled["documents"]): ReadonlySet<string> {
  const [sent, received] = [schemasOf(request), schemasOf(response)];
  const differing = new Set(
    Object.keys(sent).filter(
      (key) => sent[key] !== received[key] && !isDeepStrictEqual(sent[key], received[key]),
    ),
  );
  if (differing.size === 0) return differing;
  const referrers = new Map<string, string[]>();
  for (const [key, schema] of Object.entries(sent))
    for (const target of refsIn(schema)) referrers.set(target, [...(referrers.get(target) ?? []), key]);
  // A set also iterates over what is added meanwhile.
  for (const key of differing) for (const referrer of referrers.get(key) ?? []) differing.add(referrer);
  return differing;
}

function findUsed(document: JsonObject, direction: Direction): ReadonlySet<string> {
  const schemas = schemasOf(document);
  const used = new Set<string>();
  const note = (node: Json | undefined): void => {
    const key = schemaKey(memberOf(node, "$ref"));
    if (key !== undefined) used.add(key);
  };
  for (const visit of visitDocument(document)) {
    const { kind, node } = visit;
    if (kind === "schema" && Object.hasOwn(node, "$ref")) {
      // Of a media type with a name it is not known who sends it: it is taken as both.
      const { tokens } = visit;
      if (directionAt(tokens) === direction || tokens[1] === "mediaTypes") note(node);
    }
    if (kind === "response" && directionAt([...visit.tokens, "content"]) === direction)
      note(memberOf(objectIn(objectIn(node, "x-specmint"), "failure"), "schema"));
  }
  for (const key of used) for (const target of refsIn(schemas[key] ?? {})) used.add(target);
  return used;
}

/** The keys of the named schemas that a schema refers to. */
export function refsIn(schema: Json): readonly string[] {
  if (!isJsonObject(schema)) return [];
  return visitNode("schema", schema, []).flatMap(({ node }) => schemaKey(memberOf(node, "$ref")) ?? []);
}

function schemasOf(document: JsonObject): JsonObject {
  return objectIn(objectIn(document, "components"), "schemas");
}
