import { formatPointer } from "./json-pointer.ts";

/** A schema as it is spoken of: `Pet`, or the schema at /components/schemas/Pet/items. */
export function nameSchema(tokens: readonly string[]): string {
  const [first, second, name] = tokens;
  const isNamed = tokens.length === 3 && first === "components" && second === "schemas";
  return isNamed ? `\`${name}\`` : `the schema at ${formatPointer(tokens)}`;
}
