#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// The compiler that prints types is 9 MB of code.
enableCompileCache();
const { main } = await import("../dist/index.js");
const terminal = { cwd: process.cwd(), out: process.stdout, err: process.stderr };
process.exitCode = await main(process.argv.slice(2), terminal);
