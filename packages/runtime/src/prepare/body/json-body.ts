import { type BodyWriter, bodyWriter } from "./body-writer.ts";
import { writeJson } from "./write-json.ts";

/** Writes a body as JSON, where it could be of another media type instead. */
export const jsonBody: BodyWriter = bodyWriter((body) => ({ body: writeJson(body) }));
