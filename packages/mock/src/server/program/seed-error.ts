/** A service cannot begin with what it is told to begin with. */
export class SeedError extends Error {
  override readonly name: string = "SeedError";
}
