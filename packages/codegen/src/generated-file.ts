/** A file that an emitter made. */
export interface GeneratedFile {
  /** Place below the package's `src/gen`, with `/`: `validators/index.js`. */
  readonly path: string;
  readonly text: string;
}
