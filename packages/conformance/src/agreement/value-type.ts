/**
 * The type of exactly one value, as source text: every literal as it is, every list a tuple.
 *
 * @param absent Names of properties. Where an object has some properties but not these, its type speaks of them and leaves it open whether
 *   they are there: as `any`, which whatever they may be takes, and the type of all properties as well.
 */
export function valueType(value: unknown, absent: readonly string[] = []): string {
  if (value instanceof Blob) return "globalThis.Blob";
  if (Array.isArray(value)) return `[${value.map((item) => valueType(item, absent)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}: ${valueType(member, absent)}`,
    );
    const others = members.length === 0 ? [] : absent.filter((name) => !Object.hasOwn(value, name));
    return `{ ${[...members, ...others.map((name) => `${JSON.stringify(name)}?: any`)].join("; ")} }`;
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
