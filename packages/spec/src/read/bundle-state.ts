import { type Diagnostic, diagnose, type Place } from "../diagnostic.ts";
import { objects } from "../grammar/grammar.ts";
import type { Kind } from "../grammar/object-kind.ts";
import type { Json } from "../json.ts";
import type { IdIndex, Located } from "./index-ids.ts";
import { locateRef } from "./locate-ref.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** A place in a file. */
export interface Origin {
  readonly parsed: ParsedFile;
  readonly tokens: readonly string[];
}

/** The sections of `components` for what a reference can stand for; all else is put in its place instead. */
export const sections: Partial<Record<Kind, string>> = Object.fromEntries(
  // The operations of a path item are others wherever it stands.
  Object.entries(objects).flatMap(([kind, { section }]) =>
    section === undefined || kind === "pathItem" ? [] : [[kind, section]],
  ),
);

/** Objects that nobody refers to: a `$ref` in their place is for the check of the structure to refuse. */
export const unreferred: ReadonlySet<unknown> = new Set<Kind>([
  "contact",
  "discriminator",
  "externalDocs",
  "flows",
  "license",
  "xml",
]);

/** What is known while files are made one document. */
export interface Bundle {
  readonly entry: ParsedFile;
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly ids: IdIndex;
  /** The base URIs of the schemas with an `$id`. */
  readonly bases: ReadonlyMap<Json, string>;
  readonly origins: Map<object, Origin>;
  readonly diagnostics: Diagnostic[];
  /** Objects with a reference where OpenAPI allows none. */
  readonly misplaced: Map<Json, { readonly at: Located; readonly ref: string }>;
  /** What chains of references lead to. */
  readonly ends: Map<Json, Located | "circle" | undefined>;
  /** How many objects may still be put in the place of references, so that they do not multiply without end. */
  spare: number;
  /** What stands in the place of components that are nothing but a reference. */
  readonly adopted: Map<Json, Located>;
  /** Names of components by where they are, and what is still to be copied. */
  readonly names: Map<string, string>;
  readonly taken: Map<string, Set<string>>;
  readonly numbered: Map<string, string>;
  readonly waiting: {
    readonly section: string;
    readonly name: string;
    readonly kind: Kind;
    readonly at: Located;
  }[];
}

/** Where a key of an object stands. */
export function placeOf({ parsed, tokens }: Located, key: string): Place {
  return parsed.place([...tokens, key]);
}

/** What a reference leads to; undefined: it has been said that this is nothing. */
export function find(context: Bundle, at: Located, ref: string, key: string): Located | undefined {
  const found = locateRef(context, at, ref);
  if (!("code" in found)) return found;
  context.diagnostics.push(diagnose(found.code, placeOf(at, key), { ref }));
  return undefined;
}
