import type { Format } from "../schema.ts";
import { isFragment } from "./uri.ts";

/** RFC 6901, section 3. */
export const formatJsonPointer: Format = { name: "json-pointer", type: "string", test: isJsonPointer };

/** RFC 6901, section 6: a JSON pointer as the fragment of a URI, with its `#`. */
export const formatJsonPointerUriFragment: Format = {
  name: "json-pointer-uri-fragment",
  type: "string",
  test: (text: string) =>
    text[0] === "#" && isFragment(text.slice(1)) && isJsonPointer(decode(text.slice(1))),
};

/** draft-bhutton-relative-json-pointer-00, section 3: levels up, perhaps an index more or less, and a JSON pointer or `#`. */
export const formatRelativeJsonPointer: Format = {
  name: "relative-json-pointer",
  type: "string",
  test(text: string) {
    const [start] = /^(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?/.exec(text) ?? [];
    if (start === undefined) return false;
    const rest = text.slice(start.length);
    return rest === "#" || isJsonPointer(rest);
  },
};

/** Tokens, each after a `/`, in which `~` is `~0` and `/` is `~1`. */
function isJsonPointer(text: string): boolean {
  return (text === "" || text[0] === "/") && !/~(?![01])/.test(text);
}

/** What is no UTF-8 is no pointer: `~` alone. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return "~";
  }
}
