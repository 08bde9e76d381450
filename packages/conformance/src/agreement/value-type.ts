/** The type of exactly one value, as source text: every literal as it is, every list a tuple. */
export function valueType(value: unknown): string {
  if (value instanceof Blob) return "globalThis.Blob";
  if (Array.isArray(value)) return `[${value.map(valueType).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}: ${valueType(member)}`,
    );
    return `{ ${members.join("; ")} }`;
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
