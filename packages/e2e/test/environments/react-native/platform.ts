import { createRequire } from "node:module";
import { join } from "node:path";
import { SmallFileReader } from "./small-file-reader.ts";
import { SmallXMLHttpRequest } from "./small-xml-http-request.ts";

const require = createRequire(import.meta.url);

/** What Node has and React Native has not. Those that it has from elsewhere are put in place below. */
const missing = [
  "TextDecoder",
  "TextEncoder",
  "TextDecoderStream",
  "TextEncoderStream",
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "CompressionStream",
  "DecompressionStream",
  "DOMException",
  "Buffer",
  "structuredClone",
  "fetch",
  "Headers",
  "Request",
  "Response",
  "AbortController",
  "AbortSignal",
];

/**
 * Makes the globals of this process those of React Native. A client has to be imported after it.
 *
 * @param libraries Folder of React Native's own URL, compiled.
 */
export function becomeReactNative(libraries: string): void {
  for (const name of missing) Reflect.deleteProperty(globalThis, name);
  define({ XMLHttpRequest: SmallXMLHttpRequest, FileReader: SmallFileReader, self: globalThis });
  // It has none of its own; this is what the usual polyfill gives.
  const { getRandomValues } = crypto;
  define({
    crypto: { getRandomValues: getRandomValues.bind(crypto) },
    navigator: { product: "ReactNative" },
  });
  define(require(join(libraries, "URL.js")));
  define(require("abort-controller"), ["AbortController", "AbortSignal"]);
  define(require("whatwg-fetch"), ["fetch", "Headers", "Request", "Response"]);
}

function define(globals: Readonly<Record<string, unknown>>, names = Object.keys(globals)): void {
  for (const name of names)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: globals[name] });
}
