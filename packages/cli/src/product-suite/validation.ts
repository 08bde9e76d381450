/** One thing that a validator has against a value. */
export interface Issue {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/** A validator of a types package, which is a Standard Schema as well. */
export interface Validate {
  (value: unknown): { readonly value?: unknown; readonly issues?: readonly Issue[] };
  readonly "~standard": {
    readonly version: number;
    readonly vendor: string;
    readonly validate: (value: unknown) => unknown;
  };
}
