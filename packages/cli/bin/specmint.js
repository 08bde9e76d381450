#!/usr/bin/env node
// The whole module: an older Node refuses a file that imports what it does not have, in words of its own.
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // The compiler that prints types is 9 MB of code.
  module.enableCompileCache();
  const { runProcess } = await import("../dist/index.js");
  await runProcess(process);
} else {
  process.stderr.write(
    `specmint: Node 22.18 or later is needed, and this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
