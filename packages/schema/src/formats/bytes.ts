import type { Format } from "../schema.ts";

/** RFC 4648, section 4: Base64 with padding, without line breaks. */
export const formatByte: Format = {
  name: "byte",
  type: "string",
  test: (text: string) => text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text),
};

/** Bytes that are not JSON. Where a schema has a `type` beside it, that says what it is instead. */
export const formatBinary: Format = {
  name: "binary",
  test: (value: unknown) => typeof Blob === "function" && value instanceof Blob,
};
