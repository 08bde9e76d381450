import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The program of a Chromium: `CHROMIUM_PATH`, or the first that is found on `PATH`. */
export function findBrowser({ CHROMIUM_PATH, PATH = "" }: NodeJS.ProcessEnv): string {
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = CHROMIUM_PATH ?? places.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    "There is no browser to test in. Install Debian's (apt-get install chromium), or set CHROMIUM_PATH to the program of a Chromium or Chrome.",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
