import { isBinary } from "../content-kind.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { mapNode } from "../map-schemas.ts";
import { tokensOf } from "../path.ts";
import { resolveObject } from "../resolve-ref.ts";
import { schemaKey } from "../schema-key.ts";
import { type Visit, visitNode } from "../visit-document.ts";
import { refsIn } from "./schema-forms.ts";

/** What a schema describes of a multipart body: the whole, a part, or an item of a list, which is a part of its own. What is deeper is JSON. */
type Role = "body" | "part" | "item";

/** A document in which the parts of multipart requests that are bytes are what `blobOf` makes of them. */
export interface UploadForms {
  readonly document: JsonObject;
  /** The schemas that it has besides, because those that they are made of are used in JSON too: those by these. */
  readonly uploads: ReadonlyMap<string, string>;
}

/** Gives the schemas of multipart requests a form of their own, if there are bytes in them and they are used elsewhere too. */
export function withUploadForms(
  document: JsonObject,
  visits: readonly Visit[],
  blobOf: (schema: JsonObject) => JsonObject,
): UploadForms {
  const schemas = objectIn(objectIn(document, "components"), "schemas");
  const bodies = listBodies(document, visits);
  if (bodies.length === 0) return { document, uploads: new Map() };
  const { targets, uploads } = nameForms(schemas, reach(document, schemas, bodies, visits));
  const formOf = (schema: Json, role: Role): Json =>
    mapNode("schema", schema, undefined, (node, path) => {
      const own = roleAt(role, tokensOf(path));
      if (own === undefined) return node;
      if (isBinary(node)) return blobOf(node);
      const key = schemaKey(node["$ref"]);
      const target = targets.get(`${own} ${key}`);
      return target === undefined || target === key ? node : { ...node, $ref: refTo(target) };
    });
  const formed = [...targets].map(([id, target]) => {
    const { key, role } = parseId(id);
    return [target, formOf(memberOf(schemas, key) ?? {}, role)] as const;
  });
  const named = { ...schemas, ...(Object.fromEntries(formed) as JsonObject) };
  let changed = formed.length === 0 ? document : withAt(document, ["components", "schemas"], named);
  for (const { media, schema, tokens } of bodies) {
    const form = formOf(schema, "body");
    if (form !== schema) changed = withAt(changed, tokens, { ...media, schema: form });
  }
  return { document: changed, uploads };
}

interface Body {
  readonly media: JsonObject;
  readonly schema: Json;
  readonly tokens: readonly string[];
}

function listBodies(document: JsonObject, visits: readonly Visit[]): readonly Body[] {
  return visits.flatMap((visit) => {
    if (visit.kind !== "requestBody") return [];
    const { node, tokens } = visit;
    return Object.entries(objectIn(node, "content")).flatMap(([mediaType, given]): Body[] => {
      const media = isMultipart(mediaType) ? resolveObject(document, given, [])?.node : undefined;
      const schema = memberOf(media, "schema");
      if (!media || schema === undefined) return [];
      return [{ media, schema, tokens: [...tokens, "content", mediaType] }];
    });
  });
}

function isMultipart(mediaType: string): boolean {
  return /^multipart\//i.test(mediaType);
}

/** True in the schema of a multipart request. */
function isInBody(tokens: readonly string[]): boolean {
  return tokens.some((token, index) => {
    const isRequest = tokens[index - 1] === "requestBody" || tokens[index - 2] === "requestBodies";
    return token === "content" && isRequest && isMultipart(tokens[index + 1] ?? "");
  });
}

interface Reached {
  /** The named schemas with bytes in them, by what they are in a multipart body: `part Avatar`. */
  readonly binary: ReadonlySet<string>;
  /** The keys of those that are used in anything else, or as JSON in a part. */
  readonly plain: ReadonlySet<string>;
  /** Those of parts that may be lists: as an item of a list such a schema has another form. */
  readonly lists: ReadonlySet<string>;
}

