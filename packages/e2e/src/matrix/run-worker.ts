import { join } from "node:path";
import { fetchTool } from "../tools/fetch-tool.ts";
import { bundleByEsbuild } from "./bundle/esbuild.ts";
import type { Program } from "./run-program.ts";

/** Runs the program as the test of a Worker, with compatibility flags or none. */
export async function runWorker(program: Program, flags: readonly string[] = []): Promise<void> {
  const workerd = join(await fetchTool("workerd"), "node_modules/.bin/workerd");
  const bundle = await bundleByEsbuild(program, "worker.js", {
    conditions: ["workerd", "worker", "browser"],
  });
  await program.write(
    "config.capnp",
    `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .team),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
);

const team :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${bundle}")],
  compatibilityDate = "2026-11-01",
  compatibilityFlags = ${JSON.stringify(flags)},
);
`,
  );
  await program.run([workerd, "test", "config.capnp"]);
}
