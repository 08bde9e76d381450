import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { Kind } from "../grammar/object-kind.ts";
import { isFreeHeader } from "../header-name.ts";
import { isJsonObject, type Json, memberOf, stringIn } from "../json.ts";
import { lookUp, parseLocalRef } from "../json-pointer.ts";
import { isIdentifier } from "../names.ts";
import type { Settled } from "../settled.ts";
import type { Visit } from "../visit-document.ts";

/** What a key of `x-specmint` takes: a sentence's end, and whether a value is that. */
interface Expected {
  readonly expected: string;
  readonly accepts: (value: Json, source: Settled) => boolean;
}

const option: Expected = {
  expected: "a name that can be an option in TypeScript, for example apiHost",
  accepts: (value) => typeof value === "string" && isIdentifier(value),
};
const env: Expected = {
  expected: "the name of an environment variable, for example ACME_TOKEN",
  accepts: (value) => typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
};
const flag: Expected = { expected: "true or false", accepts: (value) => typeof value === "boolean" };

const accept: Expected = {
  expected: "a reason for each code that is accepted, for example { approximated/not: the server checks it }",
  accepts: (value) =>
    isJsonObject(value) &&
    Object.values(value).every((reason) => typeof reason === "string" && reason.trim() !== ""),
};

/** The keys of `x-specmint`, by the object that they may stand on; `accept` may on any. */
const known: Partial<Record<Kind, Readonly<Record<string, Expected>>>> = {
  securityScheme: { option, env },
  serverVariable: { option, env, required: flag },
  response: {
    failure: {
      expected:
        "{ pointer, equals, schema: { $ref: '#/components/schemas/…' } } with a JSON pointer and a scalar",
      accepts: isFailure,
    },
  },
  operation: {
    idempotencyKey: {
      expected:
        "the name of a request header that neither the client nor a security scheme has a use for, for example Idempotency-Key",
      accepts: (value, source) =>
        typeof value === "string" && isFreeHeader(value) && !isCredential(value, source),
    },
    retry: {
      expected: "a list of HTTP statuses from 300 to 599",
      accepts: (value) =>
        Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 300 && item < 600),
    },
  },
  example: { observed: flag },
};

const kindNames: Partial<Record<Kind, string>> = {
  securityScheme: "a security scheme",
  serverVariable: "a server variable",
  response: "a response",
  operation: "an operation",
  example: "an example",
};

/** Checks every `x-specmint`: its keys, its values, and where it stands. */
export function checkExtensions(source: Settled): readonly Diagnostic[] {
  return source.visits.flatMap((visit) => checkExtension(source, visit));
}

function checkExtension(source: Settled, visit: Visit): readonly Diagnostic[] {
  const { kind, node } = visit;
  const extension = memberOf(node, "x-specmint");
  if (extension === undefined) return [];
  const at = [...visit.tokens, "x-specmint"];
  if (!isJsonObject(extension)) {
    return [diagnose("invalid-extension", source.place(at), { what: "x-specmint", expected: "an object" })];
  }
  const keys: Readonly<Record<string, Expected>> = { ...known[kind], accept };
  return Object.entries(extension).flatMap(([key, value]) => {
    const place = source.place([...at, key]);
    const entry = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!entry) {
      const on = kindNames[kind] ?? "this object";
      return [diagnose("unknown-extension-key", place, { key, on, known: Object.keys(keys).join(", ") })];
    }
    return entry.accepts(value, source)
      ? []
      : [diagnose("invalid-extension", place, { what: `x-specmint.${key}`, expected: entry.expected })];
  });
}

function isCredential(header: string, { options }: Settled): boolean {
  return options.schemes.some(
    ({ node }) => node["in"] === "header" && stringIn(node, "name")?.toLowerCase() === header.toLowerCase(),
  );
}

function isFailure(value: Json, { value: document }: Settled): boolean {
  if (!isJsonObject(value) || Object.keys(value).sort().join() !== "equals,pointer,schema") return false;
  const pointer = stringIn(value, "pointer");
  const target = parseLocalRef(stringIn(memberOf(value, "schema"), "$ref") ?? "");
  return (
    pointer !== undefined &&
    /^(\/([^~/]|~[01])*)*$/.test(pointer) &&
    (value["equals"] === null || typeof value["equals"] !== "object") &&
    target?.length === 3 &&
    target[0] === "components" &&
    target[1] === "schemas" &&
    lookUp(document, target) !== undefined
  );
}
