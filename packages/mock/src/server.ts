// The server, for Node alone.

export { ListenError } from "./server/listen-error.ts";
export { readSeed } from "./server/program/open-service.ts";
export { createFrom, programOf, type ServiceModule } from "./server/program/run-package-server.ts";
export { runServer } from "./server/program/run-server.ts";
export { runService } from "./server/program/run-service.ts";
export { SeedError } from "./server/program/seed-error.ts";
export type { CreateService, ExampleRequest, ServerProgram } from "./server/program/server-program.ts";
export {
  readServerSettings,
  type ServerSettings,
  type ServerValues,
  serverOptions,
  serverOptionsHelp,
} from "./server/program/server-settings.ts";
export { ServerUsageError } from "./server/program/server-usage-error.ts";
export { stopSignal } from "./server/program/stop-signal.ts";
export { type RunningServer, type ServeOptions, type ServerTimeouts, serve } from "./server/serve.ts";
export type { ServedRequest } from "./server/served-request.ts";
export { exampleRequest, exampleValues } from "./write/example-request.ts";
export { type RequestValues, writeRequest } from "./write/write-request.ts";
