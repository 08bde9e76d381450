// Loaded into a process of the command by `--import`: kills the process at one of the changes that it makes to the disk, and
// leaves a file that it is about to write half written. So a test says when the process dies, however fast the machine is.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname } from "node:path";

const { linkSync, renameSync, rmSync, writeFileSync } = fs;
let left = Number(process.env["KILL_AT_CHANGE"]);

/** Called before each change. */
function count(file?: unknown, data?: unknown): void {
  left--;
  if (left !== 0) return;
  if (typeof file === "string" && typeof data === "string" && fs.existsSync(dirname(file)))
    writeFileSync(file, data.slice(0, data.length / 2));
  process.kill(process.pid, "SIGKILL");
}

fs.writeFileSync = (file, data, options) => {
  count(file, data);
  writeFileSync(file, data, options);
};
fs.renameSync = (from, to) => {
  count();
  renameSync(from, to);
};
fs.rmSync = (path, options) => {
  count();
  rmSync(path, options);
};
fs.linkSync = (from, to) => {
  count();
  linkSync(from, to);
};
syncBuiltinESMExports();
