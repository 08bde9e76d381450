import { type JsonObject, objectIn } from "../json.ts";
import { typeName } from "../names.ts";
import type { Renamed, SchemaForms, Settled, SettledName } from "../settled.ts";
import { type Namer, takeFile, takeName } from "./namer.ts";

/** What is exported for a schema beside its type, by its name. */
function madeOf(name: string): ReadonlyMap<string, string> {
  return new Map([
    [`${name}Schema`, `the JSON Schema of \`${name}\``],
    [`validate${name}`, `the validator of \`${name}\``],
    [`build${name}`, `the builder of \`${name}\``],
  ]);
}

/** Names the schemas of the components, by direction and key: `request Pet`. */
export function nameSchemas(
  document: JsonObject,
  { split, uploads }: SchemaForms & Pick<Settled, "uploads">,
  types: Namer,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const keys = Object.keys(objectIn(objectIn(document, "components"), "schemas"));
  const found = new Map<string, SettledName>();
  const kept = new Set(keys.map(typeName));
  const take = (wanted: string, what: string, key: string): SettledName => {
    const namesOf = (name: string) => [[types, [name, ...madeOf(name).keys()]]] as const;
    const { name, clash } = takeName(wanted, what, namesOf, (one) => kept.has(one));
    for (const [made, words] of madeOf(name)) types.names.set(made, words);
    if (clash) renamed.push({ what, ...clash, tokens: ["components", "schemas", key] });
    return { name, typeName: name, fileName: takeFile(types, name) };
  };
  for (const key of inOrder(keys)) {
    const named = take(typeName(key), `schema \`${key}\``, key);
    found.set(`response ${key}`, named);
    found.set(`request ${key}`, named);
  }
  for (const key of keys.filter((one) => split.has(one))) {
    const read = found.get(`response ${key}`)?.name ?? "";
    found.set(`request ${key}`, take(`${read}Write`, `the form of schema \`${key}\` in requests`, key));
  }
  for (const [form, key] of uploads) {
    const wanted = `${found.get(`response ${key}`)?.name ?? ""}Upload`;
    const named = take(wanted, `the form of schema \`${key}\` in multipart requests`, key);
    found.set(`response ${form}`, named);
    found.set(`request ${form}`, named);
  }
  return found;
}

/** The keys that are names already come first, and before a `UserSchema` the `User` whose JSON Schema would be called like it. */
function inOrder(keys: readonly string[]): readonly string[] {
  const made = new Set(keys.flatMap((key) => [...madeOf(typeName(key)).keys()]));
  const rank = (key: string): number => (typeName(key) === key ? 0 : 2) + Number(made.has(typeName(key)));
  return keys.toSorted((a, b) => rank(a) - rank(b));
}
