import { baseSpec } from "../../hostile/base-spec.ts";
import type { TextAlteration, TextCase } from "../../hostile/hostile-case.ts";

/** The text of the description that a case is about. */
export function alterBase({ alter, rewrite = (text) => text }: TextCase): string {
  const document = structuredClone(baseSpec) as unknown as Members;
  for (const one of alter) alterPlace(document, one);
  return rewrite(JSON.stringify(document, null, 1));
}

type Members = Record<string, unknown>;

function alterPlace(document: Members, alteration: TextAlteration): void {
  const keys = alteration.at
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const parent = keys.reduce<unknown>((value, key) => (value as Members)[key], document) as Members;
  if (parent === undefined) throw new Error(`There is no ${alteration.at} in the base description.`);
  if ("become" in alteration) {
    if (!Array.isArray(parent) && !Object.hasOwn(parent, last) && !/^(?:\$|x-|[a-z])/i.test(last))
      throw new Error(`There is no ${alteration.at} in the base description.`);
    define(parent, last, alteration.become);
    return;
  }
  if (!Object.hasOwn(parent, last)) throw new Error(`There is no ${alteration.at} in the base description.`);
  // In its old place among the others.
  const members = Object.entries(parent).map(
    ([key, value]) => [key === last ? alteration.rename : key, value] as const,
  );
  for (const key of Object.keys(parent)) delete parent[key];
  for (const [key, value] of members) define(parent, key, value);
}

/** A member may be called `__proto__`. */
function define(parent: Members, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}
