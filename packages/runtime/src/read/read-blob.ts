import type { Reading } from "./reading.ts";

/** Reads a body as the bytes that it is; the `Blob` has the type of the response. */
export function readBlob(): Reading {
  return {
    as: "blob",
    read: ({ content, headers }) =>
      typeof content === "string" || ArrayBuffer.isView(content)
        ? new Blob([content], { type: headers.get("content-type") ?? "" })
        : content,
  };
}
