// What generated handlers import. What stands here stays, in name and in meaning, as long as the number in its name does.

export { handlers, type MswOptions } from "./msw/handlers.ts";
export type { HttpHandler } from "./msw/http-handler.ts";
export { type AnswerOptions, type MswOperation, operation } from "./msw/operation.ts";
