export { main } from "./main.ts";
export { runProcess } from "./run-process.ts";
export type { Terminal } from "./terminal.ts";
