/**
 * How the body of a response is read: `readText`, `readBlob`, `readJsonLines` … Asked as soon as the headers are there,
 * which say what it is where the spec documents several media types.
 */
export type BodyReader = (response: Response) => Reading;

/** A way to read a body. */
export interface Reading {
  /** True: the body of a success is the caller's to read as it comes. */
  readonly isStream?: boolean | undefined;
  /** Gives the result's `data` or `error`. `readText` gives the body also if it has been read already. */
  readonly read: (response: Response, readText: ReadText) => unknown;
}

/** Gives the text of a body. */
export type ReadText = () => string | Promise<string>;

/** The response, or another one with its body, if that has been read: which happens to failures that a middleware makes. */
export async function unread(response: Response, readText: ReadText): Promise<Response> {
  return response.bodyUsed ? new Response(await readText(), response) : response;
}
