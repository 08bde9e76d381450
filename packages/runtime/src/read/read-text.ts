import type { BodyReader } from "./body-reader.ts";

/** Reads a body as text: UTF-8, without a byte order mark. */
export const readText: BodyReader = () => ({ read: (_, text) => text() });
