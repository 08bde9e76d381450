import type { Json } from "../../json.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { type Rule, rule, type Subject } from "./fidelity-rule.ts";

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
    rule(
      "approximated/deep-object-value",
      ofSchema((schema, { document }) => parameterTypes(document, schema).some((type) => type !== "object")),
    ),
    rule(
      "approximated/deep-object-nested",
      ofSchema((schema, { document }) => isNested(document, schema)),
    ),
  ];
}
