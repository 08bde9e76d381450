import { textOf } from "./answer.ts";
import { parseJson } from "./parse-json.ts";
import type { Reading } from "./reading.ts";

/** Reads a body that is JSON, where another media type could have come instead. */
export function readJson(): Reading {
  return {
    read: async (answer, { exchange }) => parseJson(exchange, answer, await textOf(answer.content)),
  };
}
