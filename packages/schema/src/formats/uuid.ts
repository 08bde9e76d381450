import type { Format } from "../schema.ts";

/** RFC 9562, section 4, of any version and variant; without `urn:uuid:`. */
export const formatUuid: Format = {
  name: "uuid",
  type: "string",
  test: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
};
