import type { Part } from "./case.ts";

/** The parts of a multipart body as RFC 7578 has them; none if it is not one. */
export function readParts(contentType: string, bytes: Uint8Array): readonly Part[] {
  const boundary = /^multipart\/form-data; *boundary="?([^";]+)"?$/i.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  return Buffer.from(bytes)
    .toString("latin1")
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(Buffer.from(part, "latin1").toString("utf8")));
}

function readPart(text: string): Part {
  const end = text.indexOf("\r\n\r\n");
  const head = text.slice(0, end);
  const filename = /; filename="([^"]*)"/.exec(head)?.[1];
  const contentType = /^content-type: *(.+)$/im.exec(head)?.[1];
  return {
    name: /; name="([^"]*)"/.exec(head)?.[1] ?? "",
    ...(filename === undefined ? {} : { filename }),
    ...(contentType === undefined ? {} : { contentType: contentType.trim() }),
    body: text.slice(end + 4, -2),
  };
}
