import type { Keywords } from "@specmint/schema";
import type { Space } from "@specmint/schema/shape";
import type { RegExpOf } from "../../bounded-reg-exp.ts";
import { documentSpace } from "../../document-space.ts";
import { isJsonObject, type Json } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";

/** What the lints of schemas look at. */
export interface LintSite {
  readonly source: Source;
  readonly schemas: readonly Visit[];
  readonly space: Space;
  /** Where a schema stands. */
  readonly tokensOf: (schema: Keywords) => readonly string[];
}

/** The schemas of a spec as its author wrote them. */
export function lintSite(source: Source, regExp: RegExpOf): LintSite {
  const schemas = source.visits.filter(({ kind }) => kind === "schema");
  let byNode: ReadonlyMap<Json, Visit> | undefined;
  return {
    source,
    schemas,
    space: documentSpace(source.value, regExp),
    tokensOf: (schema) => {
      byNode ??= new Map(schemas.map((visit) => [visit.node, visit]));
      return isJsonObject(schema) ? (byNode.get(schema)?.tokens ?? []) : [];
    },
  };
}
