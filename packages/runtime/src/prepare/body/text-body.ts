import { type BodyWriter, concreteType } from "./body-writer.ts";

/** Sends a text as it is, in UTF-8. */
export const textBody: BodyWriter = (body, contentType) => ({
  body: String(body),
  contentType: concreteType(contentType, "text/plain"),
});
