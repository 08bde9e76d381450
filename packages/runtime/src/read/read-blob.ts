import { type BodyReader, unread } from "./body-reader.ts";

/** Reads a body as the bytes that it is; the `Blob` has the type of the response. */
export const readBlob: BodyReader = () => ({
  read: async (response, readText) => (await unread(response, readText)).blob(),
});
