// Loaded into a process of the command by `--import`: kills the process at one of the changes that it makes to the disk, and
// leaves a file that it is about to write half written. So a test says when the process dies, however fast the machine is.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { renameSync, rmSync, writeFileSync } = fs;
const { rename, writeFile } = fs.promises;
let left = Number(process.env["KILL_AT_CHANGE"]);

/** Called before each change. */
function count(file?: unknown, data?: unknown): void {
  left--;
  if (left !== 0) return;
  if (typeof file === "string" && typeof data === "string")
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
fs.promises.writeFile = (file, data, options) => {
  count(file, data);
  return writeFile(file, data, options);
};
fs.promises.rename = (from, to) => {
  count();
  return rename(from, to);
};
syncBuiltinESMExports();
