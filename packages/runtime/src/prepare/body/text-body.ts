import { type BodyWriter, bodyWriter, concreteType } from "./body-writer.ts";

/** Sends a text as it is, in UTF-8. */
export const textBody: BodyWriter = bodyWriter((body, contentType) => ({
  body: String(body),
  contentType: concreteType(contentType, "text/plain"),
}));
