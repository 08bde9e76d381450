import type { Server } from "@specmint/spec";

/** How many URLs one template may stand for; of more than these it is that of the usual values alone. */
const MOST_URLS = 100;

/**
 * The URL templates of a server, as a mock has them: a variable there stands for some text without a slash. One that may be a part of
 * the path, as in `https://api.example.com{basePath}`, or nothing at all, has its values instead.
 */
export function describeServer({ url, variables }: Server): readonly string[] {
  return variables.reduce<readonly string[]>(
    (urls, { name, default: usual, enum: others }) => {
      const values = [...new Set([usual, ...others])];
      if (values.every((value) => /^[^/]+$/.test(value))) return urls;
      const used = urls.length * values.length > MOST_URLS ? [usual] : values;
      return urls.flatMap((one) => used.map((value) => one.replaceAll(`{${name}}`, () => value)));
    },
    [url],
  );
}
