/** A package cannot be compared with what its spec gives; the message is one or two whole sentences, with the reason. */
export class VerifyError extends Error {
  override readonly name: string = "VerifyError";
}
