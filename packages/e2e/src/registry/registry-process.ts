// Serves verdaccio, whose folder is the first argument, with the configuration of the second on a free port of 127.0.0.1. Prints the
// port, and ends when there is nobody any more who could write to its standard input.
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const [, , folder = "", configuration = ""] = process.argv;
const { runServer } = createRequire(join(folder, "package.json"))("verdaccio");
const server: Server = await runServer(JSON.parse(readFileSync(configuration, "utf8")));
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.stdin.resume().once("close", () => process.exit());
