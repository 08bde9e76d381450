/** What a machine may tell npm about where packages come from. */
const source = /^npm_config_(registry|userconfig|globalconfig|cafile|strict_ssl|.*proxy$|\/\/)/i;

/**
 * The environment without what npm and pnpm tell the scripts that they run, and vitest its tests: who finds it takes another's
 * settings for its own. Where the machine's packages come from stays in it.
 */
export function plainEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const isForScripts = (name: string) =>
    /^(npm_|pnpm_|INIT_CWD$|NODE_OPTIONS$|VITEST|FORCE_COLOR$)/i.test(name);
  const kept = Object.entries(env).filter(([name]) => source.test(name) || !isForScripts(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
