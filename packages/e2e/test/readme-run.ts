import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { environment } from "./readme-routes.ts";
import type { Snippet } from "./readme-snippets.ts";

/** How a run ended. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a snippet as a program of its own in its folder, with credentials; what it sends goes to the server. */
export async function runSnippet({ code, folder }: Snippet, server: string): Promise<Run> {
  const redirect = fileURLToPath(new URL("readme-redirect.ts", import.meta.url));
  const flags = ["--disable-warning=ExperimentalWarning", "--import", redirect];
  const program = ["--input-type=module-typescript", "--eval", code];
  const child = spawn(process.execPath, [...flags, ...program], {
    cwd: folder,
    env: { ...environment, README_SERVER: server },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
