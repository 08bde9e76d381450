/** An option that the caller gave: one named `toString` or `constructor` is not what every object has. */
export function ownOption(options: object, name: string): unknown {
  return Object.hasOwn(options, name) ? options[name as never] : undefined;
}
