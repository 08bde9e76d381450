/** A tarball is none, or more than it may be; the message says which, and follows its name: "is broken". */
export class TarballError extends Error {
  override readonly name: string = "TarballError";
}
