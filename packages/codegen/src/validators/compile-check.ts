import type { Json } from "@specmint/spec";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import type { SourceCode } from "ajv/dist/types/index.js";
import { quote } from "../escape.ts";
import { printValue } from "../print-value.ts";
import type { Schema } from "../subschemas.ts";
import { multipleOf, refKeyword, unevaluatedProperties } from "./ajv-keywords.ts";
import { checkCode, identifiers } from "./check-code.ts";
import { FORMATS } from "./formats.ts";
import { checkName, formatName } from "./names.ts";
import { partOfSchema } from "./part-of-schema.ts";

/** The code of one schema's check. */
export interface Check {
  /** Definitions of the constants that the function uses. */
  readonly constants: readonly string[];
  /** The exported function. */
  readonly code: string;
  /** What follows the function: the properties and items it knows, for `unevaluatedProperties` and `unevaluatedItems` elsewhere. */
  readonly evaluated?: string;
  /** The identifiers of the code, among them those to import. */
  readonly identifiers: ReadonlySet<string>;
}

/** ajv's own functions, by the code that loads them, and what we call instead. */
const AJV_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['require("ajv/dist/runtime/equal").default', "equal"],
  ['require("ajv/dist/runtime/ucs2length").default', "characterCount"],
  ["Object.prototype.hasOwnProperty", "Object.prototype.hasOwnProperty"],
]);

/**
 * Compiles a schema of assertions. `resolve` gives the name of the schema that a `$ref` means.
 * `tracksEvaluated`: a schema with `unevaluatedProperties` or `unevaluatedItems` may apply to the same value.
 */
export function compileCheck(
  name: string,
  schema: Schema,
  resolve: (ref: string) => string,
  tracksEvaluated: boolean,
): Check {
  // Of a schema that is just `false` ajv makes a function of another kind.
  const { source } = newAjv(resolve, tracksEvaluated).compile(schema === false ? { allOf: [false] } : schema);
  if (source === undefined) throw new TypeError("ajv has no source code");
  const names = new Map([["validate0", checkName(name)], ...importedNames(source)]);
  const constants: string[] = [];
  const constant = (path: string, as: "value" | "set of keys"): string => {
    const part = printPart(partOfSchema(schema, path), as);
    const index = constants.includes(part) ? constants.indexOf(part) : constants.push(part) - 1;
    return `constant${index}`;
  };
  const code = checkCode(source.validateCode, { names, constant });
  return {
    constants: [...patterns(source), ...constants.map((text, index) => `const constant${index} = ${text};`)],
    code,
    ...(source.evaluated && { evaluated: evaluatedCode(name, source.evaluated.toString()) }),
    identifiers: identifiers(code),
  };
}

/** A new one for each schema: ajv numbers its names, and one schema's must not depend on another's. */
function newAjv(resolve: (ref: string) => string, tracksEvaluated: boolean): Ajv2020 {
  const ajv = new Ajv2020(OPTIONS);
  ajv.opts.unevaluated = tracksEvaluated;
  for (const keyword of [refKeyword(resolve), multipleOf, unevaluatedProperties(ajv)]) {
    ajv.removeKeyword(String(keyword.keyword)).addKeyword(keyword);
  }
  for (const { name, test } of FORMATS) {
    const accept = (): boolean => true;
    ajv.addFormat(
      name,
      test === "regex" ? / / : test === "string" ? accept : { type: "number", validate: accept },
    );
  }
  return ajv;
}

const OPTIONS: Options = {
  allErrors: true,
  meta: false,
  validateSchema: false,
  // Nothing is refused that JSON Schema allows: unknown formats, `then` without `if`, a property that a pattern matches, too.
  strict: false,
  strictNumbers: true,
  logger: false,
  // What a value inherits is not in its JSON: `constructor` is no property of `{}`.
  ownProperties: true,
  code: {
    source: true,
    lines: true,
    esm: true,
    regExp: Object.assign(patternRegExp, { code: "new RegExp" }),
    // The function is only printed. To make it here as well would take ajv about as long again.
    process: () => "return () => true",
  },
};

/** Patterns are meant with the flag `u`, but many that are in use are only valid without it: `\-`, `\_`. */
function patternRegExp(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}

function importedNames({ scopeValues }: SourceCode): [string, string][] {
  const functions = [...(scopeValues["func"] ?? [])].map((name): [string, string] => {
    const ours = AJV_FUNCTIONS.get(String(name.value?.code));
    if (ours === undefined) throw new TypeError(`ajv needs ${name.value?.code}`);
    return [name.str, ours];
  });
  const formats = [...(scopeValues["formats"] ?? [])].map((name): [string, string] => [
    name.str,
    formatName(String(name.value?.key)),
  ]);
  return [...functions, ...formats];
}

function patterns({ scopeValues }: SourceCode): string[] {
  return [...(scopeValues["pattern"] ?? [])].map((name) => {
    const { source, flags } = (name.value as { readonly ref: RegExp }).ref;
    return `const ${name} = /* @__PURE__ */ new RegExp(${[source, flags].filter(Boolean).map(quote).join(", ")});`;
  });
}

function printPart(part: Json, as: "value" | "set of keys"): string {
  if (as === "value") return printValue(part);
  const keys = Object.keys(Object(part)).map((key) => `\n  ${quote(key)},`);
  return `/* @__PURE__ */ new Set([${keys.join("")}\n])`;
}

function evaluatedCode(name: string, json: string): string {
  return `${checkName(name)}.evaluated = ${printValue(JSON.parse(json))};`;
}
