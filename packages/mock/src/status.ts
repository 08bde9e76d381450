type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Every status that begins with a digit: what `4XX` means in a description (OpenAPI, Responses Object). */
type StatusIn<
  Class extends number,
  Text = `${Class}${Digit}${Digit}`,
> = Text extends `${infer N extends number}` ? N : never;

interface Ranges {
  "1XX": StatusIn<1>;
  "2XX": StatusIn<2>;
  "3XX": StatusIn<3>;
  "4XX": StatusIn<4>;
  "5XX": StatusIn<5>;
}

/** The statuses that a key of `responses` stands for: itself, those of a range, any for `default`. */
export type StatusOf<Key> = Key extends number
  ? Key
  : Key extends `${infer N extends number}`
    ? N
    : Key extends keyof Ranges
      ? Ranges[Key]
      : number;