function reach(
  document: JsonObject,
  schemas: JsonObject,
  bodies: readonly Body[],
  visits: readonly Visit[],
): Reached {
  const open = bodies.map(({ schema }) => ({ id: "", role: "body" as Role, schema }));
  const binary = new Set<string>();
  const lists = new Set<string>();
  const plain = new Set(visits.flatMap((visit) => plainUse(document, visit)));
  const referrers = new Map<string, string[]>();
  for (const { id, role, schema } of open)
    for (const { node, tokens } of isJsonObject(schema) ? visitNode("schema", schema, []) : []) {
      const own = roleAt(role, tokens);
      const key = schemaKey(memberOf(node, "$ref"));
      if (own !== undefined && isBinary(node)) binary.add(id);
      if (own === "part" && (node["items"] ?? node["prefixItems"]) !== undefined) lists.add(id);
      if (key === undefined) continue;
      if (own === undefined) {
        plain.add(key);
        continue;
      }
      const target = `${own} ${key}`;
      const known = referrers.get(target);
      if (known) known.push(id);
      else {
        referrers.set(target, [id]);
        open.push({ id: target, role: own, schema: memberOf(schemas, key) ?? true });
      }
    }
  // A set also iterates over what is added meanwhile.
  for (const found of [binary, lists])
    for (const id of found) for (const referrer of referrers.get(id) ?? []) found.add(referrer);
  for (const id of referrers.keys()) if (!binary.has(id)) plain.add(parseId(id).key);
  for (const key of plain) for (const target of refsIn(memberOf(schemas, key) ?? {})) plain.add(target);
  binary.delete("");
  return { binary, plain, lists };
}

/** The keys of the named schemas that a place outside of named schemas and of multipart requests refers to. */
function plainUse(document: JsonObject, { kind, node, tokens }: Visit): readonly string[] {
  const isNamed = tokens[0] === "components" && /^(schemas|mediaTypes)$/.test(tokens[1] ?? "");
  if (isNamed || isInBody(tokens)) return [];
  if (kind === "mediaType") return refsIn(memberOf(resolveObject(document, node, [])?.node, "schema") ?? {});
  const failure = memberOf(objectIn(objectIn(node, "x-specmint"), "failure"), "schema");
  return [schemaKey(memberOf(kind === "response" ? failure : node, "$ref")) ?? []].flat();
}

/** The key that each form gets: the schema's own where nothing else needs that. */
function nameForms(
  schemas: JsonObject,
  { binary, plain, lists }: Reached,
): { readonly targets: ReadonlyMap<string, string>; readonly uploads: ReadonlyMap<string, string> } {
  const targets = new Map<string, string>();
  const uploads = new Map<string, string>();
  const taken = new Set(plain);
  for (const id of binary) {
    const { key, role } = parseId(id);
    const same =
      role === "body" || lists.has(`part ${key}`)
        ? undefined
        : targets.get(`${role === "part" ? "item" : "part"} ${key}`);
    if (same !== undefined) {
      targets.set(id, same);
      continue;
    }
    let own = key;
    for (let count = 1; taken.has(own); count++) {
      own = `${key}Upload${count === 1 ? "" : count}`;
      if (Object.hasOwn(schemas, own)) taken.add(own);
    }
    taken.add(own);
    targets.set(id, own);
    if (own !== key) uploads.set(own, key);
  }
  return { targets, uploads };
}

function parseId(id: string): { readonly role: Role; readonly key: string } {
  const at = id.indexOf(" ");
  return { role: id.slice(0, at) as Role, key: id.slice(at + 1) };
}

/** What a schema below one with a role is; undefined if it is a part of JSON. */
function roleAt(role: Role, tokens: readonly string[]): Role | undefined {
  let own: Role | undefined = role;
  for (let at = 0; own !== undefined && at < tokens.length; at++) {
    const keyword = tokens[at] ?? "";
    if (/^((pattern)?[pP]roperties|additionalProperties)$/.test(keyword))
      own = own === "body" ? "part" : undefined;
    else if (/^(items|prefixItems)$/.test(keyword)) own = own === "part" ? "item" : undefined;
    else if (!/^(allOf|anyOf|oneOf|dependentSchemas|if|then|else)$/.test(keyword)) own = undefined;
    // A name or number follows.
    if (/(Of|Schemas|[^l]Properties|properties|prefixItems)$/.test(keyword)) at++;
  }
  return own;
}

function refTo(key: string): string {
  return `#${formatPointer(["components", "schemas", key]).split("/").map(encodeURIComponent).join("/")}`;
}

/** The document with another value at a place. */
function withAt(node: Json | undefined, [token, ...below]: readonly string[], value: Json): JsonObject {
  const given = below.length === 0 ? value : withAt(memberOf(node, token ?? ""), below, value);
  return { ...(node as JsonObject), [token ?? ""]: given };
}
