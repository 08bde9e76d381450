import type { ServerResolver } from "../../client/api-definition.ts";
import { InvalidRequestError } from "../../errors/errors.ts";

/** In place of a server, where the spec has none with a whole address. */
export const noServer: ServerResolver = () => {
  throw new InvalidRequestError("baseUrl is missing: give it to createClient.");
};
