import { fileURLToPath } from "node:url";

/** Absolute path of the README that holds the numbers. */
export const readmeFile: string = fileURLToPath(new URL("../README.md", import.meta.url));
