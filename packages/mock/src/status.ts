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

/** A status by itself. */
type Exact<Key> = Key extends number ? Key : Key extends `${infer N extends number}` ? N : never;

type InRange<Key> = Key extends keyof Ranges ? Ranges[Key] : never;

/**
 * The statuses that a key of `responses` stands for: itself; those of a range that have no key; with `default`, all that have none.
 *
 * @template Keys All keys.
 */
export type StatusOf<Key, Keys> =
  | Exact<Key>
  | Exclude<InRange<Key>, Exact<Keys>>
  | (Key extends "default" ? Exclude<Ranges[keyof Ranges], Exact<Keys> | InRange<Keys>> : never);
