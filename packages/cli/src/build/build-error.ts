/** A package cannot be built, or not as it should be; the message is one or two whole sentences, with what to do. */
export class BuildError extends Error {
  override readonly name: string = "BuildError";
}
