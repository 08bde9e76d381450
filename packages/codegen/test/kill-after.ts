import { readFile } from "node:fs/promises";
import { compareFolder } from "../src/compare-folder.ts";
import type { HashedFile } from "../src/generated-file.ts";
import { applyStep, planWrite } from "../src/write-folder.ts";

// Run by write-folder.test.ts as a process of its own: writes a folder and kills itself after some steps.
const [folder = "", filesPath = "", steps = ""] = process.argv.slice(2);
const files = JSON.parse(await readFile(filesPath, "utf8")) as readonly HashedFile[];
const plan = planWrite(await compareFolder(folder, files), files);
for (const step of plan.slice(0, Number(steps))) applyStep(folder, step);
if (Number(steps) < plan.length) process.kill(process.pid, "SIGKILL");
