/** The package that a module belongs to, by its address: `typescript`, `@specmint/spec`, `Node`; undefined for none. */
export function packageOf(url: string): string | undefined {
  if (url.startsWith("node:")) return "Node";
  const installed = url.split("/node_modules/").at(-1);
  if (installed !== undefined && installed !== url) return /^(@[^/]+\/)?[^/]+/.exec(installed)?.[0];
  const own = /\/packages\/([^/]+)\//.exec(url)?.[1];
  return own === undefined ? undefined : `@specmint/${own}`;
}
