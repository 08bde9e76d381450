/** The environment without what npm and pnpm tell the scripts that they run: who finds it takes another's settings for its own. */
export function plainEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const isForScripts = (name: string) =>
    /^(npm_|pnpm_|INIT_CWD$|NODE_OPTIONS$|VITEST|FORCE_COLOR$)/i.test(name);
  const kept = Object.entries(env).filter(([name]) => !isForScripts(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
