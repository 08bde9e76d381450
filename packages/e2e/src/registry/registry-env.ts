import { join } from "node:path";
import { plainEnv } from "../plain-env.ts";

/** What makes each package manager use a registry, and caches in a folder. Each has its own words for it. */
export function registryEnv(url: string, folder: string): NodeJS.ProcessEnv {
  const others = Object.entries(plainEnv()).filter(([name]) => !/^npm_config_/i.test(name));
  return {
    ...Object.fromEntries(others),
    // npm, pnpm and Deno.
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_registry: url,
    NPM_CONFIG_REGISTRY: url,
    npm_config_cache: join(folder, "npm-cache"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
    // pnpm: what was published just now is young, and no install asks anybody.
    pnpm_config_registry: url,
    pnpm_config_npmrc_auth_file: join(folder, "npmrc"),
    pnpm_config_cache_dir: join(folder, "pnpm-cache"),
    pnpm_config_store_dir: join(folder, "pnpm-store"),
    pnpm_config_minimum_release_age: "0",
    CI: "true",
    // Yarn.
    YARN_NPM_REGISTRY_SERVER: url,
    YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
    YARN_NPM_MINIMAL_AGE_GATE: "0",
    YARN_GLOBAL_FOLDER: join(folder, "yarn"),
    YARN_ENABLE_TELEMETRY: "0",
    YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
    // Bun.
    BUN_CONFIG_REGISTRY: url,
    BUN_INSTALL_CACHE_DIR: join(folder, "bun-cache"),
    // Deno.
    DENO_DIR: join(folder, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
  };
}
