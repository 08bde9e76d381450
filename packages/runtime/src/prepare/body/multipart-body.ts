import { type BodyWriter, bodyWriter } from "./body-writer.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes a body as `multipart/form-data` (OpenAPI, Encoding Object): a list as one part for each item, a `Blob` as it is
 * and with the name that a `File` has, an object as JSON, anything else as text. `undefined` and `null` are left out.
 * @param contentTypes What the spec says of parts, by their names: a media type, or several (`image/png, image/*`), of
 * which a `Blob` that has a type keeps its own.
 */
export function multipartBody(contentTypes: Readonly<Record<string, string>>): BodyWriter {
  return bodyWriter((body) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(body as object)) {
      const contentType = Object.hasOwn(contentTypes, name) ? contentTypes[name] : undefined;
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined && item !== null) append(form, name, item, contentType);
      }
    }
    // With its boundary, which only the platform knows.
    return { body: form, contentType: "" };
  });
}

function append(form: FormData, name: string, value: unknown, contentType: string | undefined): void {
  if (value instanceof Blob) {
    // A part keeps the name of its file: `append` asks only Blobs without one for it.
    if (value instanceof File) form.append(name, retype(value, contentType), value.name);
    else form.append(name, retype(value, contentType));
    return;
  }
  const type = concrete(contentType) ?? (typeof value === "object" ? "application/json" : "text/plain");
  const isText = typeof value !== "object" && !/[/+]json\b/.test(type);
  const text = isText ? String(value) : writeJson(value);
  // A text by itself is one of text/plain (RFC 7578, section 4.4), and not a file.
  if (isText && /^text\/plain$/i.test(type)) form.append(name, text);
  else form.append(name, new Blob([text], { type }));
}

function retype(blob: Blob, contentType: string | undefined): Blob {
  const isChoice = /[,*]/.test(contentType ?? "");
  const type = concrete(contentType);
  return !type || type === blob.type || (isChoice && blob.type) ? blob : new Blob([blob], { type });
}

/** The first of the media types that is no range. */
function concrete(contentType: string | undefined): string | undefined {
  return contentType
    ?.split(",")
    .map((one) => one.trim())
    .find((one) => one && !one.includes("*"));
}
