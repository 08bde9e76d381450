// Loaded into a process of the command by `--import`: one of its calls of the file system fails, below a folder, as the system would have
// it. So a test says what fails when, on every machine and for every user.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";

const { FAIL_BELOW: below = "", FAIL_CODE: code = "", FAIL_CALLS: calls = "", FAIL_AT: at } = process.env;
let left = Number(at);

/** Called before each call. */
function count(name: string, path: unknown): void {
  if (typeof path !== "string" || !path.startsWith(below)) return;
  left--;
  if (left !== 0) return;
  const errno = -constants.errno[code as keyof typeof constants.errno];
  const error = new Error(`${code}: ${name}`);
  // What cannot be done to an open file is told without its path.
  const about = name.endsWith("Sync") ? {} : { path };
  throw Object.assign(error, { errno, code, syscall: name, ...about });
}

type Call = (...args: unknown[]) => unknown;

const changes = ["writeFileSync", "renameSync", "rmSync", "linkSync", "mkdirSync"];
for (const name of calls === "change" ? changes : ["readFileSync", "readdirSync", "lstatSync"]) {
  const call = (fs as unknown as Record<string, Call>)[name] as Call;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      count(name, args[0]);
      return call(...args);
    },
  });
}
for (const name of calls === "change" ? [] : ["readFile", "readdir", "access"]) {
  const call = (fs.promises as unknown as Record<string, Call>)[name] as Call;
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      count(name, args[0]);
      return call(...args);
    },
  });
}
syncBuiltinESMExports();
