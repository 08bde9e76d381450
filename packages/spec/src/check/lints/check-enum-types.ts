import { kindOfValue, partsOf, typesOf } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { shapeIn } from "../../document-space.ts";
import { type Json, listIn, memberOf } from "../../json.ts";
import type { LintSite } from "./lint-site.ts";
import { nameKinds } from "./name-kinds.ts";

/** So many values are named in one diagnostic. */
const most = 20;

/** Reports values of `enum` and `const` that the schema's `type` rules out: usually a text that lacks its quotes. */
export function checkEnumTypes({ source, schemas, space }: LintSite): readonly Diagnostic[] {
  return schemas.flatMap((visit) =>
    ["const", "enum"].flatMap((keyword) => {
      const { node } = visit;
      const said = memberOf(node, keyword);
      if (said === undefined) return [];
      const mask = typesOf(partsOf(shapeIn(space, node)));
      const values = keyword === "const" ? [said] : listIn(node, keyword);
      const odd = values.filter((value) => (kindOfValue(value) & mask) === 0);
      const [first] = odd;
      // What no type is left to is another check's to tell.
      if (first === undefined || mask === 0) return [];
      const below = keyword === "const" ? [] : [`${values.indexOf(first)}`];
      const params = { keyword, values: list(odd), types: nameKinds(mask), advice: advise(first, mask) };
      return [diagnose("enum-type", source.place([...visit.tokens, keyword, ...below]), params)];
    }),
  );
}

function list(values: readonly Json[]): string {
  const more = values.length > most ? ` and ${values.length - most} more` : "";
  return values.slice(0, most).map(print).join(", ") + more;
}

function advise(value: Json, mask: number): string {
  const isScalar = typeof value !== "object" && typeof value !== "string";
  const other = isScalar ? String(value) : unquoted(value);
  const isMeant = other !== undefined && (kindOfValue(other) & mask) !== 0;
  return isMeant
    ? `Write ${print(other)} if that is meant: in YAML quotes make a text. Or correct \`type\`.`
    : "Take it out, or correct `type`.";
}

function unquoted(value: Json): Json | undefined {
  const isOther = typeof value === "string" && /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?)$/.test(value);
  return isOther ? (JSON.parse(value) as Json) : undefined;
}

function print(value: Json): string {
  return `\`${typeof value === "object" && value !== null ? "{…}" : JSON.stringify(value)}\``;
}
