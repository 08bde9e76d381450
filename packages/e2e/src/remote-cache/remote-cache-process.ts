// Runs the program that is the first argument, and ends when there is nobody any more who could write to its standard input.
import { pathToFileURL } from "node:url";

process.stdin.resume().once("close", () => process.exit());
await import(pathToFileURL(process.argv[2] ?? "").href);
