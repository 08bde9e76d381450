import { serializeQuery } from "../parameters/serialize-query.ts";
import type { Styles } from "../parameters/serializers.ts";
import { type BodyWriter, bodyWriter } from "./body-writer.ts";

/**
 * Writes a body as a form (`application/x-www-form-urlencoded`; OpenAPI, Encoding Object). A member without a style here is
 * `form` with `explode`. A text is sent as it is.
 * @throws {InvalidRequestError} (the function that is returned) as `querySerializer` does.
 */
export function formBody(styles: Styles): BodyWriter {
  return bodyWriter((body) => ({
    body: typeof body === "string" ? body : serializeQuery(body as object, styles, "member"),
  }));
}
