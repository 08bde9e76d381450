/** A tool that makes one minified module for browsers (ES2022) of a program and all that it imports. */
export interface Bundler {
  readonly name: string;
  /** @param file the program, JavaScript, absolute; packages are looked for from its folder on */
  bundle(file: string): Promise<Uint8Array>;
}
