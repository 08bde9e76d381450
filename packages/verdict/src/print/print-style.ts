/** How a verdict is shown to somebody. */
export interface PrintStyle {
  /** Makes of the path of a file of the old description what is shown of it. */
  readonly old: (file: string) => string;
  /** The same of the new description. */
  readonly next: (file: string) => string;
}
