#!/usr/bin/env node
// The whole module: an older Node refuses a file that imports what it does not have, in words of its own.
import { existsSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // Where nobody keeps compiled code, on a machine of CI for instance, to write it takes longer than the next run would save.
  if (existsSync(join(tmpdir(), "node-compile-cache"))) module.enableCompileCache();
  const { runProcess } = await import("../dist/index.js");
  await runProcess(process);
} else {
  process.stderr.write(
    `specmint: Node 22.18 or later is needed, and this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
