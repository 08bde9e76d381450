// The server, for Node alone.
export type { Exchange } from "./server/exchange.ts";
export { ListenError } from "./server/listen-error.ts";
export { type RunningServer, type ServeOptions, type ServerTimeouts, serve } from "./server/serve.ts";
