import { arch, availableParallelism, platform } from "node:os";

/** Where timed numbers come from: `Node 24.21.0 on linux x64 with 2 CPUs`. */
export function describeMachine(): string {
  return `Node ${process.versions.node} on ${platform()} ${arch()} with ${availableParallelism()} CPUs`;
}
