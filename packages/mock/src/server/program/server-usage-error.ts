/** The arguments of a server cannot be understood. */
export class ServerUsageError extends Error {
  override readonly name: string = "ServerUsageError";
}
