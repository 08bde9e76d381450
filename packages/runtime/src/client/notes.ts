import type { Exchange } from "../errors/exchange.ts";

/** The body of a response in the pieces that it came in. */
export type Chunks = readonly Uint8Array<ArrayBuffer>[];

/** What is kept with a response, where nobody sees it: results go to callers as they are. */
export interface Notes {
  readonly exchange: Exchange;
  /** Its body, if that has been read. */
  readonly chunks?: Chunks | undefined;
  /** What ends the reading of a body that is read as it comes. */
  readonly signals?: readonly AbortSignal[] | undefined;
  /** How many bytes a part of such a body may have. */
  readonly max?: number | undefined;
}

class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that a subclass puts its private field on that object
    return object;
  }
}

// As hidden as the entry of a WeakMap, which takes the garbage collector several times as long.
class Noted extends Given {
  #notes: Notes;

  constructor(response: Response, notes: Notes) {
    super(response);
    this.#notes = notes;
  }

  static read(response: Response): Notes | undefined {
    return #notes in response ? (response as Noted).#notes : undefined;
  }

  static write(response: Response, notes: Notes): void {
    if (#notes in response) (response as Noted).#notes = notes;
    else new Noted(response, notes);
  }
}

/** Keeps notes with a response, in the place of those of an earlier call: a `fetch` may give the same one again. */
export function takeNotes(response: Response, notes: Notes): void {
  Noted.write(response, notes);
}

/** Whether the response was noted in the call. */
export function hasNotes(response: Response, exchange: Exchange): boolean {
  return Noted.read(response)?.exchange === exchange;
}

/** The notes of a response; one that was made by hand tells its own URL alone. */
export function readNotes(response: Response): Notes {
  return Noted.read(response) ?? { exchange: { method: "", url: response.url } };
}
