import { expect, it } from "vitest";
import { plainEnv } from "../src/plain-env.ts";
import { registryEnv } from "../src/registry/registry-env.ts";

const env = {
  PATH: "/bin",
  HTTPS_PROXY: "http://proxy",
  npm_config_registry: "https://mirror",
  NPM_CONFIG_USERCONFIG: "/npmrc",
  npm_config_local_prefix: "/workspace",
  npm_lifecycle_event: "e2e",
  pnpm_config_verify_deps_before_run: "false",
  NODE_OPTIONS: "--inspect",
  VITEST_WORKER_ID: "1",
};

it("a plain environment has what the machine says, and nothing of the script that runs", () => {
  expect(plainEnv(env)).toEqual({
    PATH: "/bin",
    HTTPS_PROXY: "http://proxy",
    npm_config_registry: "https://mirror",
    NPM_CONFIG_USERCONFIG: "/npmrc",
    NO_COLOR: "1",
  });
});

it("that of a registry on loopback knows no other", () => {
  const settings = Object.entries(registryEnv("http://127.0.0.1:1/", "/folder"));
  const registries = settings.filter(([name]) => /registry/i.test(name)).map(([, value]) => value);
  expect(new Set(registries)).toEqual(new Set(["http://127.0.0.1:1/"]));
  expect(settings.filter(([name]) => /userconfig/i.test(name))).toEqual([
    ["npm_config_userconfig", "/folder/npmrc"],
  ]);
});
