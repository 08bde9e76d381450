import { findBrowser } from "../find-browser.ts";
import { plainEnv } from "../plain-env.ts";
import { run } from "../run.ts";
import { NotRun } from "./cell.ts";

/**
 * The program of a Chromium. Where there is none, Debian's is installed if this is root's process of a machine that has apt.
 * @throws {NotRun} if that cannot be
 */
export async function provideBrowser(env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return findBrowser(env);
  } catch (error) {
    if (process.getuid?.() !== 0) throw new NotRun((error as Error).message);
  }
  const options = { cwd: "/", env: { ...plainEnv(), DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update", "-qq"], options);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return findBrowser(env);
}
