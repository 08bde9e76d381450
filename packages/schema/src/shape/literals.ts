import { kindOfValue, kindsOfType } from "./kinds.ts";
import { type Clash, type Said, sayKeyword } from "./said.ts";
import { valueText } from "./same.ts";
import type { Part } from "./shape.ts";

/** The only values that a part allows, and the keyword that says so. */
interface Listed {
  readonly said: Said;
  readonly values: readonly unknown[];
}

/** The only values that all of the parts allow; undefined if none of them lists any. */
export function valuesOf(parts: readonly Part[]): readonly unknown[] | undefined {
  const [first, ...others] = parts.flatMap(listed);
  if (!first) return undefined;
  const texts = others.map(textsOf);
  return first.values.filter(
    (value) =>
      texts.every((known) => known.has(valueText(value))) && !parts.some((part) => refusal(part, value)),
  );
}

/** The keywords that leave none of the listed values. */
export function clashOfValues(parts: readonly Part[]): Clash | undefined {
  const lists = parts.flatMap(listed);
  for (const a of lists) {
    if (a.values.length === 0) return [a.said];
    const texts = textsOf(a);
    const other = lists.find(({ values }) => !values.some((value) => texts.has(valueText(value))));
    if (other) return [a.said, other.said];
    const refusals = a.values.map((value) => firstRefusal(parts, value));
    if (refusals.every((said) => said !== undefined))
      return [a.said, ...new Map(refusals.map((said) => [`${said.keyword} ${said.value}`, said])).values()];
  }
  return undefined;
}

function textsOf({ values }: Listed): ReadonlySet<string | undefined> {
  return new Set(values.map(valueText));
}

function listed(part: Part): readonly Listed[] {
  const [single, several] = [sayKeyword(part, "const"), sayKeyword(part, "enum")];
  return [
    ...(single ? [{ said: single, values: [single.value] }] : []),
    ...(several && Array.isArray(several.value) ? [{ said: several, values: several.value }] : []),
  ];
}

function firstRefusal(parts: readonly Part[], value: unknown): Said | undefined {
  for (const part of parts) {
    const said = refusal(part, value);
    if (said) return said;
  }
  return undefined;
}

/** Keywords that judge a value by themselves, without looking into it, and in little time. */
const simple = /^(minimum|maximum|exclusiveM.*|multipleOf|m..Length|format|m..Items|m..Properties|required)$/;

/** The keyword of a part that certainly refuses a value: not every keyword is looked at. */
function refusal(part: Part, value: unknown): Said | undefined {
  const { space, schema } = part;
  if ((kindsOfType(schema["type"]) & kindOfValue(value)) === 0) return sayKeyword(part, "type");
  const keyword = Object.keys(schema).find(
    (key) => simple.test(key) && !space.judge({ [key]: schema[key] }, value),
  );
  return keyword === undefined ? undefined : sayKeyword(part, keyword);
}
