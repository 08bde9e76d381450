import { InvalidRequestError } from "../../errors/errors.ts";
import { membersOf } from "../parameters/members-of.ts";
import { serializeQuery } from "../parameters/serialize-query.ts";
import type { Styles } from "../parameters/serializers.ts";
import { type BodyWriter, concreteType } from "./body-writer.ts";

/**
 * Writes a body as a form (`application/x-www-form-urlencoded`; OpenAPI, Encoding Object). A member without a style here is
 * `form` with `explode`. A text or a `URLSearchParams` is sent as it is.
 * @throws {InvalidRequestError} (the function that is returned) as `querySerializer` does, and if it is none of these.
 */
export function formBody(styles: Styles): BodyWriter {
  return (body, contentType) => ({
    body: write(body, styles),
    contentType: concreteType(contentType, "application/x-www-form-urlencoded"),
  });
}

function write(body: unknown, styles: Styles): string {
  if (typeof body === "string" || {}.toString.call(body) === "[object URLSearchParams]") return String(body);
  if (membersOf(body)) return serializeQuery(body as object, styles, "member");
  throw new InvalidRequestError("The body must be an object, a URLSearchParams or a text.");
}
