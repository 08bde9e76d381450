import type { Exchange } from "../errors/exchange.ts";
import type { Answer } from "./answer.ts";
import { refuseBody } from "./refuse-body.ts";

/** @throws {ResponseParseError} if a success is not JSON; {ApiError} if a failure is not. */
export function parseJson(exchange: Exchange, answer: Answer, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refuseBody(exchange, answer, text, text ? "not JSON" : "empty", cause);
  }
}
