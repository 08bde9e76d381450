// The command in a process of its own, from its sources: `node src/hostile/command.ts generate`.
import { useSources } from "../use-sources.ts";

useSources();
const { main } = await import("@specmint/cli");
const terminal = { cwd: process.cwd(), out: process.stdout, err: process.stderr };
process.exitCode = await main(process.argv.slice(2), terminal);
