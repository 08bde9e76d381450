/**
 * The members of an object; undefined for all that is none, and for what hides its members, so that nothing of it would be
 * sent: a `Map`, an instance of a class that has private fields alone.
 */
export function membersOf(value: unknown): readonly (readonly [name: string, member: unknown])[] | undefined {
  if ({}.toString.call(value) !== "[object Object]") return undefined;
  const members = Object.entries(value as object);
  const prototype = Object.getPrototypeOf(value);
  const isPlain = !prototype || !Object.getPrototypeOf(prototype);
  return members.length > 0 || isPlain ? members : undefined;
}
