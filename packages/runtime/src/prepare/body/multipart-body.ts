import { InvalidRequestError } from "../../errors/errors.ts";
import { membersOf } from "../parameters/members-of.ts";
import { plainValue } from "../parameters/plain-value.ts";
import { randomId } from "../random-id.ts";
import type { BodyWriter } from "./body-writer.ts";
import { isBlob, knownBody, readBytes } from "./known-body.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes a body as `multipart/form-data` (OpenAPI, Encoding Object; RFC 7578): a list as one part for each item, a `Blob`
 * as a file with the name that a `File` has, an object as JSON, anything else as text. `undefined` and `null` are left
 * out. The parts may also be those of a `FormData`.
 * @param contentTypes What the spec says of parts, by their names: a media type, or several (`image/png, image/*`), of
 * which a `Blob` that has a type keeps its own.
 * @throws {InvalidRequestError} (the function that is returned) if the body has no parts, or one cannot be written.
 */
export function multipartBody(contentTypes: Readonly<Record<string, string>>): BodyWriter {
  return async (body) => {
    // Not by the platform's FormData, which takes all that has a media type for a file.
    const boundary = randomId();
    const pieces: BlobPart[] = [];
    for (const [name, value] of partsOf(body)) {
      const contentType = Object.hasOwn(contentTypes, name) ? contentTypes[name] : undefined;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item === undefined || item === null) continue;
        const { type, filename, content } = partOf(item, contentType);
        const file = filename === undefined ? "" : `; filename="${escapeName(filename)}"`;
        const header = `Content-Disposition: form-data; name="${escapeName(name)}"${file}\r\n`;
        pieces.push(`--${boundary}\r\n${header}${type && `Content-Type: ${type}\r\n`}\r\n`);
        const isForeign = typeof content === "object" && !(content instanceof Blob);
        pieces.push(isForeign ? await readBytes(content) : content, "\r\n");
      }
    }
    pieces.push(`--${boundary}--\r\n`);
    const type = `multipart/form-data; boundary=${boundary}`;
    // Workers warn of a Blob that says so itself.
    return { body: await knownBody(new Blob(pieces)), contentType: type };
  };
}

function partsOf(body: unknown): readonly (readonly [name: string, value: unknown])[] {
  const isForm = typeof Object(body).append === "function";
  // React Native's FormData does not tell what is in it.
  const parts = isForm ? Symbol.iterator in Object(body) && [...(body as FormData)] : membersOf(body);
  if (parts) return parts;
  throw new InvalidRequestError("The body must be an object with a member for each part, or a FormData.");
}

interface Part {
  /** "" is text/plain, as a part by itself is (RFC 7578, section 4.4). */
  readonly type: string;
  /** Only files have one (section 4.2). */
  readonly filename?: string;
  readonly content: string | Blob;
}

function partOf(given: unknown, contentType: string | undefined): Part {
  const asked = concrete(contentType);
  if (isBlob(given)) {
    const isChoice = contentType?.match(/[,*]/);
    const type = (isChoice && given.type) || asked || given.type || "application/octet-stream";
    const { name } = given as { readonly name?: unknown };
    return { type, filename: typeof name === "string" ? name : "blob", content: given };
  }
  const value = plainValue(given);
  const type = asked ?? (typeof value === "object" ? "application/json" : "");
  const isText = typeof value !== "object" && !/[/+]json\b/.test(type);
  return {
    type: isText && type.toLowerCase() === "text/plain" ? "" : type,
    content: isText ? String(value) : writeJson(value),
  };
}

/** The first of the media types that is no range. */
function concrete(contentType: string | undefined): string | undefined {
  return contentType
    ?.split(",")
    .map((one) => one.trim())
    .find((one) => one && !one.includes("*"));
}

/** A name as HTML has it (multipart/form-data encoding algorithm). */
function escapeName(name: string): string {
  return name.replace(/[\r\n"]/g, encodeURIComponent);
}
