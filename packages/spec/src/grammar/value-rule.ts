import type { Code } from "../diagnostic-catalogue.ts";
import type { Json } from "../json.ts";
import type { Version } from "../source.ts";
import type { Kind } from "./object-kind.ts";

/** The code of what packages say less exactly than the spec, or cannot say at all. */
export type FidelityCode = Extract<Code, `approximated/${string}` | `unsupported/${string}`>;

interface Common {
  /** The versions in which the rule holds; both ends count. */
  readonly since?: Version;
  readonly until?: Version;
  /** What there may be to tell of the packages. Nothing: they represent it exactly, or it only describes. */
  readonly fidelity?: readonly FidelityCode[];
}

/** What a value may be. */
export type ValueRule = Common &
  (
    | {
        readonly is: "any";
        /** True for a value of the API: what looks like a keyword in it is none. */
        readonly isData?: boolean;
      }
    | {
        readonly is: "scalar";
        /** A sentence's end: "a string". */
        readonly what: string;
        readonly accepts: (value: Json) => boolean;
      }
    | {
        readonly is: "object";
        readonly kind: Kind;
        /** From this version on it may be `true` or `false` instead. */
        readonly orBoolean?: Version;
      }
    | { readonly is: "list"; readonly of: ValueRule; readonly least: number }
    | { readonly is: "map"; readonly of: ValueRule; readonly keys?: KeyRule }
  );

/** What the keys of a map may be. */
export interface KeyRule {
  /** A sentence's end: "begin with `/`". */
  readonly what: string;
  readonly accepts: (key: string) => boolean;
  /** What to write in the place of a key that is none; undefined where nobody knows. */
  readonly instead?: (key: string) => string | undefined;
}

/** Any value. */
export const any: ValueRule = { is: "any" };

/** Any value of the API. */
export const data: ValueRule = { is: "any", isData: true };

/** A string. */
export const string: ValueRule = scalar("a string", (value) => typeof value === "string");

/** `true` or `false`. */
export const boolean: ValueRule = scalar("true or false", (value) => typeof value === "boolean");

/** Any number. */
export const number: ValueRule = scalar("a number", (value) => typeof value === "number");

/** A number above 0. */
export const positive: ValueRule = scalar(
  "a number above 0",
  (value) => typeof value === "number" && value > 0,
);

/** 0, 1, 2 … */
export const count: ValueRule = scalar(
  "an integer from 0",
  (value) => Number.isInteger(value) && Number(value) >= 0,
);

/** One of the strings. */
export function oneOf(...values: readonly string[]): ValueRule {
  const what = `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
  return scalar(what, (value) => typeof value === "string" && values.includes(value));
}

/** An object of OpenAPI's; since 3.1 schemas may be booleans. */
export function object(kind: Kind): ValueRule {
  return kind === "schema" ? { is: "object", kind, orBoolean: "3.1" } : { is: "object", kind };
}

/** A list of such values. */
export function list(of: ValueRule, least = 0): ValueRule {
  return { is: "list", of, least };
}

/** An object with any keys and such values. */
export function map(of: ValueRule, keys?: KeyRule): ValueRule {
  return keys ? { is: "map", of, keys } : { is: "map", of };
}

/** The rule, for documents from this version on. */
export function since(version: Version, rule: ValueRule): ValueRule {
  return { ...rule, since: version };
}

/** The rule, for documents up to this version. */
export function until(version: Version, rule: ValueRule): ValueRule {
  return { ...rule, until: version };
}

/** The rule of something that packages do not always represent exactly. */
export function inexact(rule: ValueRule, ...fidelity: readonly FidelityCode[]): ValueRule {
  return { ...rule, fidelity };
}

/** What a test accepts; `what` is the end of a sentence. */
export function scalar(what: string, accepts: (value: Json) => boolean): ValueRule {
  return { is: "scalar", what, accepts };
}
