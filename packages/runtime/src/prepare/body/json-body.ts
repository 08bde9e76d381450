import { type BodyWriter, concreteType } from "./body-writer.ts";
import { writeJson } from "./write-json.ts";

/** Writes a body as JSON, where it could be of another media type instead. */
export const jsonBody: BodyWriter = (body, contentType) => ({
  body: writeJson(body),
  contentType: concreteType(contentType, "application/json"),
});
