import type { Comparable } from "@specmint/spec";
import { lookUp } from "@specmint/spec/document";
import type { Tokens } from "../fact.ts";
import type { Direction } from "../model.ts";
import { type SchemaAt, schemaAt } from "../schema/resolve-schema.ts";

/** A place of an operation where values are sent, in both descriptions. */
export interface Position {
  /** "request body `application/json`" */
  readonly label: string;
  readonly direction: Direction;
  readonly old: SchemaAt;
  readonly new: SchemaAt;
  /** True where a value is sent as text, which shows nothing of its type: a parameter, a header, `text/plain`. */
  readonly isText: boolean;
  /** True where one value is written as a list of one is: a query parameter that is repeated for each item. */
  readonly isRepeated?: boolean;
}

/** Both descriptions. */
export interface Both {
  readonly old: Comparable;
  readonly new: Comparable;
}

/** Makes a position of where its schemas stand; where one stands nowhere, any value goes. */
export function positionAt(
  { old, new: next }: Both,
  {
    before,
    after,
    ...rest
  }: Pick<Position, "label" | "direction" | "isText" | "isRepeated"> & {
    readonly before: Tokens;
    readonly after: Tokens;
  },
): Position {
  const { direction } = rest;
  return {
    ...rest,
    old: schemaAt(lookUp(old.documents[direction], before), before),
    new: schemaAt(lookUp(next.documents[direction], after), after),
  };
}
