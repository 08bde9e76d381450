import type { Json } from "../../json.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { approximated, type Rule, type Subject } from "./fidelity-rule.ts";

/**
 * What is said of `style: deepObject` where OpenAPI does not define it, for parameters and members of forms.
 * @param schemaOf The schema of what a client writes in this style; undefined if there is none.
 */
export function deepObjectRules(schemaOf: (subject: Subject) => Json | undefined): readonly Rule[] {
  const ofSchema =
    (isFound: (schema: Json, subject: Subject) => boolean) =>
    (subject: Subject): boolean => {
      const schema = schemaOf(subject);
      return schema !== undefined && isFound(schema, subject);
    };
  return [
    approximated({
      what: "`style: deepObject` for anything but an object",
      became:
        "OpenAPI does not define how it is written; a list is written with brackets (`a[0]`), and a single value as with `form`",
      instead: "Nothing has to be done if the API reads that; else use the style `form`.",
      found: ofSchema((schema, { document }) =>
        parameterTypes(document, schema).some((type) => type !== "object"),
      ),
    }),
    approximated({
      what: "`style: deepObject` with lists or objects inside a list or an object",
      became:
        "OpenAPI does not define how nested values of `deepObject` are written; they are written with brackets (`a[b][c]`, `a[0]`)",
      instead: "Nothing has to be done if the API reads that; else describe it as `application/json`.",
      found: ofSchema((schema, { document }) => isNested(document, schema)),
    }),
  ];
}
