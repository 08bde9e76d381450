import { encodePrimitive } from "./encode-primitive.ts";

/** Reserved characters, percent-encoded, that mean nothing in the value of a query. */
const harmlessInQuery = /%(?:24|2C|2F|3A|3B|3F|40)/g;

/**
 * A value by RFC 6570's reserved expansion: percent-encoded but for some reserved characters, and for triplets that are
 * there already; undefined where `encodePrimitive` is.
 * @param harmless The characters that are left as they are, percent-encoded.
 * @param separator One of them that is encoded all the same.
 */
export function encodeReserved(
  value: unknown,
  harmless: RegExp = harmlessInQuery,
  separator?: string,
): string | undefined {
  return encodePrimitive(value)
    ?.replace(harmless, (triplet) => (triplet === separator ? triplet : decodeURIComponent(triplet)))
    .replace(/%25(?=[\da-f]{2})/gi, "%");
}
