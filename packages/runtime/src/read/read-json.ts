import { readNotes } from "../client/notes.ts";
import type { BodyReader } from "./body-reader.ts";
import { parseJson } from "./read-response.ts";

/** Reads a body that is JSON, where another media type could have come instead. */
export const readJson: BodyReader = () => ({
  read: async (response, readText) =>
    parseJson(readNotes(response).exchange, response.status, await readText()),
});
