// Serves a description with Prism, as its command does with `--errors` left alone, but without its log. Argument: the description.
// Sends a `Serving`.
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import type { Serving } from "./serving.ts";

const [file = ""] = process.argv.slice(2);
const silent = () => {};
const logger = {
  ...{ level: "silent", fatal: silent, error: silent, warn: silent, info: silent, debug: silent },
  ...{ trace: silent, success: silent, silent, child: () => logger },
};
const config = {
  ...{ isProxy: false, checkSecurity: true, validateRequest: true, validateResponse: true },
  ...{ mock: { dynamic: false }, errors: false, upstreamProxy: undefined },
};
const server = createServer(await getHttpOperationsFromSpec(file), {
  cors: true,
  config: config as never,
  components: { logger: logger as never },
});
const url = await server.listen(0, "127.0.0.1");
process.send?.({ url, pid: process.pid } satisfies Serving);
