/** A generation that cannot be done, with the reason for the user. */
export class GenerateError extends Error {
  override readonly name: string = "GenerateError";
}
